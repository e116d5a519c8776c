import type { LineColumn } from './line-column.ts'

/** Where a problem is: a file, and where known the place in it, its length and the line as written. */
export interface ProblemLocation extends Partial<LineColumn> {
  readonly file: string
  readonly length?: number
  readonly lineText?: string
}

/** Something wrong with input, as data: what is wrong (the offending text quoted) and, as a hint, what to write instead. */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly location?: ProblemLocation
}

/** A value, or the whole list of what is wrong with its source; warnings may come with either. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] }

/**
 * A problem as people read it: place, message, the line with carets under the offending text, and the hint.
 *
 *     talks/case.yaml:14:15  error  unknown stance "maybe"
 *        14 | stance: maybe
 *           |         ^^^^^
 *        Write requires, supports, accepts, undecided, opposes or rejects.
 */
export function formatProblem(problem: Problem): string {
  const { location } = problem
  const place = location ? [location.file, location.line, location.column].filter((part) => part !== undefined) : []
  const lines = [[place.join(':'), problem.severity, problem.message].filter(Boolean).join('  ')]
  if (location?.line !== undefined && location.lineText !== undefined) {
    const number = String(location.line)
    lines.push(`   ${number} | ${location.lineText}`)
    if (location.column !== undefined) {
      const carets = '^'.repeat(Math.max(1, location.length ?? 1))
      lines.push(`   ${' '.repeat(number.length)} | ${' '.repeat(location.column - 1)}${carets}`)
    }
  }
  lines.push(`   ${problem.hint}`)
  return lines.map(visible).join('\n')
}

/** Control characters as one unit each that can be seen, so that carets stay in place and terminals undisturbed. */
const visible = (line: string) => line.replace(/\p{Cc}/gu, (unit) => (unit === '\t' || unit === '\n' ? unit : '\uFFFD'))
