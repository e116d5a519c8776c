import type { Graph } from './graph.ts'
import { listCommonStates, listStableStates, type StatesByConcept } from './list-stable-states.ts'
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
  return {
    a: underExtension(graph, 'a'),
    b: underExtension(graph, 'b'),
    c: underExtension(graph, 'c'),
    d: underExtension(graph, 'd'),
  }
}

function underExtension(graph: Graph, extension: UnknownExtension): UnknownStability {
  const { leavesForUnknown, deterredByUnknown } = extensions[extension]
  const isUnknown = (i: number, a: number, b: number) => graph.compare(i, a, b) === 'unknown'
  const byDecisionMaker = everyoneIn(graph).map((i) =>
    listStableStates(graph, {
      group: [i],
      leaves: (from, to) => isBetter(graph.compare(i, to, from)) || (leavesForUnknown && isUnknown(i, to, from)),
      deters: (from, to) => !isBetter(graph.compare(i, to, from)) && (deterredByUnknown || !isUnknown(i, to, from)),
      credible: (mover, from, to) => isBetter(graph.compare(mover, to, from)) || isUnknown(mover, to, from),
    }),
  )
  const common = (concept: keyof StatesByConcept) => listCommonStates(byDecisionMaker.map((each) => each[concept]))
  return {
    byDecisionMaker,
    equilibria: { nash: common('nash'), gmr: common('gmr'), smr: common('smr'), seq: common('seq') },
  }
}
