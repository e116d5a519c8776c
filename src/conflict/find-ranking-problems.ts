import type { Problem } from '../text/problem.ts'
import type { Path, YamlSource } from '../text/yaml-source.ts'
import type { Pattern } from './conflict.ts'
import type { Expression, Formula } from './expression.ts'
import { placeInScalar } from './scalar-place.ts'
import { searchStates } from './search-states.ts'
import { entries, mapping } from './written.ts'

interface Placed {
  readonly pattern: Pattern
  readonly path: Path
  /** Index of the class in the ranking. */
  readonly rank: number
}

/** The word between two classes of a ranking that says: greatly preferred. */
export const strongly = 'strong'

/**
 * Patterns that are malformed, or share a feasible state with one of another class. `text` is the file, whose shape may be wrong
 * elsewhere; `infeasible` are its formulas.
 */
export function findRankingProblems(
  source: YamlSource,
  text: string,
  infeasible: readonly Formula[],
): readonly Problem[] {
  const file = mapping(source.value)
  const options = entries(file.options, []).map(([option]) => String(mapping(option).id))
  return Object.entries(mapping(file.preferences)).flatMap(([decisionMaker, written]) => {
    const { ranking, unknown } = mapping(written)
    const path = ['preferences', decisionMaker]
    const placed = patternsOf(ranking, [...path, 'ranking'])
    const pairs = entries(unknown, [...path, 'unknown']).flatMap(([pair, at]) => patternsOf(pair, at))
    const malformed = [...placed, ...pairs].flatMap((one) => findMalformed(one, options, source, text))
    const unranked: Problem = {
      code: 'no-ranking',
      severity: 'error',
      message: '"unknown" lists pairs of a ranking, but there is none',
      hint: 'Write ranking beside it; for a statement write {when: …, reading: unknown}.',
      location: source.locate([...path, 'unknown'], 'key'),
    }
    return [
      ...malformed,
      ...findMisplacedStrong(ranking, [...path, 'ranking'], source),
      ...(unknown !== undefined && ranking === undefined ? [unranked] : []),
      ...(malformed.length === 0 ? findOverlaps(placed, options, infeasible, source) : []),
    ]
  })
}

function patternsOf(ranking: unknown, path: Path): readonly Placed[] {
  return entries(ranking, path).flatMap(([entry, at], rank) =>
    entry === strongly
      ? []
      : entries(entry, at).flatMap(([pattern, inner]) =>
          typeof pattern === 'string' ? [{ pattern, path: inner, rank }] : [],
        ),
  )
}

function findMalformed(
  { pattern, path }: Placed,
  options: readonly string[],
  source: YamlSource,
  text: string,
): readonly Problem[] {
  const place = placeInScalar(text, pattern, source.locate(path))
  const add = (code: string, message: string, start: number, end: number): Problem => ({
    code,
    severity: 'error',
    message,
    hint: `Write a letter an option (${options.join(', ')}): Y taken, N not, - either.`,
    location: place({ start, end }),
  })
  const letters = [...pattern.matchAll(/[^YN-]/gu)].map(({ 0: letter, index }) =>
    add('bad-pattern', `the pattern "${pattern}" has the letter "${letter}"`, index, index + letter.length),
  )
  if (letters.length > 0 || pattern.length === options.length) return letters
  const counts = `${pattern.length} letters for ${options.length} options`
  return [add('bad-pattern', `the pattern "${pattern}" has ${counts}`, 0, pattern.length)]
}

function findMisplacedStrong(ranking: unknown, path: Path, source: YamlSource): readonly Problem[] {
  if (!Array.isArray(ranking)) return []
  return ranking.flatMap((entry, i): readonly Problem[] => {
    const [before, after] = [ranking[i - 1], ranking[i + 1]]
    if (entry !== strongly || (before !== undefined && after !== undefined && after !== strongly)) return []
    const hint = `Write ${strongly} between two classes: the first is greatly preferred to the second.`
    const message = `"${strongly}" does not stand between two classes`
    return [{ code: 'misplaced-strong', severity: 'error', message, hint, location: source.locate([...path, i]) }]
  })
}

/** Patterns that share a state with a pattern of a better class. */
function findOverlaps(
  placed: readonly Placed[],
  options: readonly string[],
  infeasible: readonly Formula[],
  source: YamlSource,
): readonly Problem[] {
  const whole = new Map<Pattern, Placed>()
  const open: Placed[] = []
  const problems: Problem[] = []
  for (const one of placed) {
    const full = !one.pattern.includes('-')
    const earlier = full
      ? [...open, ...(whole.has(one.pattern) ? [whole.get(one.pattern)!] : [])]
      : [...whole.values(), ...open]
    const other = earlier.find(
      ({ pattern, rank }) => rank !== one.rank && meet(pattern, one.pattern, options, infeasible),
    )
    if (other) {
      problems.push({
        code: 'overlapping-classes',
        severity: 'error',
        message: `the pattern "${one.pattern}" shares states with "${other.pattern}" of another class`,
        hint: 'Give each state one place in the ranking: write the patterns out until no state fits two classes.',
        location: source.locate(one.path),
      })
    }
    if (full) whole.set(one.pattern, one)
    else open.push(one)
  }
  return problems
}

/** Whether a state fits both patterns, and a feasible one where that can be said. */
function meet(a: Pattern, b: Pattern, options: readonly string[], infeasible: readonly Formula[]): boolean {
  const outside: Expression[] = []
  for (const [i, option] of options.entries()) {
    if (a[i] !== b[i] && a[i] !== '-' && b[i] !== '-') return false
    const letter = a[i] === '-' ? b[i] : a[i]
    const taken: Expression = { kind: 'option', option, start: 0, end: 0 }
    if (letter === 'N') outside.push(taken)
    if (letter === 'Y') outside.push({ kind: 'not', of: taken, start: 0, end: 0 })
  }
  const bitOf = new Map(options.map((option, bit) => [option, bit]))
  return !searchStates([...outside, ...infeasible.map(({ expression }) => expression)], bitOf, () => false)
}
