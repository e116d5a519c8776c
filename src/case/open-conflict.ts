import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Conflict } from '../conflict/conflict.ts'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import { optionsIn } from '../conflict/evaluate.ts'
import { parseExpression } from '../conflict/parse-expression.ts'
import { parseGoal } from '../deal/parse-goal.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { type Analysis, analyseCase, type OnProgress } from './analyse.ts'
import { conflictFile, conflictOf } from './conflict-file.ts'
import { isFolder } from './list-report-files.ts'
import { readText } from './read-text.ts'

/** A conflict, and where it came from. */
export interface OpenedConflict {
  readonly conflict: Conflict
  /** The file it was read from; undefined where it was drafted. */
  readonly file?: string
  /** The case folder beside it, whose record its evidence is in; undefined where there is none. */
  readonly dir?: string
  /** The case it was drafted from just now; undefined where it was read from a file. */
  readonly draftedFrom?: Analysis
}

/**
 * Reads a conflict from a file, or from the conflict.yaml of a folder. A case folder that has none, or for which a goal is given
 * (`issue=alternative,…`), is drafted from in memory.
 */
export async function openConflict(
  path: string,
  goal?: string,
  onProgress?: OnProgress,
): Promise<Decoded<OpenedConflict>> {
  const isDir = await isFolder(path)
  const file = isDir ? conflictFile(path) : path
  const folder = isDir ? path : dirname(path)
  const dir = existsSync(join(folder, 'case.yaml')) ? folder : undefined
  if (isDir && dir && (goal !== undefined || !existsSync(file))) return draftFrom(dir, goal, onProgress)
  const text = await readText(file)
  if (!text.ok)
    return isDir && text.problems[0].code === 'missing-file' ? { ok: false, problems: [noConflict(path)] } : text
  if (goal !== undefined) return { ok: false, problems: [goalWithoutCase(file)] }
  const decoded = decodeConflict(text.value, file, isDir ? basename(resolve(path)) : basename(path, extname(path)))
  if (!decoded.ok) return decoded
  return { ...decoded, value: { conflict: decoded.value, file, ...(dir && { dir }) } }
}

async function draftFrom(
  dir: string,
  goal: string | undefined,
  onProgress?: OnProgress,
): Promise<Decoded<OpenedConflict>> {
  const analysis = await analyseCase(dir, onProgress)
  if (!analysis.ok) return analysis
  const { codebook, problems } = analysis.value
  const asked = goal === undefined ? undefined : parseGoal(goal, codebook)
  if (asked && !asked.ok) return asked
  const draft = conflictOf(dir, analysis.value, asked?.value ?? codebook.goal)
  if (!draft.ok) return draft
  const value = { conflict: draft.value.conflict, dir, draftedFrom: analysis.value }
  return { ok: true, value, warnings: [...problems, ...draft.warnings] }
}

/**
 * A target by its name, or written as an expression, which becomes a target of the conflict by that text. Problems stand at their
 * place in the expression.
 */
export function nameTarget(
  conflict: Conflict,
  text: string,
): Decoded<{ readonly conflict: Conflict; readonly target: string }> {
  if (Object.hasOwn(conflict.targets, text)) return { ok: true, value: { conflict, target: text }, warnings: [] }
  const parsed = parseExpression(text)
  const options = conflict.options.map(({ id }) => id)
  const known = [...Object.keys(conflict.targets), ...options]
  if (!parsed.ok) return parsed
  const unknown = optionsIn(parsed.value).filter((option) => !options.includes(option))
  if (unknown.length > 0) {
    const problems = unknown.map((name) => ({
      code: 'unknown-target',
      severity: 'error' as const,
      message: `no target and no option is called "${name}"`,
      hint: nearestHint(name, known, 'target'),
    }))
    return { ok: false, problems: [problems[0]!, ...problems.slice(1)] }
  }
  const targets = { ...conflict.targets, [text]: { text, expression: parsed.value } }
  return { ok: true, value: { conflict: { ...conflict, targets }, target: text }, warnings: [] }
}

const goalWithoutCase = (file: string): Problem => ({
  code: 'goal-without-case',
  severity: 'error',
  message: 'a goal is drafted from a case, and this conflict is read as it is written',
  hint: 'Leave --goal out, or give a folder with a case.yaml in place of this.',
  location: { file },
})

const noConflict = (dir: string): Problem => ({
  code: 'no-conflict',
  severity: 'error',
  message: 'no conflict.yaml in this folder, and no case.yaml to draft one from',
  hint: 'Write one (see docs/conflict.md), or name a file.',
  location: { file: dir },
})
