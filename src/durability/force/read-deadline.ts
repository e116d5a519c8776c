import { addDays, addMonths, dayOf, weekdayOf } from '../../text/calendar.ts'
import { findDateWords, resolveDateWords } from '../../text/date-words.ts'

/** What words like "within 60 days" and "the following year" are counted from. */
export interface DeadlineAnchor {
  /** When it was said, and how that is known. */
  readonly said?: { readonly date: string; readonly from: string }
  /** The deadline before it in the same sentence: its words and its last day. */
  readonly previous?: { readonly words: string; readonly by: string }
}

/** The last day on which something may be done, and what it was counted from where the words alone do not tell. */
export interface Deadline {
  readonly by: string
  readonly counted?: string
}

const written = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const within =
  /\b(?:within|over|in)\s+(?:the\s+(?:next|coming)\s+)?(\d+|\p{L}+)\s+(hours?|days?|weeks?|months?|years?)\b/iu
const following = /\bthe\s+(?:following|next)\s+(year|month)\b|\ba\s+(year|month)\s+(?:later|after that)\b/iu
const ending = /\bend of (?:the|this) (year|month|week)\b/iu
const endOf = /^.*\bend of (?:the )?/iu
/** Counted from what comes first, on no day of the calendar: "within six months of the armistice". */
const anchored = /^\s+(?:of|after|following|from)\s+(?!(?:now|today)\b)/iu
/** Words that set a beginning or a stretch to last, not a last day. */
const noLastDay = /^(?:from|until|till|since)\b/iu

/**
 * The last day of a deadline as written: "by April 2027" is 2027-04-30, "before 2027" 2026-12-31. What needs an anchor and has
 * none, and what names no time of the calendar ("in the next Parliament"), stays in words: undefined.
 */
export function readDeadline(words: string, { said, previous }: DeadlineAnchor): Deadline | undefined {
  const text = words.trim()
  if (noLastDay.test(text)) return undefined
  const next = following.exec(text)
  if (next && !/\bby\b/iu.test(text)) {
    return (
      previous && { by: stepped(previous.by, (next[1] ?? next[2])!), counted: `from “${previous.words}” before it` }
    )
  }
  const counted = said && `from ${said.date}, ${said.from}`
  const span = within.exec(text)
  const number = span ? numberOf(span[1]!) : undefined
  if (span && anchored.test(text.slice(span.index + span[0].length))) return undefined
  if (span && number !== undefined) return said && { by: afterSpan(said.date, number, span[2]!), counted: counted! }
  const ends = ending.exec(text)
  if (ends) return said && { by: lastDayOfThis(said.date, ends[1]!), counted: counted! }
  return byCalendar(text.replace(endOf, 'by '), said?.date, counted)
}

function byCalendar(text: string, date: string | undefined, counted: string | undefined): Deadline | undefined {
  const found = findDateWords(text).at(-1)
  if (!found) return undefined
  const alone = resolveDateWords(found, {})
  const resolved = (alone.date ?? alone.about) ? alone : resolveDateWords(found, date === undefined ? {} : { date })
  const period = resolved.date ?? resolved.about
  if (period === undefined) return undefined
  const by = /^before\b/iu.test(text) ? addDays(firstDayOf(period), -1) : lastDayOf(period)
  return { by, ...(resolved !== alone && counted !== undefined && { counted }) }
}

function numberOf(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return +word
  if (/^an?$/iu.test(word)) return 1
  const at = written.indexOf(word.toLowerCase())
  return at < 0 ? undefined : at + 1
}

/** A day so many hours, days, weeks, months or years later; the last of a month where that month is shorter. */
function afterSpan(date: string, number: number, unit: string): string {
  if (/^hour/iu.test(unit)) return addDays(date, Math.ceil(number / 24))
  if (/^day/iu.test(unit)) return addDays(date, number)
  if (/^week/iu.test(unit)) return addDays(date, 7 * number)
  const month = addMonths(date, /^year/iu.test(unit) ? 12 * number : number)
  const last = lastDayOf(month)
  const same = `${month}-${date.slice(8)}`
  return same < last ? same : last
}

/** The last day of the year or month after that of a day. */
function stepped(by: string, unit: string): string {
  return /year/iu.test(unit) ? lastDayOf(String(+by.slice(0, 4) + 1)) : lastDayOf(addMonths(by, 1))
}

function lastDayOfThis(date: string, unit: string): string {
  if (/week/iu.test(unit)) return addDays(date, (7 - weekdayOf(date)) % 7)
  return lastDayOf(/year/iu.test(unit) ? date.slice(0, 4) : date.slice(0, 7))
}

/** The first day of `2027`, `2027-04`, `2027-W09` or a day. */
function firstDayOf(period: string): string {
  const week = /^(\d{4})-W(\d\d)$/u.exec(period)
  if (week) {
    const fourth = dayOf(+week[1]!, 1, 4)!
    return addDays(fourth, 7 * (+week[2]! - 1) - ((weekdayOf(fourth) + 6) % 7))
  }
  return `${period}-01-01`.slice(0, 10)
}

/** The last day of `2027`, `2027-04`, `2027-W09` or a day. */
function lastDayOf(period: string): string {
  if (period.includes('W')) return addDays(firstDayOf(period), 6)
  if (period.length === 4) return `${period}-12-31`
  return period.length === 7 ? addDays(`${addMonths(`${period}-01`, 1)}-01`, -1) : period
}
