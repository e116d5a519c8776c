import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReviewEvent } from '../position/review-event.ts'
import { contentId } from '../text/content-id.ts'
import { NonpaperError } from '../text/error.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { appendReviews } from './review-file.ts'

/** A person's change to a case, as the list of changes shows it. */
export interface EditNote {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  /** In words: "Rejected: Warsaw opposes a European force". */
  readonly what: string
  /** Where in the workbench it was made, a path: undoing leads back there. */
  readonly place?: string
}

/** What a change is called, where it was made, and the key that keeps a repeated request from making it twice. */
export interface EditLabel {
  readonly what: string
  readonly place?: string
  readonly key?: string
}

/** A file of the case as it should become; `undefined` takes it away. */
export interface FileChange {
  /** Below the case folder: `case.yaml`, `conflict.yaml`, `reports/name.txt`. */
  readonly path: string
  /** What the person saw: where the file has become something else since, nothing is written. Left out, it is not asked. */
  readonly seen?: string | Uint8Array | undefined
  readonly becomes: string | Uint8Array | undefined
}

/** A file as a change left it. */
export interface WrittenFile {
  /** Below the case folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Makes the changes of people to a case. Each is on the disk when its promise is kept, and can be undone and redone. */
export interface CaseEditor {
  review(events: readonly ReviewEvent[], label: EditLabel): Promise<Decoded<EditNote>>
  /** Writes files and adds reviews, as one change. */
  write(changes: readonly FileChange[], label: EditLabel, events?: readonly ReviewEvent[]): Promise<Decoded<EditNote>>
  /** The change that was made under a key. */
  madeAs(key: string): EditNote | undefined
  /** The files that the change under a key wrote, as it wrote them. */
  writtenAs(key: string): Promise<readonly WrittenFile[]>
  /** Takes the latest change back; asked again with the same key, it does nothing more. */
  undo(key?: string): Promise<Decoded<EditNote>>
  /** Makes again what was taken back last; asked again with the same key, it does nothing more. */
  redo(key?: string): Promise<Decoded<EditNote>>
  /** The changes that can be undone, latest last. */
  readonly undoable: readonly EditNote[]
  /** The changes that can be redone, next last. */
  readonly redoable: readonly EditNote[]
}

type Step =
  | { readonly kind: 'review'; readonly id: string }
  /** Contents by their sha256; null is no file. */
  | { readonly kind: 'file'; readonly path: string; readonly before: string | null; readonly after: string | null }

interface Edit extends EditNote {
  readonly key?: string
  readonly steps: readonly Step[]
}

type LogLine =
  | { readonly edit: Edit }
  /** With the key of the request that took it back or made it again. */
  | { readonly undo: Edit; readonly key?: string }
  | { readonly redo: Edit; readonly key?: string }

/**
 * Opens a case folder for changes. What was done before is remembered in `.nonpaper/edits.jsonl` and the contents of files in
 * `.nonpaper/edits/`, so that undo reaches past a restart; both may be deleted, which costs undo and nothing else.
 */
export async function openEditor(dir: string): Promise<CaseEditor> {
  const log = join(dir, '.nonpaper', 'edits.jsonl')
  const contents = new Map<string, Uint8Array>()
  const { cut, ...past } = await readLog(log)
  let { done, undone } = past
  const { turned } = past
  let last: Promise<unknown> = Promise.resolve()
  // What a crash cut off must not swallow the next line.
  if (cut) await appendFile(log, '\n').catch(() => undefined)

  /** One after the other, whoever asks. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  const keep = async (bytes: Uint8Array | undefined): Promise<string | null> => {
    if (bytes === undefined) return null
    const name = createHash('sha256').update(bytes).digest('hex')
    if (contents.has(name)) return name
    contents.set(name, bytes)
    const file = join(dir, '.nonpaper', 'edits', name)
    // Without the folder, undo lasts as long as the program runs.
    await mkdir(dirname(file), { recursive: true })
      .then(() => writeFile(file, bytes))
      .catch(() => undefined)
    return name
  }
  const recallContent = async (name: string | null): Promise<Uint8Array | undefined> =>
    name === null ? undefined : (contents.get(name) ?? (await readFile(join(dir, '.nonpaper', 'edits', name))))

  const note = async (line: LogLine): Promise<void> => {
    await mkdir(dirname(log), { recursive: true })
      .then(() => writeFile(join(dirname(log), '.gitignore'), '*\n'))
      .then(() => appendFile(log, `${JSON.stringify(line)}\n`))
      .catch(() => undefined)
  }

  const commit = async (steps: readonly Step[], { what, place, key }: EditLabel): Promise<Decoded<EditNote>> => {
    const edit: Edit = {
      id: randomUUID(),
      at: new Date().toISOString(),
      what,
      ...(place !== undefined && { place }),
      ...(key !== undefined && { key }),
      steps,
    }
    done = [...done, edit]
    undone = []
    await note({ edit })
    return accept(noteOf(edit))
  }
  const repeated = (key: string | undefined): Edit | undefined =>
    key === undefined ? undefined : [...done, ...undone].find((edit) => edit.key === key)

  /** Takes an edit back, or makes it again. */
  const turn = async (edit: Edit, back: boolean): Promise<Decoded<readonly Step[]>> => {
    const problems: Problem[] = []
    for (const step of edit.steps) {
      if (step.kind !== 'file') continue
      const now = await keep(await readIfThere(join(dir, step.path)))
      if (now !== (back ? step.after : step.before)) problems.push(editedElsewhere(step.path))
    }
    const [first, ...rest] = problems
    if (first) return { ok: false, problems: [first, ...rest] }
    const steps: Step[] = []
    for (const step of back ? edit.steps.toReversed() : edit.steps) {
      if (step.kind === 'file') {
        await writeWhole(join(dir, step.path), await recallContent(back ? step.before : step.after))
        steps.push(step)
      } else {
        // To make a review again is to undo its undoing.
        const at = new Date().toISOString()
        const id = contentId('review', 'undo', step.id, at, randomUUID())
        await appendReviews(dir, [{ event: 'undo', id, at, of: step.id }])
        steps.push({ kind: 'review', id })
      }
    }
    return accept(back ? steps.toReversed() : steps)
  }

  return {
    review: (events, label) =>
      inTurn(async () => {
        const before = repeated(label.key)
        if (before) return accept(noteOf(before))
        await appendReviews(dir, events)
        return commit(
          events.map(({ id }) => ({ kind: 'review', id })),
          label,
        )
      }),
    write: (changes, label, events = []) =>
      inTurn(async () => {
        const before = repeated(label.key)
        if (before) return accept(noteOf(before))
        const steps: Step[] = []
        for (const { path, seen, becomes, ...change } of changes) {
          const now = await readIfThere(join(dir, path))
          const old = await keep(now)
          if ('seen' in change || seen !== undefined) {
            if (old !== (await keep(bytesOf(seen)))) return refuse(editedElsewhere(path))
          }
          steps.push({ kind: 'file', path, before: old, after: await keep(bytesOf(becomes)) })
        }
        const written: { readonly path: string; readonly before: string | null }[] = []
        try {
          for (const [at, { path, becomes }] of changes.entries()) {
            const step = steps[at]
            if (step?.kind !== 'file' || step.before === step.after) continue
            await writeWhole(join(dir, path), bytesOf(becomes))
            written.push(step)
          }
          await appendReviews(dir, events)
        } catch (error) {
          // All or nothing: what was written before it failed is put back.
          for (const { path, before: old } of written.toReversed())
            await writeWhole(join(dir, path), await recallContent(old)).catch(() => undefined)
          throw error
        }
        for (const { id } of events) steps.push({ kind: 'review', id })
        return commit(steps, label)
      }),
    madeAs: (key) => {
      const edit = repeated(key)
      return edit && noteOf(edit)
    },
    writtenAs: async (key) => {
      const files = (repeated(key)?.steps ?? []).map(async (step): Promise<readonly WrittenFile[]> => {
        const bytes = step.kind === 'file' ? await recallContent(step.after) : undefined
        return step.kind === 'file' && bytes ? [{ path: step.path, bytes }] : []
      })
      return (await Promise.all(files)).flat()
    },
    undo: (key) =>
      inTurn(async () => {
        const before = key === undefined ? undefined : turned.get(`undo ${key}`)
        if (before) return accept(before)
        const edit = done.at(-1)
        if (!edit) return refuse(nothingTo('undo'))
        const steps = await turn(edit, true)
        if (!steps.ok) return steps
        const undo = { ...edit, steps: edit.steps.map((step, i) => (step.kind === 'review' ? steps.value[i]! : step)) }
        done = done.slice(0, -1)
        undone = [...undone, undo]
        await note({ undo, ...(key !== undefined && { key }) })
        if (key !== undefined) turned.set(`undo ${key}`, noteOf(edit))
        return accept(noteOf(edit))
      }),
    redo: (key) =>
      inTurn(async () => {
        const before = key === undefined ? undefined : turned.get(`redo ${key}`)
        if (before) return accept(before)
        const edit = undone.at(-1)
        if (!edit) return refuse(nothingTo('redo'))
        const steps = await turn(edit, false)
        if (!steps.ok) return steps
        const redo = { ...edit, steps: steps.value }
        undone = undone.slice(0, -1)
        done = [...done, redo]
        await note({ redo, ...(key !== undefined && { key }) })
        if (key !== undefined) turned.set(`redo ${key}`, noteOf(edit))
        return accept(noteOf(edit))
      }),
    get undoable() {
      return done.map(noteOf)
    },
    get redoable() {
      return undone.map(noteOf)
    },
  }
}

/** Most changes that are remembered for undo. */
const mostRemembered = 1000

interface PastEdits {
  readonly done: readonly Edit[]
  readonly undone: readonly Edit[]
  /** What was taken back or made again, by `undo KEY` or `redo KEY`. */
  readonly turned: Map<string, EditNote>
  /** The last line was cut off. */
  readonly cut: boolean
}

async function readLog(file: string): Promise<PastEdits> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const done: Edit[] = []
  let undone: Edit[] = []
  const turned = new Map<string, EditNote>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    let entry: Partial<Record<'edit' | 'undo' | 'redo', Edit>> & { readonly key?: string }
    try {
      entry = JSON.parse(line)
    } catch {
      // The end of a line that a crash cut off.
      continue
    }
    if (entry.edit) {
      done.push(entry.edit)
      undone = []
    } else if (entry.undo) {
      done.pop()
      undone.push(entry.undo)
      if (entry.key !== undefined) turned.set(`undo ${entry.key}`, noteOf(entry.undo))
    } else if (entry.redo) {
      undone.pop()
      done.push(entry.redo)
      if (entry.key !== undefined) turned.set(`redo ${entry.key}`, noteOf(entry.redo))
    }
  }
  return { done: done.slice(-mostRemembered), undone, turned, cut: text !== '' && !text.endsWith('\n') }
}

