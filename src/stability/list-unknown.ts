import { type BitRows, inverse, sightOf } from './bit-rows.ts'
import type { Graph } from './graph.ts'
import { isBetter } from './is-better.ts'
import {
  listCommonStates,
  listStableStates,
  makeReaches,
  type Reaches,
  type StatesByConcept,
} from './list-stable-states.ts'
import { everyoneIn } from './reach.ts'

/** How a decision maker takes a state of unknown order: see listUnknown. */
export type UnknownExtension = 'a' | 'b' | 'c' | 'd'

/** All of them. */
export const unknownExtensions: readonly UnknownExtension[] = ['a', 'b', 'c', 'd']

/** Stability under one extension, by decision maker and as equilibria. */
export interface UnknownStability {
  readonly byDecisionMaker: readonly StatesByConcept[]
  readonly equilibria: StatesByConcept
}

const extensions = {
  a: { leavesForUnknown: true, deterredByUnknown: false },
  b: { leavesForUnknown: false, deterredByUnknown: false },
  c: { leavesForUnknown: true, deterredByUnknown: true },
  d: { leavesForUnknown: false, deterredByUnknown: true },
} as const

/**
 * Unknown preference [Li2004], as we read it: four ways in which a decision maker may take a state whose order against today's is
 * unknown. It leaves for it (a, c) or stays (b, d); as a sanction it deters (c, d) or does not (a, b). So a is the boldest and d the
 * most cautious. The others' credible moves, under seq, are those to states that are better for them or unknown. The escapes of smr
 * deter as sanctions do.
 */
export function listUnknown(graph: Graph): Readonly<Record<UnknownExtension, UnknownStability>> {
  const mayImprove = (mover: number, from: number, to: number) => {
    const seen = graph.compare(mover, to, from)
    return isBetter(seen) || seen === 'unknown'
  }
  const views = everyoneIn(graph).map((i): View => {
    const { better, maybeBetter } = sightOf(graph, i)
    return {
      reaches: makeReaches(graph, [i], mayImprove),
      ...{ better, maybeBetter, notBetter: inverse(better), surelyNotBetter: inverse(maybeBetter) },
    }
  })
  return {
    a: underExtension(graph, views, 'a'),
    b: underExtension(graph, views, 'b'),
    c: underExtension(graph, views, 'c'),
    d: underExtension(graph, views, 'd'),
  }
}

/** A decision maker's view of the states: what it can bring about, and what is better than a state, known or not. */
interface View {
  readonly reaches: Reaches
  readonly better: BitRows
  readonly maybeBetter: BitRows
  readonly notBetter: BitRows
  readonly surelyNotBetter: BitRows
}

function underExtension(graph: Graph, views: readonly View[], extension: UnknownExtension): UnknownStability {
  const { leavesForUnknown, deterredByUnknown } = extensions[extension]
  const byDecisionMaker = views.map(({ reaches, better, maybeBetter, notBetter, surelyNotBetter }) =>
    listStableStates(graph, reaches, {
      leaves: leavesForUnknown ? maybeBetter : better,
      deters: deterredByUnknown ? notBetter : surelyNotBetter,
    }),
  )
  const common = (concept: keyof StatesByConcept) => listCommonStates(byDecisionMaker.map((each) => each[concept]))
  return {
    byDecisionMaker,
    equilibria: { nash: common('nash'), gmr: common('gmr'), smr: common('smr'), seq: common('seq') },
  }
}
