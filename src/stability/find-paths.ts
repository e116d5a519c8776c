import type { Graph } from './graph.ts'
import type { Takes } from './make-reach.ts'
import { anyMove, everyoneIn, improvementsIn, type Step } from './reach.ts'

/** Ways from one state to any of several. */
export interface Paths {
  /** Shortest first; among equally long ones those with fewer movers. */
  readonly paths: readonly (readonly Step[])[]
  /** There are more than the limit, or may be. */
  readonly truncated: boolean
}

/** How many steps more than the shortest way a way may take. */
const longer = 2
const mostWork = 200_000

/**
 * The legal ways from a state to any of the targets by moves or by improvements, visiting no state twice and nobody moving twice in a
 * row, shortest first; at most two steps longer than the shortest. A state that is itself a target needs no step.
 */
export function findPaths(
  graph: Graph,
  from: number,
  targets: ReadonlySet<number>,
  by: 'moves' | 'improvements',
  limit = 20,
): Paths {
  if (targets.has(from)) return { paths: [[]], truncated: false }
  const takes = by === 'moves' ? anyMove : improvementsIn(graph)
  const away = distancesTo(graph, targets, takes)
  const found: (readonly Step[])[] = []
  const steps: Step[] = []
  const seen = new Set([from])
  let work = 0
  let last = graph.size
  // One length at a time, so that the shortest come first and the limit cuts off the longest.
  for (let length = away[from]!; length <= last && !isOver(); length += 1) {
    walk(from, length)
    if (found.length > 0) last = Math.min(last, found[0]!.length + longer)
  }
  const paths = found.slice(0, limit).toSorted((a, b) => a.length - b.length || moversIn(a) - moversIn(b))
  return { paths, truncated: isOver() }

  function isOver(): boolean {
    return found.length > limit || work >= mostWork
  }

  /** Goes on from a state by just so many steps. */
  function walk(state: number, left: number): void {
    for (const decisionMaker of everyoneIn(graph)) {
      if (steps.at(-1)?.decisionMaker === decisionMaker) continue
      for (const to of graph.moves(decisionMaker, state)) {
        if (isOver()) return
        if (seen.has(to) || away[to]! > left - 1 || (left > 1 && targets.has(to))) continue
        work += 1
        if (!takes(decisionMaker, state, to)) continue
        steps.push({ decisionMaker, from: state, to })
        seen.add(to)
        if (left === 1) found.push([...steps])
        else walk(to, left - 1)
        seen.delete(to)
        steps.pop()
      }
    }
  }
}

/** For each state, the least number of steps to a target; infinite where there is no way. */
function distancesTo(graph: Graph, targets: ReadonlySet<number>, takes: Takes): readonly number[] {
  const before: number[][] = Array.from({ length: graph.size }, () => [])
  for (const decisionMaker of everyoneIn(graph))
    for (const state of before.keys())
      for (const to of graph.moves(decisionMaker, state)) if (takes(decisionMaker, state, to)) before[to]!.push(state)
  const away = new Array<number>(graph.size).fill(Number.POSITIVE_INFINITY)
  const queue = [...targets]
  for (const target of queue) away[target] = 0
  for (const state of queue) {
    for (const earlier of before[state]!) {
      if (away[earlier] !== Number.POSITIVE_INFINITY) continue
      away[earlier] = away[state]! + 1
      queue.push(earlier)
    }
  }
  return away
}

const moversIn = (path: readonly Step[]) => new Set(path.map(({ decisionMaker }) => decisionMaker)).size
