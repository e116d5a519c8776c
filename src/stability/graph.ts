import type { Comparison } from '../conflict/compare-states.ts'

export type { Comparison }

/**
 * A small conflict as a graph, written out: for explanations, paths, coalitions, strength and unknown preference. States are
 * indexes 0 … size − 1 in ascending order of code; decision makers are indexes too.
 */
export interface Graph {
  readonly size: number
  readonly decisionMakers: number
  /** The code of each state. */
  readonly codes: readonly number[]
  /** The states a decision maker can move to from a state, in ascending order; never the state itself. */
  moves(decisionMaker: number, state: number): readonly number[]
  compare(decisionMaker: number, a: number, b: number): Comparison
}
