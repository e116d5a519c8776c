import type { Concept } from './stability.ts'

/** The concepts that sweeps over all states decide. */
export type SweptConcept = Exclude<Concept, 'sim'>

/**
 * The steps in which the stability of all states for one decision maker is found. They work on one array of values by state
 * and one of pairs. An infeasible state deters nobody.
 */
export interface Sweeps {
  /** Values become the decision maker's payoffs. */
  takePayoffs(): void
  /** Each value becomes the highest that the decision maker can reach by at most one move. */
  spreadHighest(): void
  /** Each value becomes the lowest that the opponents can reach by moves. */
  closeByMoves(): void
  /** Pairs become payoffs and values, side by side. */
  pairUp(): void
  /** Each pair becomes, in both halves, the lowest that the opponents can reach by improvements. */
  closeByImprovements(): void
  /** Values become the first (0) or second (1) half of the pairs. */
  takeHalf(which: 0 | 1): void
  /** Each value becomes the lower of itself and the payoff. */
  capByPayoffs(): void
  /** States whose value is no higher than their payoff are stable; gives how many. */
  markStable(concept: SweptConcept): number
}

/**
 * Finds the states that are stable for the decision maker of these sweeps; gives how many by concept.
 *
 * Let m(t) be the lowest, over what the opponents can bring about from t, of the decision maker's payoff (GMR, SEQ) or of the
 * highest payoff it can still reach from there (SMR, SSEQ); without opponents' answers m is unbounded (Nash). A state is stable
 * exactly when nothing within reach of one own move has both payoff and m above the state's payoff.
 */
export function solve(sweeps: Sweeps, concepts: readonly SweptConcept[]): Partial<Record<SweptConcept, number>> {
  const wanted = new Set(concepts)
  const stable: Partial<Record<SweptConcept, number>> = {}
  const finish = (concept: SweptConcept) => {
    sweeps.capByPayoffs()
    sweeps.spreadHighest()
    stable[concept] = sweeps.markStable(concept)
  }

  sweeps.takePayoffs()
  sweeps.spreadHighest()
  if (wanted.has('nash')) stable.nash = sweeps.markStable('nash')
  if (wanted.has('seq') || wanted.has('sseq')) sweeps.pairUp()
  if (wanted.has('smr')) {
    sweeps.closeByMoves()
    finish('smr')
  }
  if (wanted.has('gmr')) {
    sweeps.takePayoffs()
    sweeps.closeByMoves()
    finish('gmr')
  }
  if (wanted.has('seq') || wanted.has('sseq')) sweeps.closeByImprovements()
  if (wanted.has('seq')) {
    sweeps.takeHalf(0)
    finish('seq')
  }
  if (wanted.has('sseq')) {
    sweeps.takeHalf(1)
    finish('sseq')
  }
  return stable
}
