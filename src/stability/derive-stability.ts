import type { Conflict } from '../conflict/conflict.ts'
import { listStates } from '../conflict/list-states.ts'
import type { DenseSpace } from '../conflict/state-space.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { openDenseJob, payoffsIn, rankDecisionMaker, readDenseJob, solveDenseJob } from './dense-job.ts'
import { concludeSolution, type Found, listSwept } from './found.ts'
import type { Solution } from './solution.ts'
import { solveListed } from './solve-listed.ts'
import type { Concept } from './stability.ts'
import type { SweptConcept } from './sweeps.ts'

/** What to find, and whom to tell how far it is. */
export interface DeriveStabilityOptions {
  /** All when left out; then SIM is passed over, with a warning, where it would take too long. */
  readonly concepts?: readonly Concept[]
  readonly onProgress?: (progress: StabilityProgress) => void
  /** Looked at after each step; the reason is thrown. */
  readonly signal?: AbortSignal
}

/** How many steps are done: two for each decision maker. */
interface StabilityProgress {
  readonly done: number
  readonly of: number
}

/**
 * Finds exactly which states are stable for each decision maker. Statements of unknown direction are left out, with a warning.
 *
 * Cost: nearly in proportion to the states, for up to 2^26 codes; or to the feasible states, where these are few among up to 52
 * options. SIM looks at every combination of improvements: far more, and limited.
 */
export function deriveStability(conflict: Conflict, options: DeriveStabilityOptions = {}): Decoded<Solution> {
  const listed = listStates(conflict)
  if (!listed.ok) return listed
  const space = listed.value
  const concepts = listSwept(options.concepts)
  const step = countSteps(conflict, options)
  const found =
    space.kind === 'dense' ? solveDense(conflict, space, concepts, step) : solveListed(conflict, space, concepts, step)
  if (!found.ok) return found
  return concludeSolution(conflict, space, found.value, options.concepts, [...listed.warnings, ...found.warnings])
}

/** Tells of each step done, and stops when told to. */
export function countSteps(conflict: Conflict, { onProgress, signal }: DeriveStabilityOptions): () => void {
  const of = 2 * conflict.decisionMakers.length
  let done = 0
  return () => {
    done += 1
    onProgress?.({ done, of })
    signal?.throwIfAborted()
  }
}

function solveDense(
  conflict: Conflict,
  space: DenseSpace,
  concepts: readonly SweptConcept[],
  step: () => void,
): Decoded<Found> {
  const opened = openDenseJob(conflict, space, concepts, 1)
  if (!opened.ok) return opened
  const job = opened.value
  const warnings: Problem[] = []
  for (const i of conflict.decisionMakers.keys()) {
    const ranked = rankDecisionMaker(job, i, 0)
    if (!ranked.ok) return ranked
    warnings.push(...ranked.warnings)
    step()
  }
  const counts = conflict.decisionMakers.map((_, i) => {
    const count = solveDenseJob(job, i, 0)
    step()
    return count
  })
  const payoffs = conflict.decisionMakers.map((_, i) => payoffsIn(job, i))
  return { ok: true, value: { stable: readDenseJob(job, counts), payoffs }, warnings }
}
