import type { Comparison, Graph } from './graph.ts'
import { isBetter, isNoBetter } from './is-better.ts'
import type { Takes } from './make-reach.ts'
import { anyMove, everyoneIn, findReached, improvementsIn, othersThan, type Step, stepsOf, waysFrom } from './reach.ts'
import type { Concept } from './stability.ts'

/** What the others could answer a departure with, and why it does not deter: it leaves the mover better off, or the mover escapes. */
export interface FailedSanction {
  readonly steps: readonly Step[]
  readonly to: number
  /** Where the mover goes on to from there, when the answer by itself would deter. */
  readonly next?: number
}

/** A move that a decision maker would make from a state, and that nothing is known to deter under a concept. */
export interface Departure {
  readonly decisionMaker: number
  readonly to: number
  /** False when whether it pays, or whether something deters it, hangs on a preference that is unknown. */
  readonly certain: boolean
  /** The answers that come nearest to deterring it, the worst for the mover first; three at most. */
  readonly failed: readonly FailedSanction[]
}

/** The concepts under which departures are explained. */
export type ExplainedConcept = Exclude<Concept, 'sim'>

/** The same, as a list. */
export const explainedConcepts: readonly ExplainedConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']

const mostShown = 3

/**
 * The departures of a decision maker from a state under a concept, certain ones first. Where preferences are unknown, a move that may
 * pay is listed, and an answer that may not hurt or not be given does not deter; `certain` are those departures that stand however
 * the unknown turns out.
 */
export function findDepartures(
  graph: Graph,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): readonly Departure[] {
  const departures = graph.moves(decisionMaker, state).flatMap((to): readonly Departure[] => {
    const departure = { decisionMaker, from: state, to }
    const comparison = graph.compare(decisionMaker, to, state)
    if (isNoBetter(comparison) || isDeterred(graph, departure, concept, known(graph))) return []
    const certain = isBetter(comparison) && !isDeterred(graph, departure, concept, possible(graph))
    return [{ decisionMaker, to, certain, failed: failedSanctions(graph, departure, concept) }]
  })
  return departures.toSorted((a, b) => Number(b.certain) - Number(a.certain))
}

/** A departure from a state under a concept that is certain; undefined where nobody, or none of `among`, is known to leave. */
export function findLeaving(
  graph: Graph,
  state: number,
  concept: ExplainedConcept,
  among: readonly number[] = everyoneIn(graph),
): Step | undefined {
  for (const decisionMaker of among) {
    for (const to of graph.moves(decisionMaker, state)) {
      const departure = { decisionMaker, from: state, to }
      if (!isBetter(graph.compare(decisionMaker, to, state))) continue
      if (!isDeterred(graph, departure, concept, possible(graph))) return departure
    }
  }
  return undefined
}

/** What counts as hurting, and which moves the others are credited with in sequential stability. */
interface Belief {
  readonly hurts: (comparison: Comparison) => boolean
  readonly credible: Takes
}

const known = (graph: Graph): Belief => ({ hurts: isNoBetter, credible: improvementsIn(graph) })

const possible = (graph: Graph): Belief => ({
  hurts: (comparison) => !isBetter(comparison),
  credible: (mover, from, to) => !isNoBetter(graph.compare(mover, to, from)),
})

/** The states with which the others may answer a move, however what is unknown turns out. */
export function possibleAnswers(graph: Graph, mover: number, to: number, concept: ExplainedConcept): readonly number[] {
  if (concept === 'nash') return []
  const takes = isSequential(concept) ? possible(graph).credible : anyMove
  return [...findReached(graph, othersThan(graph, mover), to, takes).keys()]
}

const isSequential = (concept: ExplainedConcept) => concept === 'seq' || concept === 'sseq'

/** Whether an answer deters under the concept only if the mover cannot move on from it to where it is better off. */
export const isEscapable = (concept: ExplainedConcept) => concept === 'smr' || concept === 'sseq'

function isDeterred(
  graph: Graph,
  { decisionMaker, from, to }: Step,
  concept: ExplainedConcept,
  { hurts, credible }: Belief,
): boolean {
  if (concept === 'nash') return false
  const hurtsMover = (state: number) => hurts(graph.compare(decisionMaker, state, from))
  const takes = isSequential(concept) ? credible : anyMove
  for (const { step } of waysFrom(graph, othersThan(graph, decisionMaker), to, takes)) {
    if (!hurtsMover(step.to)) continue
    if (!isEscapable(concept) || graph.moves(decisionMaker, step.to).every(hurtsMover)) return true
  }
  return false
}

/** The answers that come nearest to deterring a departure that nothing is known to deter. */
function failedSanctions(graph: Graph, departure: Step, concept: ExplainedConcept): readonly FailedSanction[] {
  if (concept === 'nash') return []
  const { decisionMaker: mover, from, to } = departure
  const takes = isSequential(concept) ? improvementsIn(graph) : anyMove
  const hurts = (state: number) => isNoBetter(graph.compare(mover, state, from))
  return [...waysFrom(graph, othersThan(graph, mover), to, takes)]
    .map((way): FailedSanction => {
      const answer = way.step.to
      const next = hurts(answer) ? graph.moves(mover, answer).find((flight) => !hurts(flight)) : undefined
      return { steps: stepsOf(way), to: answer, ...(next !== undefined && { next }) }
    })
    .toSorted((a, b) => byHarm(graph, mover, a, b))
    .slice(0, mostShown)
}

/** Answers that would deter but for an escape come first, then the worse state for the mover, then the shorter way. */
function byHarm(graph: Graph, mover: number, a: FailedSanction, b: FailedSanction): number {
  const escapes = Number(b.next !== undefined) - Number(a.next !== undefined)
  if (escapes !== 0) return escapes
  const comparison = graph.compare(mover, a.to, b.to)
  if (isBetter(comparison)) return 1
  return comparison === 'worse' || comparison === 'much worse' ? -1 : a.steps.length - b.steps.length
}
