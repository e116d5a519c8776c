import { parentPort, workerData } from 'node:worker_threads'
import { type DenseJob, rankDecisionMaker, solveDenseJob } from '../stability/dense-job.ts'

/** What a worker is told to do; it answers with what the step gives. */
export interface StabilityOrder {
  readonly step: 'rank' | 'solve'
  readonly decisionMaker: number
}

// A thread of solve-in-workers.ts: it works at its own desk in the memory that all share.
const { job, desk } = workerData as { job: DenseJob; desk: number }
parentPort?.on('message', ({ step, decisionMaker }: StabilityOrder) => {
  const done = step === 'rank' ? rankDecisionMaker(job, decisionMaker, desk) : solveDenseJob(job, decisionMaker, desk)
  parentPort?.postMessage(done)
})
