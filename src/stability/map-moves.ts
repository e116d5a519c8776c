import type { Conflict } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import type { OptionChange, StateView, StepView } from './explanation.ts'
import { findPaths } from './find-paths.ts'
import type { Comparison, Graph } from './graph.ts'
import { isBetter, isNoBetter } from './is-better.ts'
import { everyoneIn, type Step } from './reach.ts'
import { viewOf } from './view.ts'

/** A state on the map. */
export interface MapState extends StateView {
  /** The least number of moves that lead there from the start. */
  readonly moves: number
  /** It is reached by improvements alone. */
  readonly byImprovements: boolean
  readonly isTarget: boolean
}

/** A move on the map, between states by their places in the list. */
export interface MapMove {
  readonly from: number
  readonly to: number
  readonly decisionMaker: string
  readonly changes: readonly OptionChange[]
  /** What the mover makes of it; `unknown` where its preference is. */
  readonly prefers: 'better' | 'equal' | 'worse' | 'unknown'
}

/** The states that moves lead to from a start, nearest first, and the moves between them. */
export interface MoveMap {
  readonly start: number
  readonly states: readonly MapState[]
  readonly moves: readonly MapMove[]
  /** How many states there are to reach; more than are listed where the map is cut off. */
  readonly reachable: number
  /** How many moves lead between the listed states; more than are listed where the map is cut off. */
  readonly moveCount: number
  /** The shortest ways to the target, by moves and by improvements; absent where no target was named. */
  readonly ways?: {
    readonly moves: readonly (readonly StepView[])[]
    readonly improvements: readonly (readonly StepView[])[]
    readonly truncated: boolean
  }
}

/** What to map. */
export interface MapOptions {
  /** The code of the state to start from, as written. */
  readonly start: number
  /** Where it is true the way ends. */
  readonly target?: Conflict['targets'][string]
  readonly by: 'moves' | 'improvements'
  readonly mostStates: number
  readonly mostMoves: number
}

/**
 * Maps the states that are reached from a start by moves, or by improvements alone; the steps of the shortest ways are listed first,
 * then improvements, then other moves.
 */
export function mapMoves(conflict: Conflict, graph: Graph, options: MapOptions): MoveMap {
  const { target, by, mostStates, mostMoves } = options
  const view = viewOf(conflict, graph)
  const start = graph.codes.indexOf(options.start)
  const everyone = everyoneIn(graph)
  const improves = (i: number, from: number, to: number) => isBetter(graph.compare(i, to, from))
  const spread = (takes: (i: number, from: number, to: number) => boolean) => {
    const away = new Map([[start, 0]])
    const queue = [start]
    for (const from of queue)
      for (const i of everyone)
        for (const to of graph.moves(i, from)) {
          if (away.has(to) || !takes(i, from, to)) continue
          away.set(to, away.get(from)! + 1)
          queue.push(to)
        }
    return away
  }
  const gained = spread(improves)
  const reached = by === 'moves' ? spread(() => true) : gained
  const holds = target && holdsIn(target.expression, new Map(conflict.options.map(({ id }, bit) => [id, bit])))
  const targets = new Set([...graph.codes.keys()].filter((state) => holds?.(graph.codes[state]!) ?? false))
  const ways = target && {
    moves: findPaths(graph, start, targets, 'moves'),
    improvements: findPaths(graph, start, targets, 'improvements'),
  }
  const onWay = [...(by === 'moves' ? (ways?.moves.paths ?? []) : []), ...(ways?.improvements.paths ?? [])]
  const important = [start, ...onWay.slice(0, 3).flatMap((path) => path.map(({ to }) => to))]
  const near = [...reached.keys()].toSorted(
    (a, b) => Number(gained.has(b)) - Number(gained.has(a)) || reached.get(a)! - reached.get(b)! || a - b,
  )
  const listed = [...new Set([...important, ...near])].slice(0, mostStates)
  const place = new Map(listed.map((state, at) => [state, at]))
  const ownSteps = new Set(onWay.slice(0, 3).flatMap((path) => path.map(({ from, to }) => `${from}>${to}`)))
  const steps: MapMove[] = []
  const moves: MapMove[] = []
  const others: MapMove[] = []
  let moveCount = 0
  for (const [from, state] of listed.entries()) {
    for (const i of everyone) {
      for (const next of graph.moves(i, state)) {
        const to = place.get(next)
        if (to === undefined) continue
        const prefers = preferenceOf(graph.compare(i, next, state))
        if (by === 'improvements' && prefers !== 'better') continue
        moveCount += 1
        const isOnWay = ownSteps.has(`${state}>${next}`)
        const list = isOnWay ? steps : prefers === 'better' ? moves : others
        if (!isOnWay && list.length >= mostMoves) continue
        const decisionMaker = conflict.decisionMakers[i]!.id
        list.push({ from, to, decisionMaker, changes: view.changes(state, next), prefers })
      }
    }
  }
  const shown = (paths: readonly (readonly Step[])[]) => paths.map((steps) => steps.map(view.step))
  return {
    start: 0,
    states: listed.map((state) => ({
      ...view.state(state),
      moves: reached.get(state) ?? 0,
      byImprovements: gained.has(state),
      isTarget: targets.has(state),
    })),
    moves: [...steps, ...moves, ...others].slice(0, mostMoves),
    reachable: reached.size,
    moveCount,
    ...(ways && {
      ways: {
        moves: shown(ways.moves.paths),
        improvements: shown(ways.improvements.paths),
        truncated: ways.moves.truncated || ways.improvements.truncated,
      },
    }),
  }
}

function preferenceOf(comparison: Comparison): MapMove['prefers'] {
  if (isBetter(comparison)) return 'better'
  if (comparison === 'equal') return 'equal'
  return isNoBetter(comparison) ? 'worse' : 'unknown'
}
