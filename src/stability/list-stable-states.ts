import type { Graph } from './graph.ts'
import { hasReached, makeReach, type Reach, type Takes } from './make-reach.ts'
import { anyMove, everyoneIn } from './reach.ts'

/** The four concepts that coalitions, strength and unknown preference extend. */
type BasicConcept = 'nash' | 'gmr' | 'smr' | 'seq'

/** States, as indexes of a graph in ascending order, by concept. */
export type StatesByConcept = Readonly<Record<BasicConcept, readonly number[]>>

/** What a group leaves a state for, and what deters it. */
export interface Outlook {
  /** Whether they would leave one state for another that they can bring about. */
  readonly leaves: (from: number, to: number) => boolean
  /** Whether ending up in `to` deters them from leaving `from`. */
  readonly deters: (from: number, to: number) => boolean
}

/** What a group, and the others, can bring about from each state. */
export interface Reaches {
  readonly own: Reach
  readonly answers: Reach
  /** By moves that the others are credited with under sequential stability. */
  readonly credibleAnswers: Reach
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
 * Space: a bit for each pair of states, several times over. Time: for each state, the states that it is left for times those that the
 * others can answer with, at most.
 */
export function listStableStates(
  graph: Graph,
  { own, answers, credibleAnswers }: Reaches,
  { leaves, deters }: Outlook,
): StatesByConcept {
  const stable = { nash: [] as number[], gmr: [] as number[], smr: [] as number[], seq: [] as number[] }
  const deterring = makeVerdicts(graph.size)
  const inescapable = makeVerdicts(graph.size)

  for (let s = 0; s < graph.size; s++) {
    const sanctions = deterring((state) => deters(s, state))
    const lastingSanctions = inescapable(
      (state) => sanctions(state) && !hasReached(own, state, (end) => !sanctions(end)),
    )
    const leftFor: number[] = []
    hasReached(own, s, (t) => {
      if (leaves(s, t)) leftFor.push(t)
      return false
    })
    const areAnswered = (by: Reach, test: (state: number) => boolean) => leftFor.every((t) => hasReached(by, t, test))

    if (leftFor.length === 0) stable.nash.push(s)
    if (!areAnswered(answers, sanctions)) continue
    stable.gmr.push(s)
    if (areAnswered(answers, lastingSanctions)) stable.smr.push(s)
    if (areAnswered(credibleAnswers, sanctions)) stable.seq.push(s)
  }
  return stable
}

/** Remembers what a test says of each state, until the next test. */
function makeVerdicts(size: number) {
  const verdicts = new Uint8Array(size)
  return (test: (state: number) => boolean) => {
    verdicts.fill(0)
    return (state: number): boolean => {
      if (verdicts[state] === 0) verdicts[state] = test(state) ? 2 : 1
      return verdicts[state] === 2
    }
  }
}

/** States that are in every one of the lists, in ascending order. */
export function listCommonStates(lists: readonly (readonly number[])[]): readonly number[] {
  const [first, ...rest] = lists.map((states) => new Set(states))
  return [...(first ?? [])].filter((state) => rest.every((states) => states.has(state)))
}
