import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Conflict } from '../conflict/conflict.ts'
import { listStates } from '../conflict/list-states.ts'
import type { DenseSpace } from '../conflict/state-space.ts'
import { type DenseJob, openDenseJob, payoffsIn, readDenseJob, type StableCounts } from '../stability/dense-job.ts'
import { countSteps, type DeriveStabilityOptions, deriveStability } from '../stability/derive-stability.ts'
import { concludeSolution, type Found, listSwept } from '../stability/found.ts'
import type { Solution } from '../stability/solution.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { askWorker } from './ask-worker.ts'
import type { StabilityOrder } from './stability-worker.ts'

/** Below so many options that matter, workers take longer to start than the work itself. */
const worthwhile = 20

/** How to share the work out. */
export interface SolveInWorkersOptions extends DeriveStabilityOptions {
  /** When left out: as many as the machine runs at once, if the conflict is large. Never more than decision makers. */
  readonly workers?: number
}

/**
 * As `deriveStability`, one decision maker a worker at a time, over shared memory. Small conflicts, and those of few feasible
 * states among many options, are solved in this thread. When the signal aborts, work stops and the promise rejects with its
 * reason.
 */
export async function solveInWorkers(
  conflict: Conflict,
  options: SolveInWorkersOptions = {},
): Promise<Decoded<Solution>> {
  options.signal?.throwIfAborted()
  const listed = listStates(conflict)
  if (!listed.ok) return listed
  const space = listed.value
  const wanted = options.workers ?? (space.bits < worthwhile ? 1 : availableParallelism())
  const workers = Math.min(wanted, conflict.decisionMakers.length)
  if (workers < 2 || space.kind === 'listed') return deriveStability(conflict, options)
  const found = await findDense(conflict, space, workers, options)
  if (!found.ok) return found
  return concludeSolution(conflict, space, found.value, options.concepts, [...listed.warnings, ...found.warnings])
}

async function findDense(
  conflict: Conflict,
  space: DenseSpace,
  workers: number,
  options: SolveInWorkersOptions,
): Promise<Decoded<Found>> {
  const opened = openDenseJob(conflict, space, listSwept(options.concepts), workers)
  if (!opened.ok) return opened
  const job = opened.value
  const crew = Array.from({ length: workers }, (_, desk) => startWorker(job, desk))
  const stop = () => Promise.all(crew.map((worker) => worker.terminate()))
  options.signal?.addEventListener('abort', stop, { once: true })
  const decisionMakers = Array.from(conflict.decisionMakers.keys())
  const step = countSteps(conflict, options)
  const warnings: Problem[] = []
  try {
    const ranked = (await shareOut(crew, 'rank', decisionMakers, step)) as readonly Decoded<undefined>[]
    for (const one of ranked) {
      if (!one.ok) return one
      warnings.push(...one.warnings)
    }
    const counts = (await shareOut(crew, 'solve', decisionMakers, step)) as readonly StableCounts[]
    const payoffs = decisionMakers.map((i) => payoffsIn(job, i))
    return { ok: true, value: { stable: readDenseJob(job, counts), payoffs }, warnings }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await stop()
  }
}

/** Compiled, the worker's file ends as this one does. */
function startWorker(job: DenseJob, desk: number): Worker {
  const file = new URL(`./stability-worker${extname(import.meta.filename)}`, import.meta.url)
  return new Worker(file, { workerData: { job, desk } })
}

/** Gives each worker the next decision maker as soon as it is free; the answers come in order of decision makers. */
async function shareOut(
  crew: readonly Worker[],
  step: StabilityOrder['step'],
  decisionMakers: readonly number[],
  done: () => void,
): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  const waiting = [...decisionMakers]
  const work = async (worker: Worker) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      answers[next] = await askWorker(worker, { step, decisionMaker: next } satisfies StabilityOrder)
      done()
    }
  }
  await Promise.all(crew.map(work))
  return answers
}
