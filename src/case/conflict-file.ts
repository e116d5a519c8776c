import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import { type ConflictDraft, draftConflict } from '../conflict/draft-conflict.ts'
import { type ConflictComments, formatConflict } from '../conflict/format-conflict.ts'
import { type DraftDifference, formatDraft, isDraftedFor, redraftConflict } from '../conflict/redraft-conflict.ts'
import type { Settlement } from '../deal/deal.ts'
import { nameOfReport } from '../report/name-of-report.ts'
import { NonpaperError } from '../text/error.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'

/** The file of a case that holds its conflict. */
export function conflictFile(dir: string): string {
  return join(dir, 'conflict.yaml')
}

/** A conflict.yaml as it would be written: a first draft, or a draft laid over the file that is there. */
export interface DraftedFile {
  readonly text: string
  /** `current`: the file that is there says all of it. */
  readonly status: 'new' | 'changed' | 'current'
  readonly differences: readonly DraftDifference[]
}

/** The conflict over a goal, as the case's positions draft it; with warnings of what it cannot hold. */
export function conflictOf(dir: string, { codebook, positions }: Analysis, goal: Settlement): Decoded<ConflictDraft> {
  const draft = draftConflict({ codebook, positions, goal })
  if (draft.acts.length === 0) return { ok: false, problems: [nothingToDraft(dir, goal)] }
  const warnings = draft.notes.map(
    (message): Problem => ({
      code: 'left-out',
      severity: 'warning',
      message,
      hint: 'Add the issue, or who controls it, to case.yaml; or write it into conflict.yaml yourself.',
      location: { file: join(dir, 'case.yaml') },
    }),
  )
  return { ok: true, value: draft, warnings }
}

/** A draft as the conflict.yaml of its case, with comments that quote; what a person changed in the file that is there stays. */
export async function draftConflictFile(
  dir: string,
  draft: ConflictDraft,
  analysis: Analysis,
  goal: Settlement,
): Promise<Decoded<DraftedFile>> {
  const file = conflictFile(dir)
  const comments = commentsOn(draft, analysis, goal)
  const existing = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw new NonpaperError(`Cannot read ${file}: ${cause.message}`, { cause })
  })
  if (existing.trim() === '') {
    const text = formatDraft(draft.conflict, comments, goalText(goal))
    return { ok: true, value: { text, status: 'new', differences: [] }, warnings: [] }
  }
  const decoded = decodeConflict(existing, file)
  if (!decoded.ok) return decoded
  if (!isDraftedFor(goalText(goal), existing)) return { ok: false, problems: [anotherGoal(file, goal)] }
  const { text, differences } = redraftConflict(existing, draft.conflict, comments, goalText(goal))
  const status = text === existing ? 'current' : 'changed'
  return { ok: true, value: { text, status, differences }, warnings: [] }
}

/** What a draft over a goal proposes now, as the text of a conflict.yaml; undefined where there is nothing to draft. */
export function proposedText(dir: string, analysis: Analysis, goal: Settlement): string | undefined {
  const drafted = conflictOf(dir, analysis, goal)
  if (!drafted.ok) return undefined
  return formatConflict(drafted.value.conflict, commentsOn(drafted.value, analysis, goal))
}

/** Writes conflict.yaml whole or not at all. */
export async function writeConflictFile(dir: string, text: string): Promise<void> {
  const file = conflictFile(dir)
  try {
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  } catch (cause) {
    await rm(`${file}.new`, { force: true }).catch(() => undefined)
    throw new NonpaperError(`Cannot write ${file}: ${(cause as Error).message}`, { cause })
  }
}

/** A goal in words that don't depend on the order it was given in. */
export const goalText = (goal: Settlement) =>
  Object.entries(goal)
    .map(([issue, alternative]) => `${issue}=${alternative}`)
    .toSorted()
    .join(', ')

function anotherGoal(file: string, goal: Settlement): Problem {
  return {
    code: 'another-goal',
    severity: 'error',
    message: `this conflict was drafted for another goal than ${goalText(goal)}`,
    hint: 'Two goals make two conflicts: move the file away to draft anew, or look at what the draft would hold with --json.',
    location: { file },
  }
}

function nothingToDraft(dir: string, goal: Settlement): Problem {
  const named = goalText(goal)
  return {
    code: 'no-acts',
    severity: 'error',
    message: named === '' ? 'no goal to draft a conflict about' : `nobody controls ${named}`,
    hint: 'Give --goal issue=alternative, or goal: in case.yaml, and say in controlledBy: who must act for it.',
    location: { file: join(dir, 'case.yaml') },
  }
}

function commentsOn(draft: ConflictDraft, analysis: Analysis, goal: Settlement): ConflictComments {
  const quote = quoter(analysis)
  return {
    top: [
      `The conflict over ${goalText(goal)}, drafted from the reports of this case. Check it: whoever acts has an option, and what`,
      'parties hold stands most important first. That order is judgement, as is taking every act for reversible (moves: both).',
      'What you change, add or take out stays so when it is drafted again ("drafted" at the end remembers what was proposed).',
      ...draft.notes,
    ].join('\n'),
    statement: (decisionMaker, index) => {
      const wishes = draft.wishes[decisionMaker]!
      const { why, evidence, about, reading, leftOut } = wishes[index]!
      const isQuoted = (id: string) => wishes.slice(0, index).some((earlier) => earlier.evidence.slice(-2).includes(id))
      return [
        reading === 'unknown' ? `${why}; ask about "${about}"` : why,
        ...evidence.slice(-2).flatMap((id) => (isQuoted(id) ? [] : (quote(id) ?? []))),
        ...leftOut.map((what) => `left out: ${what}`),
      ].join('\n')
    },
  }
}

const LONGEST = 200

/** Words as a comment quotes them: who, what, and where it stands. */
function quoter({ statements, reports }: Analysis): (id: string) => string | undefined {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const reportById = new Map(reports.map((report) => [report.id, report]))
  return (id) => {
    const statement = byId.get(id)
    const report = statement && reportById.get(statement.report)
    if (!report) return undefined
    const words = statement.content.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' … ')
    const cut = words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`
    const where = [nameOfReport(report), statement.date, `¶${statement.paragraph}`].filter(Boolean).join(', ')
    return `${statement.speaker.name ?? 'nobody named'}: “${cut}” (${where})`
  }
}
