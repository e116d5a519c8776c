import { nearestHint } from '../../text/nearest-name.ts'
import type { Decoded, Problem, ProblemLocation } from '../../text/problem.ts'
import { parseRange } from '../parse-range.ts'
import type { Basis, Range } from '../range.ts'

/** A range that somebody gives in place of the one there is. */
export interface Setting {
  readonly name: string
  /** As `parseRange` reads it. */
  readonly written: string
  readonly basis?: Basis
  readonly from?: string
  readonly location?: ProblemLocation
}

/** A setting as the command line writes it, `w0=0.3..0.5..0.7`: without "=", its range is empty. */
export function settingOf(text: string): Setting {
  const [name = '', ...rest] = text.split('=')
  return { name: name.trim(), written: rest.join('=').trim() }
}

/**
 * The ranges with those that are set in place of theirs; what nobody gives a source for is the judgement of whoever set it. `faultOf`
 * says what a value of that name must be, where it is not. All problems are listed.
 */
export function setRanges<Name extends string>(
  base: Readonly<Record<Name, Range>>,
  settings: readonly Setting[],
  faultOf: (name: Name, value: number) => string | undefined,
): Decoded<Readonly<Record<Name, Range>>> {
  const problems: Problem[] = []
  const ranges: Record<Name, Range> = { ...base }
  const seen = new Set<string>()
  for (const setting of settings) {
    const found = problemOf(setting, base, seen, faultOf)
    if (found) problems.push(found)
    else ranges[setting.name as Name] = rangeOf(setting)
    seen.add(setting.name)
  }
  const [first, ...rest] = problems
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, value: ranges, warnings: [] }
}

function rangeOf({ written, basis = 'judgement', from = 'Set by you.' }: Setting): Range {
  return { ...parseRange(written)!, basis, from }
}

const form = 'the lowest, most likely and highest value as 0.3..0.5..0.7, in this order, or one number'

function problemOf<Name extends string>(
  { name, written, basis, from, location }: Setting,
  base: Readonly<Record<Name, Range>>,
  seen: ReadonlySet<string>,
  faultOf: (name: Name, value: number) => string | undefined,
): Problem | undefined {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    ...(location && { location }),
  })
  if (!Object.hasOwn(base, name)) {
    return problem(
      'unknown-parameter',
      `unknown parameter "${name}"`,
      nearestHint(name, Object.keys(base), 'parameter'),
    )
  }
  if (seen.has(name)) return problem('set-twice', `"${name}" is set twice`, 'Keep one of the two.')
  const range = parseRange(written)
  if (!range) return problem('malformed-range', `"${written}" is no range for ${name}`, `Write ${form}.`)
  const fault = [range.low, range.high].map((value) => faultOf(name as Name, value)).find((each) => each !== undefined)
  if (fault !== undefined) {
    return problem('range-out-of-bounds', `the range "${written}" of ${name} leaves its bounds`, `It must be ${fault}.`)
  }
  if (basis === 'source' && from === undefined) {
    return problem(
      'source-unnamed',
      `${name} rests on a source that is not named`,
      'Write its author and year as "from".',
    )
  }
  return undefined
}
