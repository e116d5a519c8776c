import type { Comparison, Graph } from './graph.ts'

/** True when the first state of a comparison is known to be better. */
export function isBetter(comparison: Comparison): boolean {
  return comparison === 'better' || comparison === 'much better'
}

/** True when the first state of a comparison is known to be equal or worse. */
export function isNoBetter(comparison: Comparison): boolean {
  return comparison === 'equal' || comparison === 'worse' || comparison === 'much worse'
}

/** A move on the way from one state to another. */
export interface Step {
  readonly decisionMaker: number
  readonly from: number
  readonly to: number
}

/** The states that some decision makers reach from a state by moves or improvements in any order, each with the last step to it. */
export function findReached(
  graph: Graph,
  movers: readonly number[],
  from: number,
  only: 'moves' | 'improvements',
): ReadonlyMap<number, Step> {
  const reached = new Map<number, Step>()
  const queue = [from]
  for (const state of queue) {
    for (const decisionMaker of movers) {
      for (const to of graph.moves(decisionMaker, state)) {
        if (to === from || reached.has(to)) continue
        if (only === 'improvements' && !isBetter(graph.compare(decisionMaker, to, state))) continue
        reached.set(to, { decisionMaker, from: state, to })
        queue.push(to)
      }
    }
  }
  return reached
}

/** The steps that lead to a state that was reached, first to last. */
export function stepsTo(reached: ReadonlyMap<number, Step>, state: number): readonly Step[] {
  const steps: Step[] = []
  for (let step = reached.get(state); step; step = reached.get(step.from)) steps.unshift(step)
  return steps
}

/** Everybody but one. */
export function othersThan(graph: Graph, decisionMaker: number): readonly number[] {
  return Array.from({ length: graph.decisionMakers }, (_, i) => i).filter((i) => i !== decisionMaker)
}
