import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { StepView } from '../../../../src/stability/explanation.ts'
import type { MoveMap } from '../../../../src/stability/map-moves.ts'
import { stepWords } from './explain-words.ts'
import { StateName } from './state-name.tsx'

/** A map of moves: its ways in words, and its states as a list. */
export function MoveMapShown({
  map,
  conflict,
  table,
}: {
  readonly map: MoveMap
  readonly conflict: ConflictView
  readonly table: StabilityTable | undefined
}) {
  const { states, reachable, moves, moveCount, ways } = map
  const holds = new Map(table?.rows.map(({ pattern, equilibrium }) => [pattern, equilibrium]))
  return (
    <>
      <p>
        From today, {reachable === 1 ? 'no other state' : `${(reachable - 1).toLocaleString('en')} other states`} can be
        reached so.
        {states.length < reachable && ` Shown are the nearest ${states.length.toLocaleString('en')}.`}
        {moves.length < moveCount &&
          ` Of the ${moveCount.toLocaleString('en')} moves between them, ${moves.length.toLocaleString('en')} are drawn.`}
      </p>
      {ways && (
        <div className="stability-sides">
          <WayWords title="Ways by moves that each mover prefers" ways={ways.improvements} conflict={conflict} />
          <WayWords title="Ways by any moves" ways={ways.moves} conflict={conflict} />
        </div>
      )}
      <details>
        <summary>The states as a list</summary>
        <ol className="stability-list">
          {states.map(({ code, pattern, moves: away }) => (
            <li key={code}>
              <StateName pattern={pattern} conflict={conflict} />
              <span className="soft">
                {' '}
                {away === 0 ? 'today' : away === 1 ? 'one move away' : `${away} moves away`}
                {(holds.get(pattern)?.length ?? 0) > 0 && '; an equilibrium'}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function WayWords({
  title,
  ways,
  conflict,
}: {
  readonly title: string
  readonly ways: readonly (readonly StepView[])[]
  readonly conflict: ConflictView
}) {
  const shortest = ways.filter(({ length }) => length === ways[0]?.length)
  return (
    <section>
      <h3>{title}</h3>
      {shortest.length === 0 ? (
        <p>None.</p>
      ) : ways[0]!.length === 0 ? (
        <p>It holds today.</p>
      ) : (
        <ol className="stability-ways">
          {shortest.slice(0, 3).map((way) => {
            const words = way.map((step) => stepWords(conflict, step)).join('; then ')
            return (
              <li key={words} dir="auto">
                {words}.
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
