import type { Graph } from './graph.ts'

/** Whether a decision maker is known to prefer `a` to `b`, much or mildly. */
export function isBetter(graph: Graph, decisionMaker: number, a: number, b: number): boolean {
  const seen = graph.compare(decisionMaker, a, b)
  return seen === 'better' || seen === 'much better'
}
