import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Actor } from '../statement/actor.ts'
import type { Statement } from '../statement/statement.ts'
import { NonpaperError } from '../text/error.ts'
import type { Problem } from '../text/problem.ts'
import { askWorker } from './ask-worker.ts'
import type { Ahead } from './in-order.ts'
import { type Asked, type Readers, readHere, TOGETHER } from './read-here.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-worker.ts'

/** Until so many bytes are to be read, workers take longer to start than the work itself. */
const WORTHWHILE = 200_000

/** Files that are begun, and files that wait, read, for a slow one before them, by worker. */
const [AT_ONCE, AHEAD] = [8, 16]

/** How to share the reading out. */
export interface ReadingCrewOptions {
  /** How many threads read at most; 1 is this one. When left out: one fewer than the machine runs at once, and none for little work. */
  readonly workers?: number | undefined
  /** Starts a worker. */
  readonly start?: () => Worker
}

/** Reads in this thread and, as the work grows, in others. Close it when the work is done. */
export interface ReadingCrew extends Readers {
  /** How far it is best to work ahead: it is kept busy, and holds the bytes of few files at a time. */
  readonly bounds: Ahead
  close(): Promise<void>
}

/** A worker ended before it had read what it was given. */
class WorkerEnded extends NonpaperError {
  override name = 'WorkerEnded'
}

/** What went wrong with a file whose reader ended; any other error is thrown on. */
export function readerEnded(error: unknown, file: string): Problem {
  if (!(error instanceof WorkerEnded)) throw error
  return {
    code: 'reader-ended',
    severity: 'error',
    message: `cannot be read: ${error.message}`,
    hint: 'Save it as plain text, or leave it out.',
    location: { file },
  }
}

/** Opens a crew; it starts no worker before there is enough to read. One that ends costs what it was reading, and is replaced. */
export function openReadingCrew({ workers, start = startWorker }: ReadingCrewOptions = {}): ReadingCrew {
  const most = Math.max(1, workers ?? availableParallelism() - 1)
  const crew = new Set<Worker>()
  const free: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const known = new WeakMap<Worker, readonly Actor[]>()
  let asked = 0
  let closed = false

  const isHere = (size: number) => {
    asked += size
    return most < 2 || (workers === undefined && asked <= WORTHWHILE)
  }
  const take = async (): Promise<Worker> => {
    const worker = free.pop()
    if (worker) return worker
    if (crew.size === most) return new Promise((resolve) => void waiting.push(resolve))
    return hire()
  }
  const hire = (): Worker => {
    const worker = start()
    crew.add(worker)
    const dismiss = () => {
      crew.delete(worker)
      if (free.includes(worker)) free.splice(free.indexOf(worker), 1)
    }
    worker.on('error', dismiss).on('exit', dismiss)
    return worker
  }
  const release = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
  }
  const ask = async (orderFor: (worker: Worker) => ReadingOrder | undefined): Promise<unknown> => {
    const worker = await take()
    const order = orderFor(worker)
    if (!order) {
      release(worker)
      return []
    }
    let answer: ReadingAnswer
    try {
      answer = (await askWorker(worker, order)) as ReadingAnswer
    } catch (cause) {
      if (!closed) waiting.shift()?.(hire())
      throw new WorkerEnded(`the thread that read it ended: ${(cause as Error).message}`, { cause })
    }
    release(worker)
    if ('error' in answer) throw answer.error
    return answer.value
  }
  /** Reports that wait to be searched, in order. */
  const queue: Asked[] = []
  /** Those that one worker takes: the first of one case, and no more than leaves the other workers theirs. */
  const takeSome = (): readonly Asked[] => {
    const fair = Math.min(TOGETHER, Math.ceil(queue.length / most))
    const others = queue.findIndex(({ actors }) => actors !== queue[0]!.actors)
    return queue.splice(0, others < 0 ? fair : Math.min(fair, others))
  }
  const search = async (some: () => readonly Asked[]): Promise<void> => {
    let taken: readonly Asked[] = []
    const orderFor = (worker: Worker): ReadingOrder | undefined => {
      taken = some()
      const [first] = taken
      if (!first) return undefined
      const reports = taken.map(({ report }) => report)
      if (known.get(worker) === first.actors) return { reports }
      known.set(worker, first.actors)
      return { reports, actors: first.actors }
    }
    try {
      const answers = (await ask(orderFor)) as readonly ReadingAnswer[]
      for (const [at, { settle, fail }] of taken.entries()) {
        const answer = answers[at]!
        if ('error' in answer) fail(answer.error)
        else settle(answer.value as readonly Statement[])
      }
    } catch (error) {
      // Which of them it lies with shows when each is searched by itself; where no worker could be had, all fail.
      if (taken.length > 1 && !closed) await Promise.all(taken.map((one) => search(() => [one])))
      else for (const { fail } of taken.length > 0 ? taken : some()) fail(error)
    }
  }
  return {
    bounds: most < 2 ? { atOnce: TOGETHER, ahead: TOGETHER } : { atOnce: AT_ONCE * most, ahead: AHEAD * most },
    read: async (bytes, given) => {
      if (isHere(bytes.length)) return readHere.read(bytes, given)
      return (await ask(() => ({ bytes, given }))) as Awaited<ReturnType<Readers['read']>>
    },
    find: (report, actors) => {
      if (isHere(report.text.length)) return readHere.find(report, actors)
      return new Promise((settle, fail) => {
        queue.push({ report, actors, settle, fail })
        void search(takeSome)
      })
    },
    close: async () => {
      closed = true
      for (const { fail } of queue.splice(0)) fail(new WorkerEnded('the reading was ended before it began'))
      await Promise.all(Array.from(crew, (worker) => worker.terminate()))
    },
  }
}

/** In MB. Reading leaves little behind; with more room for what is new, a worker takes 100 MB more and is no faster. */
const YOUNG = 16

/** Compiled, the worker's file ends as this one does. */
function startWorker(): Worker {
  const file = new URL(`./reading-worker${extname(import.meta.filename)}`, import.meta.url)
  return new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
}
