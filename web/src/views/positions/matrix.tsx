import '../../parts/wide-table.css'
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react'
import type { Issue } from '../../../../src/position/codebook.ts'
import type { MatrixCell } from '../../../../src/server/contract/positions.ts'
import type { Actor, ActorKind } from '../../../../src/statement/actor.ts'
import { type AnswerOf, CellContent } from './cell-content.tsx'

/** What the matrix asks of its data. */
export interface MatrixData {
  readonly actors: readonly Actor[]
  readonly issues: readonly Issue[]
  readonly cellOf: (actor: string, issue: string) => MatrixCell | undefined
  readonly isGap: (actor: string, issue: string) => boolean
  readonly answerOf: AnswerOf
}

/** A cell, by what meets in it. */
export interface CellPlace {
  readonly actor: string
  readonly issue: string
}

/** How groups of actors are called. */
export const kindNames = {
  party: 'Parties',
  mediator: 'Mediators',
  analyst: 'Analysts',
  media: 'Media',
} as const satisfies Record<ActorKind, string>

/** Actors of one kind after the other. */
export function groupsOf(actors: readonly Actor[]): readonly (readonly [ActorKind, readonly Actor[]])[] {
  return (Object.keys(kindNames) as ActorKind[]).flatMap((kind) => {
    const group = actors.filter((actor) => actor.kind === kind)
    return group.length > 0 ? [[kind, group] as const] : []
  })
}

/** Actors against issues. Arrows move between the cells, Enter opens one. */
export function Matrix({
  data,
  actorsInRows,
  opened,
  onOpen,
}: {
  readonly data: MatrixData
  readonly actorsInRows: boolean
  readonly opened: CellPlace | undefined
  readonly onOpen: (place: CellPlace) => void
}) {
  const { actors, issues, cellOf, isGap, answerOf } = data
  const groups = groupsOf(actors)
  const ordered = groups.flatMap(([, group]) => group)
  const [rows, columns] = actorsInRows ? [ordered.length, issues.length] : [issues.length, ordered.length]
  const openedAt = opened && [
    ordered.findIndex(({ id }) => id === opened.actor),
    issues.findIndex(({ id }) => id === opened.issue),
  ]
  const [focus, setFocus] = useState<readonly [number, number]>([0, 0])
  const start = openedAt ? (actorsInRows ? openedAt : openedAt.toReversed()) : focus
  const row = Math.min(Math.max(start[0]!, 0), rows - 1)
  const column = Math.min(Math.max(start[1]!, 0), columns - 1)
  const table = useRef<HTMLTableElement>(null)

  const placeAt = (target: EventTarget): readonly [number, number] | undefined => {
    const text = (target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place
    return text?.split(' ').map(Number) as [number, number] | undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeAt(event.target)
    if (!from || event.altKey || event.shiftKey) return
    const [r, c] = from
    const all = event.ctrlKey || event.metaKey
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [all ? 0 : r - 1, c],
      ArrowDown: [all ? rows - 1 : r + 1, c],
      ArrowLeft: [r, all ? 0 : c - 1],
      ArrowRight: [r, all ? columns - 1 : c + 1],
      Home: [all ? 0 : r, 0],
      End: [all ? rows - 1 : r, columns - 1],
    }
    const to = moves[event.key]
    if (!to) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${to[0]} ${to[1]}"]`)?.focus()
  }

  const onFocus = ({ target }: FocusEvent) => {
    const at = placeAt(target)
    if (at) setFocus(at)
  }
  const onClick = ({ target }: MouseEvent) => {
    const at = placeAt(target)
    if (!at) return
    const [actor, issue] = actorsInRows ? at : at.toReversed()
    onOpen({ actor: ordered[actor!]!.id, issue: issues[issue!]!.id })
  }

  const cell = (actor: Actor, issue: Issue, r: number, c: number) => {
    const held = cellOf(actor.id, issue.id)
    return (
      <TableCell
        key={`${actor.id} ${issue.id}`}
        name={`${actor.name}, ${issue.question}: `}
        place={`${r} ${c}`}
        held={held}
        answerOf={answerOf}
        isGap={!held && isGap(actor.id, issue.id)}
        isOpen={opened?.actor === actor.id && opened.issue === issue.id}
        isNext={r === row && c === column}
      />
    )
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section className="wide-table-box" aria-label="Positions, a wide table" tabIndex={0}>
      <table
        ref={table}
        className="wide-table positions-matrix"
        style={{ '--columns': columns } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
      >
        <caption className="visually-hidden">Who holds what. Arrow keys move between cells, Enter opens one.</caption>
        {actorsInRows ? (
          <>
            <thead>
              <tr>
                <th scope="col" className="positions-corner">
                  Actor
                </th>
                {issues.map(({ id, question }) => (
                  <th key={id} scope="col">
                    {question}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(([kind, group]) => (
              <tbody key={kind}>
                <tr className="positions-group">
                  <th scope="rowgroup" colSpan={issues.length + 1}>
                    <span>{kindNames[kind]}</span>
                  </th>
                </tr>
                {group.map((actor) => (
                  <tr key={actor.id}>
                    <th scope="row">{actor.name}</th>
                    {issues.map((issue, c) => cell(actor, issue, ordered.indexOf(actor), c))}
                  </tr>
                ))}
              </tbody>
            ))}
          </>
        ) : (
          <>
            <colgroup />
            {groups.map(([kind, group]) => (
              <colgroup key={kind} span={group.length} />
            ))}
            <thead>
              <tr className="positions-kinds">
                <td className="positions-corner" />
                {groups.map(([kind, group]) => (
                  <th key={kind} scope="colgroup" colSpan={group.length}>
                    <span>{kindNames[kind]}</span>
                  </th>
                ))}
              </tr>
              <tr className="positions-names">
                <th scope="col" className="positions-corner">
                  Issue
                </th>
                {ordered.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issues.map((issue, r) => (
                <tr key={issue.id}>
                  <th scope="row">{issue.question}</th>
                  {ordered.map((actor, c) => cell(actor, issue, r, c))}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
    </section>
  )
}

/** Drawn anew only where something about it has changed: another day changes few cells of many. */
const TableCell = memo(
  function TableCell({ name, place, held, answerOf, isGap, isOpen, isNext }: CellProps) {
    return (
      <td className={isGap ? 'gap' : undefined}>
        <button
          type="button"
          className="positions-cell"
          data-place={place}
          tabIndex={isNext ? 0 : -1}
          aria-expanded={isOpen}
        >
          <span className="visually-hidden">{name}</span>
          <CellContent cell={held} isGap={isGap} answerOf={answerOf} />
        </button>
      </td>
    )
  },
  ({ held, ...before }, { held: heldNow, ...now }) =>
    (Object.keys(now) as (keyof typeof now)[]).every((key) => before[key] === now[key]) &&
    (held === heldNow || JSON.stringify(held) === JSON.stringify(heldNow)),
)

interface CellProps {
  readonly name: string
  readonly place: string
  readonly held: MatrixCell | undefined
  readonly answerOf: AnswerOf
  readonly isGap: boolean
  readonly isOpen: boolean
  /** The one that Tab leads to. */
  readonly isNext: boolean
}
