import { parentPort } from 'node:worker_threads'
import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import { readHere } from './read-here.ts'

/** What a worker is told to do. The actors are sent once and count until others are. */
export type ReadingOrder =
  | { readonly bytes: Uint8Array; readonly given: GivenReport }
  | { readonly report: Report; readonly actors?: readonly Actor[] }

/** What it answers. */
export type ReadingAnswer = { readonly value: unknown } | { readonly error: unknown }

// A thread of reading-crew.ts.
let actors: readonly Actor[] = []
parentPort?.on('message', async (order: ReadingOrder) => {
  parentPort?.postMessage(await carryOut(order))
})

async function carryOut(order: ReadingOrder): Promise<ReadingAnswer> {
  try {
    if ('bytes' in order) return { value: await readHere.read(order.bytes, order.given) }
    actors = order.actors ?? actors
    return { value: await readHere.find(order.report, actors) }
  } catch (error) {
    return { error }
  }
}
