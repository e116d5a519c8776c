import type { Graph } from './graph.ts'
import { isBetter } from './is-better.ts'
import type { Takes } from './make-reach.ts'

/** A move on the way from one state to another. */
export interface Step {
  readonly decisionMaker: number
  readonly from: number
  readonly to: number
}

/** The last step of a way, and the way up to it. */
export interface Way {
  readonly step: Step
  readonly before?: Way
}

/** Any move at all. */
export const anyMove: Takes = () => true

/** The moves to a state that the mover is known to prefer. */
export function improvementsIn(graph: Graph): Takes {
  return (mover, from, to) => isBetter(graph.compare(mover, to, from))
}

/**
 * The states other than `from` that a group brings about by moves that are taken, nobody moving twice in a row: for each a shortest
 * way, shorter ones first.
 */
export function* waysFrom(graph: Graph, group: readonly number[], from: number, takes: Takes): Generator<Way> {
  const lastMover = new Int32Array(graph.size).fill(nobody)
  lastMover[from] = several
  const queue: { readonly state: number; readonly movers: readonly number[]; readonly way?: Way }[] = [
    { state: from, movers: group },
  ]
  for (const { state, movers, way } of queue) {
    for (const decisionMaker of movers) {
      for (const to of graph.moves(decisionMaker, state)) {
        const last = lastMover[to]!
        if (last === several || last === decisionMaker || !takes(decisionMaker, state, to)) continue
        const next: Way = { step: { decisionMaker, from: state, to }, ...(way && { before: way }) }
        if (last === nobody) yield next
        lastMover[to] = last === nobody ? decisionMaker : several
        // Whoever has just moved waits; on the second arrival, that is all but the first to arrive.
        const nextMovers = last === nobody ? group.filter((other) => other !== decisionMaker) : [last]
        queue.push({ state: to, movers: nextMovers, way: next })
      }
    }
  }
}

/** Who came last into a state: nobody yet, or two, so that anybody may leave it. */
const nobody = -1
const several = -2

/** The same states, each with its way. */
export function findReached(
  graph: Graph,
  group: readonly number[],
  from: number,
  takes: Takes,
): ReadonlyMap<number, Way> {
  return new Map(Array.from(waysFrom(graph, group, from, takes), (way) => [way.step.to, way]))
}

/** The steps of a way, first to last. */
export function stepsOf(way: Way): readonly Step[] {
  return way.before ? [...stepsOf(way.before), way.step] : [way.step]
}

/** Everybody. */
export function everyoneIn(graph: Graph): readonly number[] {
  return Array.from({ length: graph.decisionMakers }, (_, i) => i)
}

/** Everybody but one. */
export function othersThan(graph: Graph, decisionMaker: number): readonly number[] {
  return everyoneIn(graph).filter((i) => i !== decisionMaker)
}