const noteOf = ({ id, at, what, place }: Edit): EditNote => ({ id, at, what, ...(place !== undefined && { place }) })

const bytesOf = (content: string | Uint8Array | undefined): Uint8Array | undefined =>
  typeof content === 'string' ? Buffer.from(content) : content

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new NonpaperError(`cannot read ${file}: ${(cause as Error).message}`, { cause })
  }
}

/** Writes a file whole or not at all, and waits until it is on the disk. */
async function writeWhole(file: string, bytes: Uint8Array | undefined): Promise<void> {
  const partial = `${file}.${process.pid}.new`
  try {
    if (bytes === undefined) return await rm(file, { force: true })
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(partial, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw new NonpaperError(`cannot write ${file}: ${(cause as Error).message}`, { cause })
  }
}

const accept = <T>(value: T): Decoded<T> => ({ ok: true, value, warnings: [] })
const refuse = (problem: Problem): Decoded<never> => ({ ok: false, problems: [problem] })

const editedElsewhere = (path: string): Problem => ({
  code: 'edited-elsewhere',
  severity: 'error',
  message: `${path} has been changed elsewhere in the meantime`,
  hint: 'Look at it as it is now, and make your change again if it is still wanted.',
  location: { file: path },
})

const nothingTo = (what: 'undo' | 'redo'): Problem => ({
  code: `nothing-to-${what}`,
  severity: 'error',
  message: `there is nothing to ${what}`,
  hint: 'Changes that you make here can be undone, latest first.',
})
