import type { Graph } from './graph.ts'
import { makeReach, type Takes } from './make-reach.ts'
import { anyMove, everyoneIn } from './reach.ts'

/** The four concepts that coalitions, strength and unknown preference extend. */
export type BasicConcept = 'nash' | 'gmr' | 'smr' | 'seq'

/** States, as indexes of a graph in ascending order, by concept. */
export type StatesByConcept = Readonly<Record<BasicConcept, readonly number[]>>

/** Who thinks of leaving a state, for what, and what deters them from it. */
export interface Outlook {
  /** One decision maker, or a coalition that moves as one. */
  readonly group: readonly number[]
  /** Whether they would leave one state for another that they can bring about. */
  readonly leaves: (from: number, to: number) => boolean
  /** Whether ending up in `to` deters them from leaving `from`. */
  readonly deters: (from: number, to: number) => boolean
  /** The moves that an opponent is credited with under sequential stability. */
  readonly credible: Takes
}

/**
 * The states that a group does not leave. With R_H(s) for what H brings about by moves, nobody moving twice in a row:
 *
 * - nash: there is no t ∈ R_H(s) for which H leaves s;
 * - gmr: for each such t the others have, in R_{N−H}(t), a state that deters H;
 * - smr: and one from which all of R_H deters H as well;
 * - seq: as gmr, with the others' credible moves only.
 *
 * Time: for each state and each t, at most the moves of the graph, and for smr those of the group besides.
 */
export function listStableStates(graph: Graph, { group, leaves, deters, credible }: Outlook): StatesByConcept {
  const others = everyoneIn(graph).filter((j) => !group.includes(j))
  const find = makeReach(graph)
  const findEscape = makeReach(graph)
  const stable = { nash: [] as number[], gmr: [] as number[], smr: [] as number[], seq: [] as number[] }

  for (let s = 0; s < graph.size; s++) {
    const leftFor: number[] = []
    find(group, s, anyMove, (t) => {
      if (leaves(s, t)) leftFor.push(t)
      return false
    })
    const sanction = (state: number) => deters(s, state)
    const known = new Map<number, boolean>()
    const inescapable = (state: number) => {
      if (!deters(s, state)) return false
      const before = known.get(state)
      if (before !== undefined) return before
      const holds = findEscape(group, state, anyMove, (end) => !deters(s, end)) === undefined
      known.set(state, holds)
      return holds
    }
    const allAnswered = (takes: Takes, answer: (state: number) => boolean) =>
      leftFor.every((t) => find(others, t, takes, answer) !== undefined)

    if (leftFor.length === 0) stable.nash.push(s)
    if (allAnswered(anyMove, sanction)) stable.gmr.push(s)
    if (allAnswered(anyMove, inescapable)) stable.smr.push(s)
    if (allAnswered(credible, sanction)) stable.seq.push(s)
  }
  return stable
}

/** States that are in every one of the lists, in ascending order. */
export function listCommonStates(lists: readonly (readonly number[])[]): readonly number[] {
  const [first, ...rest] = lists.map((states) => new Set(states))
  return [...(first ?? [])].filter((state) => rest.every((states) => states.has(state)))
}
