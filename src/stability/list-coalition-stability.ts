import type { Graph } from './graph.ts'
import { listStableStates, makeReaches, type StatesByConcept } from './list-stable-states.ts'
import { everyoneIn, improvementsIn, isBetter } from './reach.ts'

/** The states that a coalition, as a whole, does not leave. */
export interface CoalitionStability {
  /** Indexes of its members, in ascending order. */
  readonly coalition: readonly number[]
  readonly stable: StatesByConcept
}

/**
 * Coalition stability [InoharaHipel2008] for every coalition H of two or more, smaller ones first. With R_H(s) for what members of H
 * bring about by legal sequences of moves, CI_H(s) = {t ∈ R_H(s): t is better than s for every member} for its improvements, and a
 * state hurting H in view of s when it is better than s for not every member:
 *
 * - nash: CI_H(s) is empty;
 * - gmr: from each t ∈ CI_H(s) the others reach, by legal sequences of moves, a state that hurts H;
 * - smr: and one from which every state in R_H hurts H too;
 * - seq: as gmr, the others moving only by each one's own improvements.
 *
 * A state of unknown order is no improvement and hurts. A coalition of everybody meets no sanction: the four agree for it.
 */
export function listCoalitionStability(graph: Graph): readonly CoalitionStability[] {
  const everyone = everyoneIn(graph)
  const coalitions = Array.from({ length: 2 ** graph.decisionMakers }, (_, members) =>
    everyone.filter((i) => Math.floor(members / 2 ** i) % 2 === 1),
  )
    .filter(({ length }) => length >= 2)
    .sort((a, b) => a.length - b.length || firstDifference(a, b))
  return coalitions.map((coalition) => {
    const improves = (from: number, to: number) => coalition.every((i) => isBetter(graph.compare(i, to, from)))
    return {
      coalition,
      stable: listStableStates(graph, makeReaches(graph, coalition, improvementsIn(graph)), {
        leaves: improves,
        deters: (from, to) => !improves(from, to),
      }),
    }
  })
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
