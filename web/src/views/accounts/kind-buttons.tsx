import type { ReactNode } from 'react'
import { useUrlState } from '../../use-url-state.ts'

/** Shows all kinds or one of them, each with how many there are. */
export function KindButtons<K extends string>({
  name,
  kinds,
  counts,
  children,
}: {
  /** What it is called in the address. */
  readonly name: string
  readonly kinds: readonly K[]
  readonly counts: ReadonlyMap<K, number>
  readonly children: (kind: K) => ReactNode
}) {
  const [chosen, choose] = useUrlState(name)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <fieldset className="accounts-kinds">
      <legend className="visually-hidden">Kinds</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        all {all}
      </button>
      {kinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => choose(kind)}>
          {children(kind)} {counts.get(kind) ?? 0}
        </button>
      ))}
    </fieldset>
  )
}
