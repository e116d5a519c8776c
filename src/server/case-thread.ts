import { Worker } from 'node:worker_threads'
import type { ServerEvent } from './contract/events.ts'
import type { Asked, Reply, Said, ThreadData } from './thread-messages.ts'

/** A thread that knows the case and answers routes. */
export interface CaseThread {
  ask(question: Omit<Asked, 'id'>, signal?: AbortSignal): Promise<Reply>
  close(): Promise<void>
}

export interface CaseThreadOptions {
  readonly dir: string
  readonly onEvent: (event: ServerEvent) => void
  /**
   * One question after the other, and the thread is ended and begun anew when the one who asked goes away. Otherwise questions are
   * answered as they come, and the case is watched.
   */
  readonly heavy?: boolean
}

interface Waiting {
  readonly asked: Asked
  readonly settle: (reply: Reply) => void
}

const program = new URL(`./case-worker.${import.meta.filename.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/** Starts a thread on a case folder. It begins anew by itself when it fails. */
export function openCaseThread({ dir, onEvent, heavy = false }: CaseThreadOptions): CaseThread {
  let nextId = 1
  let closed = false
  let worker: Worker | undefined
  /** Asked of the thread, and not answered yet. */
  const running = new Map<number, Waiting>()
  const queue: Waiting[] = []

  const start = (): Worker => {
    const workerData: ThreadData = { dir, leads: !heavy }
    const started = new Worker(program, { workerData })
    const since = performance.now()
    started.on('message', (said: Said) => {
      if ('event' in said) return onEvent(said)
      const waiting = running.get(said.id)
      running.delete(said.id)
      waiting?.settle(said.reply)
      next()
    })
    const failed = (message: string) => {
      if (worker !== started) return
      worker = undefined
      const all = [...running.values()]
      running.clear()
      for (const waiting of all) waiting.settle(threadFailed(message))
      if (heavy) return next()
      // One that fails at once would fail again: it is given time, not a busy loop.
      const pause = performance.now() - since < 2000 ? 1000 : 0
      setTimeout(() => {
        if (!closed) worker ??= start()
        next()
      }, pause).unref()
    }
    started.on('error', (error) => failed((error as Error).message))
    started.on('exit', () => failed('the thread ended'))
    return started
  }

  const next = (): void => {
    if (closed) return
    while (queue.length > 0 && (!heavy || running.size === 0)) {
      const waiting = queue.shift()!
      worker ??= start()
      running.set(waiting.asked.id, waiting)
      worker.postMessage(waiting.asked)
    }
  }

  /** Nobody waits for it any more: out of the queue with it, or an end to the thread that works on it. */
  const drop = (id: number): void => {
    const at = queue.findIndex(({ asked }) => asked.id === id)
    if (at >= 0) queue.splice(at, 1)
    else if (heavy && running.delete(id)) {
      const ended = worker
      worker = undefined
      void ended?.terminate()
      next()
    }
  }

  if (!heavy) worker = start()
  return {
    ask: (question, signal) =>
      new Promise((resolve) => {
        const id = nextId++
        if (signal?.aborted || closed) return resolve(gone)
        const onAbort = () => {
          drop(id)
          resolve(gone)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        const settle = (reply: Reply) => {
          signal?.removeEventListener('abort', onAbort)
          resolve(reply)
        }
        queue.push({ asked: { ...question, id }, settle })
        next()
      }),
    async close() {
      closed = true
      for (const { settle } of [...running.values(), ...queue]) settle(gone)
      running.clear()
      queue.length = 0
      await worker?.terminate()
    },
  }
}

const problemReply = (status: number, code: string, message: string, hint: string): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ problems: [{ code, severity: 'error', message, hint }] }),
})

const gone = problemReply(499, 'cancelled', 'nobody waits for this any more', 'Ask again.')

const threadFailed = (message: string) =>
  problemReply(
    500,
    'our-fault',
    `this is a fault in Nonpaper: ${message}`,
    'Please report it; the case on the disk is whole.',
  )
