import { parentPort, workerData } from 'node:worker_threads'
import { openChunks, type SimulationPlan } from '../durability/game/play-chunk.ts'

// A thread of simulate-in-workers.ts: it is told the numbers of chunks, and answers each with its tallies.
const play = openChunks(workerData as SimulationPlan)
parentPort?.on('message', (chunk: number) => parentPort?.postMessage(play(chunk)))
