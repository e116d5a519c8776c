import { inverse, sightOf } from './bit-rows.ts'
import type { Graph } from './graph.ts'
import { listCommonStates, listStableStates, makeReaches } from './list-stable-states.ts'
import { everyoneIn, improvementsIn } from './reach.ts'

/** The concepts that rest on a sanction, and so can be strong or weak. */
export type SanctionConcept = 'gmr' | 'smr' | 'seq'

/** States by strength of their stability: `strong` and `weak` together are the stable ones. */
interface Strengths {
  readonly strong: readonly number[]
  readonly weak: readonly number[]
}

/** Strong and weak stability by decision maker, and as equilibria. */
export interface StrengthStability {
  readonly byDecisionMaker: readonly Readonly<Record<SanctionConcept, Strengths>>[]
  /** Strong: strongly stable for all. Weak: stable for all, and for somebody only weakly. */
  readonly equilibria: Readonly<Record<SanctionConcept, Strengths>>
}

/** All of them. */
export const sanctionConcepts: readonly SanctionConcept[] = ['gmr', 'smr', 'seq']

/**
 * Strength of preference [Hamouda2004] [Hamouda2006]. A state is strongly stable when every improvement from it, mild or strong, is
 * answered by a sanction that is much worse than it: under gmr by any of the others' moves, under smr so that every escape is much
 * worse too, under seq by the others' improvements, mild or strong. One without improvements is strongly stable. Weakly stable are
 * the other stable ones. A state of unknown order is no improvement, and a sanction, but not a strong one.
 */
export function listStrength(graph: Graph): StrengthStability {
  const lists = everyoneIn(graph).map((i) => {
    const reaches = makeReaches(graph, [i], improvementsIn(graph))
    const { better: leaves, muchWorse } = sightOf(graph, i)
    return {
      general: listStableStates(graph, reaches, { leaves, deters: inverse(leaves) }),
      strong: listStableStates(graph, reaches, { leaves, deters: muchWorse }),
    }
  })
  const general = (concept: SanctionConcept) => listCommonStates(lists.map((each) => each.general[concept]))
  const strong = (concept: SanctionConcept) => listCommonStates(lists.map((each) => each.strong[concept]))
  return {
    byDecisionMaker: lists.map((each) =>
      forSanctionConcepts((concept) => divide(each.general[concept], each.strong[concept])),
    ),
    equilibria: forSanctionConcepts((concept) => divide(general(concept), strong(concept))),
  }
}

const divide = (general: readonly number[], strong: readonly number[]): Strengths => {
  const strongly = new Set(strong)
  return { strong, weak: general.filter((state) => !strongly.has(state)) }
}

const forSanctionConcepts = (strengths: (concept: SanctionConcept) => Strengths) =>
  Object.fromEntries(sanctionConcepts.map((concept) => [concept, strengths(concept)])) as Record<
    SanctionConcept,
    Strengths
  >
