import type { Expectation } from './belief.ts'
import type { Scenario } from './parameters.ts'

/** How the players are called in sentences; the plain words of the game where nobody is named. */
export interface PlayerNames {
  readonly challenger: string
  readonly guarantor: string
}

/** The players of no case in particular. */
export const plainNames: PlayerNames = { challenger: 'the challenger', guarantor: 'the guarantor' }

/** A chance in whole per cent; one that is nearly none or nearly certain says so. */
export function percent(chance: number): string {
  const bounded = Math.min(1, Math.max(0, chance))
  if (bounded > 0 && bounded < 0.005) return 'under 1%'
  if (bounded < 1 && bounded >= 0.995) return 'over 99%'
  return `${Math.round(bounded * 100)}%`
}

/** A number to so many decimals, with a true minus; one too small to show is not shown as 0. */
export function decimals(value: number, digits = 2): string {
  if (Math.abs(value) >= 1000) return value > 0 ? 'over 1,000' : 'under −1,000'
  const least = 10 ** -digits
  if (value !== 0 && Math.abs(value) < least / 2) return value > 0 ? `under ${least}` : `just below 0`
  return value.toFixed(digits).replace('-', '−')
}

/** A number as it was given, to three decimals at most. */
export function plain(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('-', '−')
}

/** "one year", "5 years". */
export function yearsWords(count: number): string {
  return count === 1 ? 'one year' : `${count} years`
}

/** A number of points of chance, without its sign. */
export function points(difference: number): string {
  const size = Math.round(Math.abs(difference) * 100)
  if (size === 0) return difference === 0 ? 'no points' : 'less than a point'
  return size === 1 ? 'one point' : `${size} points`
}

/** "at once", or "in year 4". */
export function inYear(year: number): string {
  return year === 0 ? 'at once' : `in year ${year}`
}

/** What is on the ground: "30,000 foreign troops and a promise that lapses in year 4"; "neither promise, troops nor stake". */
export function scenarioWords({ troopsK, backstop, minerals, lapseYear }: Scenario): string {
  const parts = [
    ...(troopsK > 0 ? [`${troopWords(troopsK)} foreign troops`] : []),
    ...(backstop
      ? [lapseYear === undefined ? 'a promise to come' : `a promise to come that lapses in year ${lapseYear}`]
      : []),
    ...(minerals ? ['an economic stake'] : []),
  ]
  return parts.length === 0 ? 'neither promise, troops nor stake' : listWords(parts)
}

/** Which ranges: "the built-in ranges for a challenger that breaks deals, with yours for w0 and c". */
export function rangesWords(yours: readonly string[], belief?: Expectation): string {
  const believed = belief === undefined ? '' : ` for a challenger that ${belief} deals`
  return `the built-in ranges${believed}${yours.length === 0 ? '' : `, with yours for ${listWords(yours)}`}`
}

/** Troops in thousands as a whole number: "30,000". */
export function troopWords(troopsK: number): string {
  return Math.round(troopsK * 1000).toLocaleString('en-GB')
}

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** A sentence: capital first, and a stop. */
export function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}
