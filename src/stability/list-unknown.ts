import type { Graph } from './graph.ts'
import {
  listCommonStates,
  listStableStates,
  makeReaches,
  type Reaches,
  type StatesByConcept,
} from './list-stable-states.ts'
import { everyoneIn, isBetter } from './reach.ts'

/** How a decision maker takes a state of unknown order: see listUnknown. */
export type UnknownExtension = 'a' | 'b' | 'c' | 'd'

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
  const mayImprove = (mover: number, from: number, to: number) =>
    isBetter(graph.compare(mover, to, from)) || isUnknown(graph, mover, to, from)
  const reaches = everyoneIn(graph).map((i) => makeReaches(graph, [i], mayImprove))
  return {
    a: underExtension(graph, reaches, 'a'),
    b: underExtension(graph, reaches, 'b'),
    c: underExtension(graph, reaches, 'c'),
    d: underExtension(graph, reaches, 'd'),
  }
}

const isUnknown = (graph: Graph, i: number, a: number, b: number) => graph.compare(i, a, b) === 'unknown'

function underExtension(graph: Graph, reaches: readonly Reaches[], extension: UnknownExtension): UnknownStability {
  const { leavesForUnknown, deterredByUnknown } = extensions[extension]
  const byDecisionMaker = reaches.map((each, i) =>
    listStableStates(graph, each, {
      leaves: (from, to) => isBetter(graph.compare(i, to, from)) || (leavesForUnknown && isUnknown(graph, i, to, from)),
      deters: (from, to) =>
        !isBetter(graph.compare(i, to, from)) && (deterredByUnknown || !isUnknown(graph, i, to, from)),
    }),
  )
  const common = (concept: keyof StatesByConcept) => listCommonStates(byDecisionMaker.map((each) => each[concept]))
  return {
    byDecisionMaker,
    equilibria: { nash: common('nash'), gmr: common('gmr'), smr: common('smr'), seq: common('seq') },
  }
}
