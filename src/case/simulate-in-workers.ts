import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { concludeSimulation } from '../durability/game/conclude-simulation.ts'
import { drawsBefore, planSimulation, type SimulationPlan } from '../durability/game/play-chunk.ts'
import { addTallies, simulateTogether } from '../durability/game/simulate.ts'
import type { Game, SimulatedTogether, SimulateOptions } from '../durability/game/simulated.ts'
import type { Tally } from '../durability/game/tally.ts'
import { askWorker } from './ask-worker.ts'
import type { SimulationOrder } from './simulation-worker.ts'

/** Below so many draws of games, workers take longer to start than the work itself. */
const worthwhile = 250_000

/** How often to tell how far the work is, in milliseconds. */
const tellEvery = 50

/** How to share the work out. */
export interface SimulateInWorkersOptions extends SimulateOptions {
  /** When left out: as many as the machine runs at once, if there are many draws; if there are few, they are played in this thread. */
  readonly workers?: number
}

/**
 * As `simulateTogether`, to the last bit and whatever the number of workers: a draw depends on its number alone, and the draws are
 * tallied in chunks whose tallies are added in order. When the signal aborts, work stops and the promise rejects with its reason.
 */
export async function simulateInWorkers(
  games: readonly Game[],
  options: SimulateInWorkersOptions = {},
): Promise<SimulatedTogether> {
  options.signal?.throwIfAborted()
  const plan = planSimulation(games, options)
  if (options.workers === undefined && plan.draws * games.length < worthwhile) return simulateTogether(games, options)
  const workers = Math.max(1, Math.min(options.workers ?? availableParallelism(), plan.chunks))
  const crew = Array.from({ length: workers }, () => startWorker(plan))
  const stop = () => Promise.all(crew.map((worker) => worker.terminate()))
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    return concludeSimulation(plan, await shareOut(crew, plan, tellNowAndThen(plan, options)))
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await stop()
  }
}

/** Compiled, the worker's file ends as this one does. */
function startWorker(plan: SimulationPlan): Worker {
  const file = new URL(`./simulation-worker${extname(import.meta.filename)}`, import.meta.url)
  return new Worker(file, { workerData: plan })
}

/** Gives each worker the next chunk as soon as it is free; `done` hears of how many chunks have been added up. */
async function shareOut(
  crew: readonly Worker[],
  plan: SimulationPlan,
  done: (chunks: number) => void,
): Promise<readonly Tally[]> {
  const early = new Map<number, readonly Tally[]>()
  let given = 0
  let added = 0
  let sum: readonly Tally[] | undefined
  const work = async (worker: Worker) => {
    while (given < plan.chunks) {
      const chunk = given++
      early.set(chunk, (await askWorker(worker, { chunk } satisfies SimulationOrder)) as readonly Tally[])
      for (let next = early.get(added); next !== undefined; next = early.get(added)) {
        sum = addTallies(sum, next)
        early.delete(added++)
      }
      done(added)
    }
  }
  await Promise.all(crew.map(work))
  return sum!
}

function tellNowAndThen(plan: SimulationPlan, { onProgress }: SimulateOptions): (chunks: number) => void {
  let told = performance.now()
  return (chunks) => {
    if (chunks < plan.chunks && performance.now() - told < tellEvery) return
    told = performance.now()
    onProgress?.({ done: drawsBefore(plan, chunks), of: plan.draws })
  }
}
