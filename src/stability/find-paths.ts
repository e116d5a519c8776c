import type { Graph } from './graph.ts'
import { isBetter, type Step } from './reach.ts'

/** Ways from one state to any of several. */
export interface Paths {
  /** Shortest first; among equally long ones those with fewer movers. */
  readonly paths: readonly (readonly Step[])[]
  /** There are more than the limit. */
  readonly truncated: boolean
}

/**
 * The legal ways from a state to any of the targets by moves or by improvements, visiting no state twice and nobody moving twice in a
 * row, shortest first up to a limit; at most two steps longer than the shortest. Empty when there is none; a state that is itself a target needs no step.
 */
export function findPaths(
  graph: Graph,
  from: number,
  targets: ReadonlySet<number>,
  by: 'moves' | 'improvements',
  limit = 20,
): Paths {
  if (targets.has(from)) return { paths: [[]], truncated: false }
  const away = distancesTo(graph, targets, by)
  const shortest = away[from]!
  const found: (readonly Step[])[] = []
  let work = 0
  // One length at a time, so that the shortest come first and the limit cuts off the longest.
  for (let length = shortest; length <= shortest + LONGER && length <= graph.size; length += 1)
    walk([], from, new Set([from]), length)
  return {
    paths: found.slice(0, limit).toSorted((a, b) => a.length - b.length || moversIn(a) - moversIn(b)),
    truncated: found.length > limit || work >= WORK,
  }

  function walk(steps: readonly Step[], state: number, seen: Set<number>, left: number): void {
    for (let decisionMaker = 0; decisionMaker < graph.decisionMakers; decisionMaker += 1) {
      if (steps.at(-1)?.decisionMaker === decisionMaker) continue
      for (const to of graph.moves(decisionMaker, state)) {
        if (found.length > limit || work >= WORK) return
        if (seen.has(to) || away[to]! > left - 1) continue
        if (by === 'improvements' && !isBetter(graph.compare(decisionMaker, to, state))) continue
        work += 1
        const next = [...steps, { decisionMaker, from: state, to }]
        if (targets.has(to)) {
          if (left === 1) found.push(next)
        } else walk(next, to, new Set([...seen, to]), left - 1)
      }
    }
  }
}

/** How many steps more than the shortest way a way may take. */
const LONGER = 2
const WORK = 200_000

/** For each state, the least number of steps to a target; infinite where there is no way. */
function distancesTo(graph: Graph, targets: ReadonlySet<number>, by: 'moves' | 'improvements'): readonly number[] {
  const before: number[][] = Array.from({ length: graph.size }, () => [])
  for (let decisionMaker = 0; decisionMaker < graph.decisionMakers; decisionMaker += 1)
    for (let state = 0; state < graph.size; state += 1)
      for (const to of graph.moves(decisionMaker, state))
        if (by === 'moves' || isBetter(graph.compare(decisionMaker, to, state))) before[to]!.push(state)
  const away = new Array<number>(graph.size).fill(Number.POSITIVE_INFINITY)
  const queue = [...targets]
  for (const target of queue) away[target] = 0
  for (const state of queue)
    for (const earlier of before[state]!)
      if (away[earlier] === Number.POSITIVE_INFINITY) {
        away[earlier] = away[state]! + 1
        queue.push(earlier)
      }
  return away
}

const moversIn = (path: readonly Step[]) => new Set(path.map(({ decisionMaker }) => decisionMaker)).size
