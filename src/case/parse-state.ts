import { codesOf, formatPattern, writtenCode } from '../conflict/state-space.ts'
import type { Decoded } from '../text/problem.ts'
import type { SolvedConflict } from './stability-of.ts'

/** A feasible state by its code or pattern, as its code in the conflict as written; options that nothing depends on are not taken. */
export function parseState(text: string, { conflict, solution: { space } }: SolvedConflict): Decoded<number> {
  const written = text.trim()
  const found = codesOf(space).find((code) =>
    /^\d+$/u.test(written) ? writtenCode(space, code) === Number(written) : fits(formatPattern(space, code), written),
  )
  if (found !== undefined) return { ok: true, value: writtenCode(space, found), warnings: [] }
  const problem = {
    code: 'unknown-state',
    severity: 'error' as const,
    message: `"${text}" is no feasible state`,
    hint: `Write its code, or a pattern of ${conflict.options.length} letters Y and N in the order of options.`,
  }
  return { ok: false, problems: [problem] }
}

const fits = (pattern: string, written: string) =>
  pattern.length === written.length &&
  [...pattern].every((letter, i) => letter === '-' || letter === written[i]?.toUpperCase())
