import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'

/** Sends a worker an order and waits for its answer. Rejects where the worker ends first. */
export async function askWorker(worker: Worker, order: unknown): Promise<unknown> {
  const heard = new AbortController()
  const { signal } = heard
  const ended = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`A worker ended (${code}) before it answered.`)
  })
  try {
    worker.postMessage(order)
    const [answer] = await Promise.race([once(worker, 'message', { signal }), ended])
    return answer
  } finally {
    heard.abort()
  }
}
