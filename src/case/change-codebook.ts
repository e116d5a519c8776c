import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import type { CodebookEdit } from '../position/codebook-edit.ts'
import { type Renaming, renameInReviews } from '../position/rename-in-reviews.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { type DiffLine, diffLines } from '../text/diff-lines.ts'
import type { Decoded } from '../text/problem.ts'
import { decodeCodebook } from './decode-codebook.ts'
import { editCodebook, type NameChange } from './edit-codebook.ts'
import { readText } from './read-text.ts'

/** case.yaml as it stands in its folder. */
export interface WrittenCodebook {
  readonly text: string
  /** Of the text: names what a person saw. */
  readonly sha256: string
}

/** What a change to the codebook comes to, before it is made. */
export interface DraftedChange {
  readonly before: string
  readonly after: string
  readonly diff: readonly (readonly DiffLine[])[]
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

/** Drafts edits to case.yaml, and what has to follow them in the reviews. `conflict` is the text of conflict.yaml, where there is one. */
export function draftEdits(
  dir: string,
  text: string,
  edits: readonly CodebookEdit[],
  reviews: readonly ReviewEvent[],
  { at, conflict = '' }: { readonly at: string; readonly conflict?: string },
): Decoded<DraftedChange> {
  const edited = editCodebook(text, edits, 'case.yaml', basename(resolve(dir)))
  if (!edited.ok) return edited
  const { text: after, names, remarks, codebook } = edited.value
  const events = names.length === 0 ? [] : renameInReviews(reviews, renamingOf(names), at)
  const said = [...remarks, ...remarksOn(edits, names, reviews, events, conflict)]
  const { outcomes } = codebook.durability
  if (names.length > 0 && outcomes.length > 0)
    said.push('Commitments get other ids with other names: look through durability › outcomes.')
  const value = { before: text, after, diff: diffLines(text, after), events, remarks: said }
  return { ok: true, value, warnings: edited.warnings }
}

/** Drafts a text that a person wrote: it must decode. */
export function draftText(dir: string, before: string, after: string): Decoded<DraftedChange> {
  const decoded = decodeCodebook(after, 'case.yaml', basename(resolve(dir)))
  if (!decoded.ok) return decoded
  return {
    ok: true,
    value: { before, after, diff: diffLines(before, after), events: [], remarks: [] },
    warnings: decoded.warnings,
  }
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

function remarksOn(
  edits: readonly CodebookEdit[],
  names: readonly NameChange[],
  reviews: readonly ReviewEvent[],
  events: readonly ReviewEvent[],
  conflict: string,
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
  const gone = [
    ...names.map(({ entry }) => entry),
    ...edits.flatMap((edit) => (edit.edit === 'remove' ? [edit.entry] : [])),
  ]
  for (const { id } of gone) {
    const escaped = id.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    const count = conflict.match(new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'gu'))?.length ?? 0
    if (count > 0)
      remarks.push(
        `conflict.yaml names "${id}" ${count === 1 ? 'once' : `${count} times`} and stays as it is: it stands by itself. Draft it anew for the new names.`,
      )
  }
  return remarks
}
