import type { Belief } from '../../../../src/durability/game/belief.ts'
import type { Ranges } from '../../../../src/durability/game/parameters.ts'
import { parseSettings } from '../../../../src/durability/game/parse-settings.ts'
import { rangesOfBelief } from '../../../../src/durability/game/ranges-of-belief.ts'
import type { Problem } from '../../../../src/text/problem.ts'
import { changedOf, writeRange } from './ranges-in-address.ts'

/** Ranges that somebody gives beliefs here, by whose belief it is. */
export type BeliefRanges = Readonly<Record<string, Partial<Ranges>>>

/** Whose belief it is, and what it expects. */
export const keyOf = ({ actor, expectation }: Belief) => `${actor}/${expectation}`

/** Ranges of beliefs as an address has them, `uk/breaks:c=0.1..0.2..0.3;w0=0.5`, parted by bars; what names no belief is passed over. */
export function parseBeliefRanges(
  written: string,
  beliefs: readonly Belief[],
  record: Ranges,
): { readonly given: BeliefRanges; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const given = written.split('|').flatMap((part): readonly (readonly [string, Partial<Ranges>])[] => {
    const [key, ...rest] = part.split(':')
    const belief = beliefs.find((each) => keyOf(each) === key?.trim())
    if (!belief) return []
    const own = rangesOfBelief(record, belief)
    const read = parseSettings(rest.join(':').trim(), own)
    if (!read.ok) problems.push(...read.problems)
    return read.ok ? [[keyOf(belief), pick(read.value, own)]] : []
  })
  return { given: Object.fromEntries(given), problems }
}

/** The same for the address; undefined where nobody is given any. */
export function writeBeliefRanges(given: BeliefRanges): string | undefined {
  const parts = Object.entries(given).flatMap(([key, ranges]) => {
    const set = Object.entries(ranges).map(([name, range]) => `${name}=${writeRange(range)}`)
    return set.length === 0 ? [] : [`${key}:${set.join(';')}`]
  })
  return parts.length === 0 ? undefined : parts.join('|')
}

/** The beliefs with what they are given here. */
export function withRanges(beliefs: readonly Belief[], given: BeliefRanges): readonly Belief[] {
  return beliefs.map((belief) => {
    const own = given[keyOf(belief)]
    return own ? { ...belief, ranges: { ...belief.ranges, ...own } } : belief
  })
}

/** Those of the ranges that differ from others. */
export function pick(ranges: Ranges, others: Ranges): Partial<Ranges> {
  return Object.fromEntries(changedOf(ranges, others).map((name) => [name, ranges[name]]))
}
