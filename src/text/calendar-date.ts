import { dayOf } from './calendar.ts'
import type { Span } from './span.ts'

/** A day as the calendar says it, with its place; most news leaves the year out ("Feb 26"). */
export interface CalendarDate extends Span {
  readonly year?: number
  readonly month: number
  readonly day: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** English names of the months and their abbreviations in news, as the source of a regular expression. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\\p{L}])\\.?)'

/** The number, from 1, of a month named as `MONTH` allows. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,?\\s+((?:19|20)\\d\\d)(?![\\p{L}\\p{N}]))?'
const NO_NUMBER_AFTER = '(?![\\p{L}\\p{N}%:]|[.,]\\d|\\s*(?:percent|per cent|million|billion|trillion)\\b)'
const month = new RegExp(months.join('|'), 'i')
/**
 * How a day is written; the hint, which its figures always hold, spares most texts the search, and the first sign that a date begins with
 * is asked for before all else.
 */
const patterns = [
  {
    order: 'ymd',
    hint: /\d{4}[-/年]/,
    regex:
      /(?=\d)(?<![\p{N}-])(\d{4})(?:-(\d\d)-(\d\d)(?![\p{N}-])|\/(\d{1,2})\/(\d{1,2})(?!\p{N})|年(\d{1,2})月(\d{1,2})日)/gu,
  },
  {
    order: 'dmy',
    hint: month,
    regex: new RegExp(`(?=\\d)(?<![\\p{L}\\p{N}.,])${DAY}\\s+(?:of\\s+)?(${MONTH})(?!\\p{L})${YEAR}`, 'giu'),
  },
  {
    order: 'mdy',
    hint: month,
    regex: new RegExp(`(?=[ADFJMNOS])(?<!\\p{L})(${MONTH})\\s+${DAY}${NO_NUMBER_AFTER}${YEAR}`, 'giu'),
  },
  { order: 'figures', hint: /\d[./]\d/, regex: /(?=\d)(?<![\p{N}./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\p{N}])/gu },
] as const

type Parts = readonly [year: number | undefined, month: number, day: number]

function partsOf(order: (typeof patterns)[number]['order'], match: RegExpMatchArray): Parts | undefined {
  const year = (digits: string | undefined) => (digits === undefined ? undefined : +digits)
  if (order === 'ymd') return [+match[1]!, +(match[2] ?? match[4] ?? match[6])!, +(match[3] ?? match[5] ?? match[7])!]
  if (order === 'dmy') return capital(match[2]!) ? [year(match[3]), monthNumber(match[2]!), +match[1]!] : undefined
  if (order === 'mdy') return capital(match[1]!) ? [year(match[3]), monthNumber(match[1]!), +match[2]!] : undefined
  const [first, second] = [+match[1]!, +match[3]!]
  if (match[2] === '.' || first > 12) return [+match[4]!, second, first]
  return second > 12 ? [+match[4]!, first, second] : undefined
}

function capital(name: string): boolean {
  return name[0] !== name[0]!.toLowerCase()
}

/**
 * The calendar dates written in a text, in order: "Feb 26", "26th of February, 2025", "2025-02-26", "26.02.2025", "2025年2月26日".
 * "03/04/2025" is left out: it is March in one country and April in another.
 */
export function findCalendarDates(text: string): readonly CalendarDate[] {
  if (!/\d/.test(text)) return []
  const found: CalendarDate[] = []
  for (const { order, hint, regex } of patterns) {
    if (!hint.test(text)) continue
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const parts = partsOf(order, match)
      if (!parts || found.some((other) => start < other.end && other.start < end)) continue
      const [year, month, day] = parts
      if (dayOf(year ?? 2024, month, day)) found.push({ start, end, ...(year && { year }), month, day })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
