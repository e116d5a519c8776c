import type { Range } from '../range.ts'

/**
 * The product of ranges, from corner to corner: least with least, middle with middle, most with most. All must be 0 or more.
 * The ends are what comes out if everything is at its end, not the limits of a probability.
 */
export function productOf(ranges: readonly Range[], from: string): Range {
  const product = (end: End) => ranges.reduce((so, range) => so * range[end], 1)
  return derived(ranges, product('low'), product('mode'), product('high'), from)
}

/** The sum of ranges, from corner to corner; 0 of none. */
export function sumOf(ranges: readonly Range[], from: string): Range {
  const sum = (end: End) => ranges.reduce((so, range) => so + range[end], 0)
  return derived(ranges, sum('low'), sum('mode'), sum('high'), from)
}

/** One range over another: the least over the most at one corner, the most over the least at the other. */
export function quotientOf(range: Range, by: Range, from: string): Range {
  return derived([range, by], range.low / by.high, range.mode / by.mode, range.high / by.low, from)
}

/** What a need leaves open: the least of it less the most there is, the most of it less the least there is; never below 0. */
export function shortfallOf(need: Range, there: Range, from: string): Range {
  const left = (end: End, other: End) => Math.max(0, need[end] - there[other])
  return derived([need, there], left('low', 'high'), left('mode', 'mode'), left('high', 'low'), from)
}

/** One number, with its origin, as a range. */
export function pointOf(value: number, basis: Range['basis'], from: string): Range {
  return { low: value, mode: value, high: value, basis, from }
}

type End = 'low' | 'mode' | 'high'

function derived(of: readonly Range[], low: number, mode: number, high: number, from: string): Range {
  return { low, mode, high, basis: of.some(({ basis }) => basis === 'judgement') ? 'judgement' : 'source', from }
}
