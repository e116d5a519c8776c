import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import type { CodebookEdit } from '../position/codebook-edit.ts'
import { type Renaming, renameInReviews } from '../position/rename-in-reviews.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { type DiffLine, diffLines } from '../text/diff-lines.ts'
import type { Decoded } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'
import type { NameChange } from './codebook-desk.ts'
import { conflictFile, proposedText } from './conflict-file.ts'
import { decodeCodebook } from './decode-codebook.ts'
import { editCodebook } from './edit-codebook.ts'
import { readText } from './read-text.ts'
import { type GivenConflict, renameInConflictFile } from './rename-in-conflict-file.ts'

/** case.yaml as it stands in its folder. */
export interface WrittenCodebook {
  readonly text: string
  /** Of the text: names what a person saw. */
  readonly sha256: string
}

/** A file of the case as it is and as it becomes. */
export interface ChangedFile {
  readonly path: 'case.yaml' | 'conflict.yaml'
  readonly before: string
  readonly after: string
  /** The lines that change, with those round them. */
  readonly diff: readonly (readonly DiffLine[])[]
}

/** What a change to the codebook comes to, before it is made. */
export interface DraftedChange {
  readonly files: readonly ChangedFile[]
  /** Reviews that follow new names. */
  readonly events: readonly ReviewEvent[]
  /** What else is to be known of it, each a sentence. */
  readonly remarks: readonly string[]
}

/** Reads case.yaml as it is now. */
export async function readCodebookText(dir: string): Promise<Decoded<WrittenCodebook>> {
  const text = await readText(join(dir, 'case.yaml'))
  if (!text.ok) return text
  return { ...text, value: { text: text.value, sha256: hashOf(text.value) } }
}

/** The name of a text. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** What a change to the codebook takes along. */
export interface Following {
  readonly reviews: readonly ReviewEvent[]
  readonly conflict?: GivenConflict
  /** The time of the change, ISO 8601. */
  readonly at: string
}

/** conflict.yaml of a case as it is, with what a draft of it would propose; undefined where there is none. */
export async function readGivenConflict(
  dir: string,
  analysis: Analysis | undefined,
): Promise<GivenConflict | undefined> {
  const read = await readFile(conflictFile(dir), 'utf8').catch(() => '')
  if (read.trim() === '') return undefined
  return { text: read, propose: () => analysis && proposedText(dir, analysis, analysis.codebook.goal) }
}

/** Drafts edits to case.yaml, and what has to follow them in the reviews and in conflict.yaml. */
export function draftEdits(
  dir: string,
  text: string,
  edits: readonly CodebookEdit[],
  { reviews, conflict, at }: Following,
): Decoded<DraftedChange> {
  const id = basename(resolve(dir))
  const edited = editCodebook(text, edits, 'case.yaml', id)
  if (!edited.ok) return edited
  const { text: after, names, remarks, codebook } = edited.value
  const renaming = renamingOf(names)
  const events = names.length === 0 ? [] : renameInReviews(reviews, renaming, at)
  const files = [changed('case.yaml', text, after)]
  const said = [...remarks, ...remarksOnReviews(edits, reviews, events)]
  if (conflict) {
    const before = decodeCodebook(text, 'case.yaml', id)
    const isReadable = decodeConflict(conflict.text, 'conflict.yaml').ok
    if (names.length > 0 && isReadable && before.ok) {
      const followed = renameInConflictFile(conflict, before.value, codebook, renaming)
      if (!followed.ok) return followed
      const { text: becomes, left } = followed.value
      if (becomes !== conflict.text) files.push(changed('conflict.yaml', conflict.text, becomes))
      said.push(
        ...left.map((option) => `conflict.yaml keeps the option "${option}": nobody has a part in it any more.`),
      )
    }
    said.push(...remarksOnConflict(isReadable ? [] : names, edits, conflict.text))
  }
  if (names.length > 0 && codebook.durability.outcomes.length > 0)
    said.push('Commitments get other ids with other names: look through durability › outcomes.')
  return { ok: true, value: { files, events, remarks: said }, warnings: edited.warnings }
}

const changed = (path: ChangedFile['path'], before: string, after: string): ChangedFile => ({
  path,
  before,
  after,
  diff: diffLines(before, after),
})

/** Drafts a text that a person wrote: it must decode. */
export function draftText(dir: string, before: string, after: string): Decoded<DraftedChange> {
  const decoded = decodeCodebook(after, 'case.yaml', basename(resolve(dir)))
  if (!decoded.ok) return decoded
  const value = { files: [changed('case.yaml', before, after)], events: [], remarks: [] }
  return { ok: true, value, warnings: decoded.warnings }
}

/** The changes of names one after the other. */
function renamingOf(names: readonly NameChange[]): Renaming {
  const follow = (is: (entry: NameChange['entry']) => boolean, id: string) =>
    names.reduce((now, { entry, to }) => (is(entry) && entry.id === now ? to : now), id)
  return {
    actor: (id) => follow(({ kind }) => kind === 'actor', id),
    issue: (id) => follow(({ kind }) => kind === 'issue', id),
    alternative: (issue, id) => {
      let [on, now] = [issue, id]
      for (const { entry, to } of names) {
        if (entry.kind === 'issue' && entry.id === on) on = to
        else if (entry.kind === 'alternative' && entry.issue === on && entry.id === now) now = to
      }
      return now
    },
  }
}

function remarksOnReviews(
  edits: readonly CodebookEdit[],
  reviews: readonly ReviewEvent[],
  events: readonly ReviewEvent[],
): readonly string[] {
  const remarks: string[] = []
  const followed = events.length / 2
  if (followed > 0)
    remarks.push(
      `${followed === 1 ? 'One review follows' : `${followed} reviews follow`} the new name: the old are undone, not deleted.`,
    )
  for (const edit of edits) {
    if (edit.edit !== 'remove') continue
    const { kind, id } = edit.entry
    const field = kind === 'alternative' ? 'alternative' : kind
    const naming = reviews.filter((review) => 'holding' in review && review.holding[field] === id).length
    if (naming > 0)
      remarks.push(
        `${naming === 1 ? 'One review names' : `${naming} reviews name`} "${id}": kept in reviews.jsonl, and without effect while it is gone.`,
      )
  }
  return remarks
}

/** What conflict.yaml goes on naming. */
function remarksOnConflict(
  names: readonly NameChange[],
  edits: readonly CodebookEdit[],
  conflict: string,
): readonly string[] {
  const removed = edits.flatMap((edit) => (edit.edit === 'remove' ? [edit.entry] : []))
  return [...names.map(({ entry }) => entry), ...removed].flatMap(({ id }) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}-])${id.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}-])`,
      'gu',
    )
    const count = conflict.match(pattern)?.length ?? 0
    const why = names.length > 0 ? 'it cannot be read as it is' : 'it stands by itself'
    return count === 0
      ? []
      : `conflict.yaml names "${id}" ${count === 1 ? 'once' : `${count} times`} and stays as it is: ${why}. Look through it, or draft it anew.`
  })
}
