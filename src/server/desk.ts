import { isDeepStrictEqual } from 'node:util'
import { type Analysis, analyseCase } from '../case/analyse.ts'
import { conflictFile } from '../case/conflict-file.ts'
import { type CaseEditor, type EditNote, openEditor } from '../case/edit-case.ts'
import { stampOf } from '../case/stamp-of.ts'
import { NonpaperError } from '../text/error.ts'
import { isSame, openMemory } from '../text/memory.ts'
import type { Decoded } from '../text/problem.ts'
import type { CaseState } from './contract/case.ts'
import type { ServerEvent } from './contract/events.ts'
import { watchCase } from './watch-case.ts'

/** A case folder laid out for answering: what was read of it last, kept up to date with the files. */
export interface Desk {
  readonly dir: string
  /** Counts the readings that found something changed. */
  readonly revision: number
  readonly state: CaseState
  /** As of the last reading that succeeded; undefined before the first. */
  readonly analysis: Analysis | undefined
  readonly editor: CaseEditor
  /** The analysis, once there is one; the problems of case.yaml where it does not decode. */
  ready(): Promise<Decoded<Analysis>>
  /** Works one after the other, each on the case as the work before it has left it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Passes a change on as soon as it is on the disk, and sees to it that the case is read again. */
  refresh(edit: Promise<Decoded<EditNote>>): Promise<Decoded<EditNote>>
  /**
   * Works a thing out once a revision, or, given all that it rests on, once for as long as that consists of the same objects. What is
   * kept under one key must be one thing: a key that one file uses starts with its name.
   */
  once<T>(key: string, work: () => T, basis?: readonly unknown[]): T
  close(): void
}

export interface DeskOptions {
  readonly onEvent?: (event: ServerEvent) => void
  /** Read again whenever a file of the case changes, whoever changed it. */
  readonly watched?: boolean
}

/** Lays out a case folder, and starts to read it. */
export async function openDesk(dir: string, { onEvent = () => undefined, watched = false }: DeskOptions = {}) {
  const editor = await openEditor(dir)
  let revision = 0
  let state: CaseState = { kind: 'reading', done: 0, of: 0 }
  let latest: Decoded<Analysis> | undefined
  let analysis: Analysis | undefined
  const memory = openMemory()
  const once = new Map<
    string,
    { readonly revision: number; readonly basis?: readonly unknown[]; readonly value: unknown }
  >()
  let conflictStamp: string | undefined
  let reading: Promise<void> | undefined
  let again = false
  let told = 0
  let last: Promise<unknown> = Promise.resolve()

  let timer: NodeJS.Timeout | undefined
  const watch = watched
    ? watchCase(dir, () => {
        clearTimeout(timer)
        timer = setTimeout(() => void read().catch(() => undefined), 120)
      })
    : undefined

  const tell = (done: number, of: number): void => {
    if (!analysis) state = { kind: 'reading', done, of }
    const now = performance.now()
    if (now - told < 100 && done < of) return
    told = now
    onEvent({ event: 'reading', done, of })
  }

  const readOnce = async (): Promise<void> => {
    await watch?.follow()
    const conflict = await stampOf(conflictFile(dir))
    const next = await analyseCase(dir, tell, memory).catch(unreadable)
    if (latest && conflict === conflictStamp && isSameAnswer(next, latest)) return
    conflictStamp = conflict
    latest = next
    if (latest.ok) {
      analysis = latest.value
      state = { kind: 'ready' }
    } else state = { kind: 'broken', problems: latest.problems }
    revision += 1
    for (const [key, { basis }] of once) if (!basis) once.delete(key)
    onEvent({ event: 'changed', revision })
  }

  /** Reads, and once more if something changed on the way; who asks meanwhile waits for the same reading. */
  const read = (): Promise<void> => {
    again = true
    reading ??= (async () => {
      try {
        while (again) {
          again = false
          await readOnce()
        }
      } finally {
        reading = undefined
      }
    })()
    return reading
  }

  const desk: Desk & { read(): Promise<void> } = {
    dir,
    editor,
    get revision() {
      return revision
    },
    get state() {
      return state
    },
    get analysis() {
      return analysis
    },
    async ready() {
      if (!latest) await read()
      return latest!
    },
    inTurn<T>(work: () => Promise<T>): Promise<T> {
      const turn = last.then(() => reading).then(work)
      last = turn.catch(() => undefined)
      return turn
    },
    async refresh(edit) {
      const made = await edit
      if (made.ok) void read().catch(() => undefined)
      return made
    },
    once<T>(key: string, work: () => T, basis?: readonly unknown[]): T {
      const known = once.get(key)
      const holds = basis ? known?.basis && isSame(known.basis, basis) : known?.revision === revision
      if (known && holds) return known.value as T
      const value = work()
      once.set(key, { revision, value, ...(basis && { basis }) })
      return value
    },
    close() {
      clearTimeout(timer)
      watch?.close()
    },
    read,
  }
  return desk
}

/** What cannot be read is told as what does not decode is; the case as it was read before stays. */
function unreadable(error: unknown): Decoded<Analysis> {
  if (!(error instanceof NonpaperError)) throw error
  const hint = 'Mend that; the case is then read again by itself.'
  return { ok: false, problems: [{ code: 'world-failed', severity: 'error', message: error.message, hint }] }
}

const isSameAnswer = (one: Decoded<unknown>, other: Decoded<unknown>): boolean =>
  one.ok && other.ok ? one.value === other.value : isDeepStrictEqual(one, other)
