import { parentPort, workerData } from 'node:worker_threads'
import { openChunks, type SimulationPlan } from '../durability/game/play-chunk.ts'

/** What a worker is told to do; it answers with the chunk's tallies. */
export interface SimulationOrder {
  readonly chunk: number
}

// A thread of simulate-in-workers.ts.
const play = openChunks(workerData as SimulationPlan)
parentPort?.on('message', ({ chunk }: SimulationOrder) => parentPort?.postMessage(play(chunk)))
