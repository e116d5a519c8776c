import { parentPort } from 'node:worker_threads'
import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import { readHere } from './read-here.ts'

/** What a worker is told to do. The actors are sent once and count until others are. */
export type ReadingOrder =
  | { readonly bytes: Uint8Array; readonly given: GivenReport }
  | { readonly reports: readonly Report[]; readonly actors?: readonly Actor[] }

/** What it answers: to several reports, one such answer for each. */
export type ReadingAnswer = { readonly value: unknown } | { readonly error: unknown }

// A thread of reading-crew.ts.
let actors: readonly Actor[] = []
parentPort?.on('message', async (order: ReadingOrder) => {
  parentPort?.postMessage(await carryOut(order))
})

async function carryOut(order: ReadingOrder): Promise<ReadingAnswer> {
  if ('bytes' in order) return answerTo(readHere.read(order.bytes, order.given))
  actors = order.actors ?? actors
  return { value: await Promise.all(order.reports.map((report) => answerTo(readHere.find(report, actors)))) }
}

async function answerTo(asked: Promise<unknown>): Promise<ReadingAnswer> {
  try {
    return { value: await asked }
  } catch (error) {
    return { error }
  }
}
