import type { Graph } from './graph.ts'
import { findReached, isBetter, isNoBetter, othersThan, type Step, stepsTo } from './reach.ts'
import type { Concept } from './stability.ts'

/** What the others could answer a departure with, and why it does not deter: it leaves the mover better off, or the mover escapes. */
export interface FailedSanction {
  readonly steps: readonly Step[]
  readonly to: number
  /** Where the mover goes on to from there, when the answer by itself would deter. */
  readonly next?: number
}

/** A move that a decision maker would make from a state, and that nothing deters under a concept. */
export interface Departure {
  readonly decisionMaker: number
  readonly to: number
  /** False when the record does not say which of the two states the mover prefers. */
  readonly certain: boolean
  /** The answers that come nearest to deterring it, the worst for the mover first; three at most. */
  readonly failed: readonly FailedSanction[]
}

/** The concepts under which departures are explained. */
export type ExplainedConcept = Exclude<Concept, 'sim'>

const SHOWN = 3

/**
 * The departures of a decision maker from a state under a concept, certain ones first. Where which of two states is preferred is
 * unknown, a move counts as possible, and an answer does not count as deterring.
 */
export function findDepartures(
  graph: Graph,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): readonly Departure[] {
  const departures = graph.moves(decisionMaker, state).flatMap((to): readonly Departure[] => {
    const comparison = graph.compare(decisionMaker, to, state)
    if (isNoBetter(comparison)) return []
    const failed = concept === 'nash' ? [] : failedSanctions(graph, decisionMaker, state, to, concept)
    return failed ? [{ decisionMaker, to, certain: isBetter(comparison), failed }] : []
  })
  return departures.toSorted((a, b) => Number(b.certain) - Number(a.certain))
}

/** The answers that fail to deter a move; undefined when one deters. */
function failedSanctions(
  graph: Graph,
  mover: number,
  state: number,
  to: number,
  concept: Exclude<ExplainedConcept, 'nash'>,
): readonly FailedSanction[] | undefined {
  const by = concept === 'seq' || concept === 'sseq' ? 'improvements' : 'moves'
  const reached = findReached(graph, othersThan(graph, mover), to, by)
  const failed: FailedSanction[] = []
  for (const answer of reached.keys()) {
    if (!isNoBetter(graph.compare(mover, answer, state))) {
      failed.push({ steps: stepsTo(reached, answer), to: answer })
      continue
    }
    const next =
      concept === 'smr' || concept === 'sseq'
        ? graph.moves(mover, answer).find((flight) => !isNoBetter(graph.compare(mover, flight, state)))
        : undefined
    if (next === undefined) return undefined
    failed.push({ steps: stepsTo(reached, answer), to: answer, next })
  }
  return failed.toSorted((a, b) => harm(graph, mover, a, b)).slice(0, SHOWN)
}

/** Answers that would deter but for an escape come first, then the worse state for the mover, then the shorter way. */
function harm(graph: Graph, mover: number, a: FailedSanction, b: FailedSanction): number {
  const escapes = Number(b.next !== undefined) - Number(a.next !== undefined)
  if (escapes !== 0) return escapes
  const comparison = graph.compare(mover, a.to, b.to)
  if (comparison === 'worse' || comparison === 'much worse') return -1
  return isBetter(comparison) ? 1 : a.steps.length - b.steps.length
}
