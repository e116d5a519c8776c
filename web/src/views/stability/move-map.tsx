import { useLocation } from 'wouter'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { StepView } from '../../../../src/stability/explanation.ts'
import type { MapMove, MoveMap } from '../../../../src/stability/map-moves.ts'
import { Graph } from '../../parts/graph.tsx'
import type { GraphEdge, GraphNode } from '../../parts/graph-types.ts'
import { moveWords, partyName } from './explain-words.ts'
import { ShortestWays } from './shortest-ways.tsx'
import { StateName } from './state-name.tsx'
import { tagsOf } from './tags-of.ts'
import { useAddress } from './use-scenario.ts'

/** A graph of more boxes or arrows is a thicket: then only the ways and what lies around today are drawn. */
const mostDrawn = { states: 30, moves: 45 }

/** Up to so many boxes have room for what differs in their states. */
const mostWorded = 16

/** A map of moves: its ways in words, drawn, and its states and moves as a list. */
export function MoveMapShown({
  map,
  conflict,
  table,
}: {
  readonly map: MoveMap
  readonly conflict: ConflictView
  readonly table: StabilityTable | undefined
}) {
  const [, navigate] = useLocation()
  const address = useAddress()
  const { states, reachable, moves, moveCount, ways } = map
  const holds = new Map(table?.rows.map(({ pattern, equilibrium }) => [pattern, equilibrium]))
  const isEquilibrium = (pattern: string) => (holds.get(pattern)?.length ?? 0) > 0
  const drawn = drawnOf(map)
  const sentenceOf = ({ from, to, decisionMaker, changes, prefers }: MapMove) =>
    `From ${states[from]!.pattern}, ${partyName(conflict, decisionMaker)} ${moveWords(conflict, changes)}, to ${states[to]!.pattern}: ${preferWords[prefers]}.`
  const isWorded = drawn.states.length <= mostWorded
  const today = states[map.start]!.pattern
  const tags = tagsOf(conflict.parties.map(({ name }) => name))
  const nodes = drawn.states.map((at): GraphNode => {
    const { pattern, isTarget } = states[at]!
    const marks = [at === map.start && 'today', isTarget && 'target', isEquilibrium(pattern) && '● equilibrium']
    const mark = marks.filter(Boolean).join(', ')
    return {
      id: pattern,
      label: pattern,
      ...(isWorded && { detail: differenceWords(conflict, today, pattern) }),
      ...(mark !== '' && { mark }),
      emphasised: drawn.onWay.has(at),
    }
  })
  const edges = drawn.moves.map((move): GraphEdge => {
    const { from, to, decisionMaker, prefers } = move
    const name = partyName(conflict, decisionMaker)
    return {
      id: `${from}>${to}`,
      from: states[from]!.pattern,
      to: states[to]!.pattern,
      label: name,
      tag: tags.get(name) ?? name.slice(0, 3),
      sentence: sentenceOf(move),
      dashed: prefers !== 'better',
      emphasised: drawn.waySteps.has(`${from}>${to}`),
    }
  })
  return (
    <>
      <p>
        From today, {reachedWords(reachable - 1)} can be reached so.
        {states.length < reachable && ` Listed are the nearest ${states.length.toLocaleString('en')}.`}
        {moves.length < moveCount &&
          ` Of the ${moveCount.toLocaleString('en')} moves between them, ${moves.length.toLocaleString('en')} are listed.`}
        {drawn.states.length < states.length &&
          ` Drawn are the shortest ways and what lies nearest, ${drawn.states.length} states, to be readable.`}
      </p>
      {ways && (
        <div className="stability-sides">
          <WayWords title="Ways by moves that each mover prefers" ways={ways.improvements} conflict={conflict} />
          <WayWords title="Ways by any moves" ways={ways.moves} conflict={conflict} />
        </div>
      )}
      <Graph
        title="Moves from today"
        nodes={nodes}
        edges={edges}
        onOpen={(id, kind) => {
          const pattern = kind === 'node' ? id : edges.find((edge) => edge.id === id)?.to
          if (pattern !== undefined) navigate(address({ show: 'why', of: pattern }))
        }}
      >
        <p className="soft small">
          A solid arrow is a move that its mover prefers, a dashed one is not. Heavy is the shortest way. A box leads to
          why its state holds or not. Arrows are marked with who moves:{' '}
          {[...new Set(edges.map(({ label }) => label!))].map((name) => `${tags.get(name)} ${name}`).join(', ')}.
        </p>
        {!isWorded && (
          <details className="stability-fold">
            <summary>What the letters in the boxes stand for, in their order</summary>
            <ol className="stability-ways">
              {conflict.options.map(({ id, label }) => (
                <li key={id} dir="auto">
                  {label}
                </li>
              ))}
            </ol>
          </details>
        )}
      </Graph>
      <details>
        <summary>The states as a list</summary>
        <ol className="stability-list">
          {states.map(({ code, pattern, moves: away }) => (
            <li key={code}>
              <StateName pattern={pattern} conflict={conflict} />
              <span className="soft">
                {' '}
                {away === 0 ? 'today' : away === 1 ? 'one move away' : `${away} moves away`}
                {isEquilibrium(pattern) && '; an equilibrium'}
              </span>
            </li>
          ))}
        </ol>
      </details>
      <details>
        <summary>The moves that are drawn, as a list</summary>
        <ol className="stability-ways">
          {edges.map(({ id, sentence }) => (
            <li key={id} dir="auto">
              {sentence}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

const preferWords = {
  better: 'it prefers that',
  equal: 'it is no better off',
  worse: 'it is worse off',
  unknown: 'whether it prefers that is not known',
} as const

/** What of a map is drawn: one shortest way whole, then the nearest states, and the moves between these, preferred ones first. */
function drawnOf({ start, states, moves, ways }: MoveMap) {
  const [way] = ways ? (ways.improvements.length > 0 ? ways.improvements : ways.moves) : []
  const placeOf = new Map(states.map(({ pattern }, at) => [pattern, at]))
  const path = [start, ...(way ?? []).flatMap((step) => placeOf.get(step.to.pattern) ?? [])]
  const waySteps = new Set(path.slice(1).map((to, at) => `${path[at]}>${to}`))
  const shown = [...new Set([...path, ...states.keys()])].slice(0, mostDrawn.states)
  const leadsAway = ({ from, to }: MapMove) => states[to]!.moves > states[from]!.moves
  const between = moves.filter(({ from, to }) => shown.includes(from) && shown.includes(to))
  const rank = (move: MapMove) =>
    waySteps.has(`${move.from}>${move.to}`) ? 0 : move.prefers === 'better' ? 1 : leadsAway(move) ? 2 : 3
  const drawn = between.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostDrawn.moves)
  const touched = new Set([...path, ...drawn.flatMap(({ from, to }) => [from, to])])
  return { states: shown.filter((at) => touched.has(at)), moves: drawn, onWay: new Set(path), waySteps }
}

function reachedWords(others: number): string {
  if (others === 0) return 'no other state'
  return others === 1 ? '1 other state' : `${others.toLocaleString('en')} other states`
}

/** What differs between two states: "+ a European force, − a backstop". */
function differenceWords({ options }: ConflictView, from: string, to: string): string {
  const changed = options.flatMap(({ label }, at) =>
    from[at] === to[at] ? [] : [`${to[at] === 'Y' ? '+' : '−'} ${label}`],
  )
  return changed.length === 0 ? 'as it is' : changed.join(', ')
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
      <h2>{title}</h2>
      {shortest.length === 0 ? (
        <p>None.</p>
      ) : ways[0]!.length === 0 ? (
        <p>It holds today.</p>
      ) : (
        <ShortestWays ways={shortest} conflict={conflict} />
      )}
    </section>
  )
}
