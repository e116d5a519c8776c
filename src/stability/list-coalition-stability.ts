import { type BitRows, inAll, inverse, sightOf } from './bit-rows.ts'
import type { Graph } from './graph.ts'
import {
  type BasicConcept,
  basicConcepts,
  findDestinations,
  listCommonStates,
  listStableStates,
  makeReaches,
  type Outlook,
  type StatesByConcept,
} from './list-stable-states.ts'
import { everyoneIn, improvementsIn } from './reach.ts'

/** The states that a coalition, as a whole, does not leave. */
export interface CoalitionStability {
  /** Indexes of its members, in ascending order. */
  readonly coalition: readonly number[]
  readonly stable: StatesByConcept
  /**
   * What it leaves the states asked about for, by concept: of the states that no answer deters it from, the one that differs in fewest
   * options, then the first. States that it stays in are left out.
   */
  readonly leaves: Readonly<Record<BasicConcept, ReadonlyMap<number, number>>>
}

/** What to ask besides, and news of a long run. */
export interface CoalitionOptions {
  readonly leaving?: StatesByConcept
  readonly onProgress?: (done: number, of: number) => void
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
export function listCoalitionStability(
  graph: Graph,
  { leaving, onProgress }: CoalitionOptions = {},
): readonly CoalitionStability[] {
  const everyone = everyoneIn(graph)
  const better = everyone.map((i) => sightOf(graph, i).better)
  const credible = improvementsIn(graph)
  const coalitions = Array.from({ length: 2 ** graph.decisionMakers }, (_, members) =>
    everyone.filter((i) => Math.floor(members / 2 ** i) % 2 === 1),
  )
    .filter(({ length }) => length >= 2)
    .sort((a, b) => a.length - b.length || firstDifference(a, b))
  return coalitions.map((coalition, done) => {
    onProgress?.(done, coalitions.length)
    const reaches = makeReaches(graph, coalition, credible)
    const outlook = outlookOf(better, coalition)
    const leaves = (concept: BasicConcept) =>
      [concept, findDestinations(graph, reaches, outlook, concept, leaving?.[concept] ?? [])] as const
    return {
      coalition,
      stable: listStableStates(graph, reaches, outlook),
      leaves: Object.fromEntries(basicConcepts.map(leaves)) as CoalitionStability['leaves'],
    }
  })
}

/** The states that nobody leaves alone. A state of unknown order is no improvement and hurts here, too. */
export function listLoneEquilibria(graph: Graph): StatesByConcept {
  const credible = improvementsIn(graph)
  const alone = everyoneIn(graph).map((i) =>
    listStableStates(graph, makeReaches(graph, [i], credible), outlookOf([sightOf(graph, i).better], [0])),
  )
  const common = (concept: BasicConcept) => listCommonStates(alone.map((each) => each[concept]))
  return { nash: common('nash'), gmr: common('gmr'), smr: common('smr'), seq: common('seq') }
}

function outlookOf(better: readonly BitRows[], [first, ...more]: readonly number[]): Outlook {
  const leaves = inAll([better[first!]!, ...more.map((i) => better[i]!)])
  return { leaves, deters: inverse(leaves) }
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
