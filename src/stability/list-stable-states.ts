import { type BitRows, isWithin, meet } from './bit-rows.ts'
import type { Graph } from './graph.ts'
import { makeReach, type Takes } from './make-reach.ts'
import { anyMove, everyoneIn } from './reach.ts'

/** The four concepts that coalitions, strength and unknown preference extend. */
export type BasicConcept = 'nash' | 'gmr' | 'smr' | 'seq'

/** The same, in the order in which they are shown. */
export const basicConcepts: readonly BasicConcept[] = ['nash', 'gmr', 'smr', 'seq']

/** States, as indexes of a graph in ascending order, by concept. */
export type StatesByConcept = Readonly<Record<BasicConcept, readonly number[]>>

/** What a group makes of other states in view of one: rows of a state are what it would leave it for, and what deters it from leaving. */
export interface Outlook {
  readonly leaves: BitRows
  readonly deters: BitRows
}

/** What a group, and the others, can bring about from each state. */
export interface Reaches {
  readonly own: BitRows
  readonly answers: BitRows
  /** By moves that the others are credited with under sequential stability. */
  readonly credibleAnswers: BitRows
}

/** Prepares for one decision maker, or a coalition that moves as one. */
export function makeReaches(graph: Graph, group: readonly number[], credible: Takes): Reaches {
  const others = everyoneIn(graph).filter((j) => !group.includes(j))
  return {
    own: makeReach(graph, group, anyMove),
    answers: makeReach(graph, others, anyMove),
    credibleAnswers: makeReach(graph, others, credible),
  }
}

/**
 * The states that a group does not leave. With R_H(s) for what H brings about by moves, nobody moving twice in a row:
 *
 * - nash: there is no t ∈ R_H(s) for which H leaves s;
 * - gmr: for each such t the others have, in R_{N−H}(t), a state that deters H;
 * - smr: and one from which all of R_H deters H as well;
 * - seq: as gmr, with the others' credible moves only.
 *
 * Time: for each state, the states that it is left for times a word for every 32 states, at most; under smr, times those that the
 * others can answer with.
 */
export function listStableStates(graph: Graph, reaches: Reaches, outlook: Outlook): StatesByConcept {
  const stable = { nash: [] as number[], gmr: [] as number[], smr: [] as number[], seq: [] as number[] }
  const isAnswered = answering(graph, reaches, outlook)
  for (let state = 0; state < graph.size; state++) {
    const answered = isAnswered(state)
    const stays = (concept: BasicConcept) =>
      !meet(reaches.own, state, outlook.leaves, state, (to) => !answered(concept, to))
    if (stays('nash')) {
      for (const concept of basicConcepts) stable[concept].push(state)
    } else if (stays('gmr')) {
      stable.gmr.push(state)
      if (stays('smr')) stable.smr.push(state)
      if (stays('seq')) stable.seq.push(state)
    }
  }
  return stable
}

/** Whether the others have an answer under a concept that keeps the group from leaving one state for another. */
type IsAnswered = (concept: BasicConcept, to: number) => boolean

function answering(
  { size }: Graph,
  { own, answers, credibleAnswers }: Reaches,
  { deters }: Outlook,
): (from: number) => IsAnswered {
  const lasting = new Uint8Array(size)
  return (from) => {
    lasting.fill(0)
    /** Once per state: whether whatever the group does after being answered with it deters as well. */
    const lasts = (state: number): boolean => {
      if (lasting[state] === 0) lasting[state] = isWithin(own, state, deters, from) ? 2 : 1
      return lasting[state] === 2
    }
    return (concept, to) => {
      switch (concept) {
        case 'nash':
          return false
        case 'gmr':
          return meet(answers, to, deters, from)
        case 'smr':
          return meet(answers, to, deters, from, lasts)
        case 'seq':
          return meet(credibleAnswers, to, deters, from)
      }
    }
  }
}

/**
 * What a group leaves given states for, in spite of all answers: of the states it would rather be in, the one that differs in fewest
 * options, then the first. States that it stays in are left out.
 */
export function findDestinations(
  graph: Graph,
  reaches: Reaches,
  outlook: Outlook,
  concept: BasicConcept,
  states: readonly number[],
): ReadonlyMap<number, number> {
  const isAnswered = answering(graph, reaches, outlook)
  const destinations = new Map<number, number>()
  for (const state of states) {
    const answered = isAnswered(state)
    let fewest = Number.POSITIVE_INFINITY
    meet(reaches.own, state, outlook.leaves, state, (to) => {
      const changes = countChanges(graph.codes[state]!, graph.codes[to]!)
      if (changes < fewest && !answered(concept, to)) {
        fewest = changes
        destinations.set(state, to)
      }
      return false
    })
  }
  return destinations
}

function countChanges(a: number, b: number): number {
  let changes = 0
  for (let [x, y] = [a, b]; x > 0 || y > 0; [x, y] = [Math.floor(x / 2), Math.floor(y / 2)]) {
    if (x % 2 !== y % 2) changes += 1
  }
  return changes
}

/** States that are in every one of the lists, in ascending order. */
export function listCommonStates(lists: readonly (readonly number[])[]): readonly number[] {
  const [first, ...rest] = lists.map((states) => new Set(states))
  return [...(first ?? [])].filter((state) => rest.every((states) => states.has(state)))
}
