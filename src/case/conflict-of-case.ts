import type { Conflict } from '../conflict/conflict.ts'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import type { ConflictDraft } from '../conflict/draft-conflict.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'
import { conflictFile, conflictOf, draftConflictFile } from './conflict-file.ts'
import { readBytes } from './read-bytes.ts'

/** The conflict of a case: as its conflict.yaml says, or, without one, as the goal drafts it. */
export interface CaseConflict {
  readonly conflict: Conflict
  /** What conflict.yaml holds, to the byte; undefined where there is none. */
  readonly written?: string
  /** What the record would draft now; undefined where the case has no goal, or nobody acts for it. */
  readonly draft?: ConflictDraft
  readonly warnings: readonly Problem[]
}

/** Why there is no conflict: the file does not decode, or nothing can be drafted. */
export interface NoConflict {
  readonly why: 'broken' | 'none'
  readonly problems: readonly [Problem, ...Problem[]]
}

/** Reads the conflict of a case that was read before, or drafts it in memory. */
export async function conflictOfCase(dir: string, analysis: Analysis): Promise<CaseConflict | NoConflict> {
  const drafted = conflictOf(dir, analysis, analysis.codebook.goal)
  const draft = drafted.ok ? drafted.value : undefined
  const file = conflictFile(dir)
  const bytes = await readBytes(file)
  if (!bytes.ok && bytes.problems[0].code !== 'missing-file') return { why: 'broken', problems: bytes.problems }
  const written = bytes.ok ? textOf(bytes.value) : undefined
  if (bytes.ok && written === undefined) return { why: 'broken', problems: [wrongEncoding(file)] }
  if (written === undefined || written.trim() === '') {
    if (!drafted.ok) return { why: 'none', problems: drafted.problems }
    const { conflict } = drafted.value
    return { conflict, draft: drafted.value, ...(written !== undefined && { written }), warnings: drafted.warnings }
  }
  const decoded = decodeConflict(written, file, analysis.codebook.id)
  if (!decoded.ok) return { why: 'broken', problems: decoded.problems }
  return { conflict: decoded.value, written, ...(draft && { draft }), warnings: decoded.warnings }
}

/** The text of conflict.yaml as it is, or as a first draft would write it. */
export async function conflictText(
  dir: string,
  { written, draft }: CaseConflict,
  analysis: Analysis,
): Promise<Decoded<string>> {
  if (written !== undefined && written.trim() !== '') return { ok: true, value: written, warnings: [] }
  const drafted = await draftConflictFile(dir, draft!, analysis, analysis.codebook.goal)
  return drafted.ok ? { ...drafted, value: drafted.value.text } : drafted
}

/** UTF-8 alone, with its byte order mark, so that nothing is lost when it is written again. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const wrongEncoding = (file: string): Problem => ({
  code: 'wrong-encoding',
  severity: 'error',
  message: 'conflict.yaml is not UTF-8 text',
  hint: 'Save it as UTF-8.',
  location: { file },
})
