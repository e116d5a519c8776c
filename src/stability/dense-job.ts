import type { Conflict } from '../conflict/conflict.ts'
import { rankStates } from '../conflict/rank-states.ts'
import type { DenseSpace } from '../conflict/state-space.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { type DensePlan, needsImprovements, planDense } from './dense-plan.ts'
import { solveDecisionMaker, sortDecisionMaker } from './dense-sweeps.ts'
import { listOwnOptions } from './own-options.ts'
import type { StableStates } from './solution.ts'
import type { SweptConcept } from './sweeps.ts'
import { makeSharedMemory, mostBytes, type SharedMemory, wasmKernel } from './wasm-kernel.ts'

/** A dense conflict about to be solved. Plain data and shared memory: workers can be sent it, and each do its part. */
export interface DenseJob {
  readonly conflict: Conflict
  readonly space: DenseSpace
  readonly plan: DensePlan
  readonly memory: SharedMemory
}

/** How many states are stable for a decision maker, by concept. */
export type StableCounts = Partial<Readonly<Record<SweptConcept, number>>>

/** Takes the memory for a dense conflict. A problem where there is not enough of it. */
export function openDenseJob(
  conflict: Conflict,
  space: DenseSpace,
  concepts: readonly SweptConcept[],
  workers: number,
): Decoded<DenseJob> {
  // Codes are worked on by eights; what lies above the space's own is infeasible.
  const options = Math.max(3, space.bits)
  const plan = planDense({
    options,
    decisionMakers: listOwnOptions(conflict, space),
    isAllFeasible: space.count === 2 ** options,
    concepts,
    workers,
  })
  if (plan.bytes > mostBytes) return { ok: false, problems: [tooLarge(conflict, space, plan.bytes)] }
  return { ok: true, value: { conflict, space, plan, memory: makeSharedMemory(plan.bytes) }, warnings: [] }
}

/** First step, for every decision maker: ranks the states, and sorts them where others' improvements matter. */
export function rankDecisionMaker(job: DenseJob, decisionMaker: number, worker: number): Decoded<undefined> {
  const { conflict, space, plan, memory } = job
  const ranked = rankStates({ ...conflict, decisionMakers: [conflict.decisionMakers[decisionMaker]!] }, space, () => {
    const room = payoffsIn(job, decisionMaker)
    room.fill(-1)
    return room.subarray(0, 2 ** space.bits)
  })
  if (!ranked.ok) return ranked
  if (needsImprovements(plan.concepts)) sortDecisionMaker(wasmKernel(memory), plan, decisionMaker, worker)
  return { ok: true, value: undefined, warnings: ranked.warnings }
}

/** Second step, for every decision maker once all have been ranked: marks its stable states. */
export function solveDenseJob({ plan, memory }: DenseJob, decisionMaker: number, worker: number): StableCounts {
  return solveDecisionMaker(wasmKernel(memory), memory.buffer, plan, decisionMaker, worker)
}

/** Last step: takes out what was found, so that the memory can go. */
export function readDenseJob(
  { space, plan, memory }: DenseJob,
  counts: readonly StableCounts[],
): Partial<Record<SweptConcept, readonly StableStates[]>> {
  const size = Math.ceil(2 ** space.bits / 8)
  const statesOf = (concept: SweptConcept) =>
    counts.map((count, i) => ({
      count: count[concept]!,
      marks: new Uint8Array(memory.buffer, plan.marks[concept][i], size).slice(),
    }))
  return Object.fromEntries(plan.concepts.map((concept) => [concept, statesOf(concept)]))
}

/** A decision maker's payoffs by code, as they lie in memory. */
export function payoffsIn({ plan, memory }: DenseJob, decisionMaker: number): Int32Array {
  return new Int32Array(memory.buffer, plan.payoffs[decisionMaker], 2 ** plan.options)
}

function tooLarge({ decisionMakers }: Conflict, { bits }: DenseSpace, bytes: number): Problem {
  const gigabytes = (size: number) => (size / 2 ** 30).toFixed(1)
  return {
    code: 'too-much-memory',
    severity: 'error',
    message: `${decisionMakers.length} decision makers over ${2 ** bits} states need ${gigabytes(bytes)} GiB; the limit is ${gigabytes(mostBytes)}`,
    hint: 'Use one worker, ask for fewer concepts, mark infeasible states or split the conflict.',
  }
}
