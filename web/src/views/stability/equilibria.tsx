import { targetName } from '../../../../src/conflict/target-name.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import type { StateRow } from '../../../../src/stability/list-rows.ts'
import { StateName } from './state-name.tsx'

/** Equilibria, those of one kind after the other: a sign and a word say which are new, gone, the same. */
export function EquilibriaList({
  groups,
  conflict,
}: {
  readonly groups: readonly {
    readonly sign: string
    readonly word: string
    readonly rows: readonly StateRow[]
    readonly isGone?: boolean
  }[]
  readonly conflict: ConflictView
}) {
  const all = groups.flatMap((group) => group.rows.map((row) => ({ ...group, row })))
  if (all.length === 0) return <p className="soft">None.</p>
  return (
    <ul className="stability-equilibria">
      {all.map(({ sign, word, row, isGone }) => (
        <li key={`${word}${row.pattern}`} className={isGone ? 'stability-gone' : undefined}>
          <span className="stability-change">
            <span aria-hidden="true">{sign}</span> {word}
          </span>{' '}
          <StateName pattern={row.pattern} conflict={conflict} />
          {row.isStatusQuo && <span className="stability-mark">today</span>}
          {row.targets.map((target) => (
            <span key={target} className="stability-mark">
              {targetName(target)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
