import { dayOf, daysBetween, isDay } from '../text/calendar.ts'
import { findCalendarDates } from '../text/calendar-date.ts'
import type { ReportDateBasis } from './report.ts'

/** Where the date of a report may stand. */
export interface DateClues {
  readonly given?: string | undefined
  /** Words in the text that date the report, in order: a dateline, "Published 26 February 2025". */
  readonly written?: readonly string[]
  readonly metadata?: string | undefined
  readonly file?: string | undefined
  readonly url?: string | undefined
}

/** A day and how it is known. */
export interface ReportDate {
  readonly date?: string
  readonly dateBasis: ReportDateBasis
}

/**
 * The date of a report: as the user gives it, else as written in the text, else from metadata, else from the name of the file or the
 * address of the page. A dateline without a year takes the year that brings it nearest to a later clue, and stays out without one.
 * Never today's.
 */
export function deriveReportDate({ given, written = [], metadata, file, url }: DateClues): ReportDate {
  if (given !== undefined && isDay(given)) return { date: given, dateBasis: 'given by the user' }
  const fromMetadata = metadata === undefined ? undefined : dayIn(metadata)
  const fromName = [file?.split(/[\\/]/).at(-1), url]
    .map((name) => name && dayInName(name))
    .find((day) => day !== undefined)
  const inText = dayWritten(written, fromMetadata ?? fromName)
  if (inText) return { date: inText, dateBasis: 'written in the text' }
  if (fromMetadata) return { date: fromMetadata, dateBasis: 'metadata' }
  if (fromName) return { date: fromName, dateBasis: 'file name' }
  return { dateBasis: 'unknown' }
}

/** The day in a stretch of metadata: an ISO date as its first ten characters stand, whatever the time zone; or as people write it. */
function dayIn(words: string): string | undefined {
  const iso = words.trim().slice(0, 10)
  if (isDay(iso)) return iso
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(words.trim())
  if (compact) return dayOf(+compact[1]!, +compact[2]!, +compact[3]!)
  return findCalendarDates(words).flatMap(({ year, month, day }) => (year ? (dayOf(year, month, day) ?? []) : []))[0]
}

/** "reuters-2025-02-26.txt", "20250226 talks.txt", "/2025/02/26/talks". */
function dayInName(name: string): string | undefined {
  const numbers = /(?<!\d)((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?!\d)/.exec(name)
  return (
    (numbers ? dayOf(+numbers[1]!, +numbers[3]!, +numbers[4]!) : undefined) ?? dayIn(name.replaceAll(/[_-]+/g, ' '))
  )
}

/** Days by which a dateline may lie before the day a page or file names, and a day or two after it for time zones. */
const FARTHEST = 45

function dayWritten(written: readonly string[], clue: string | undefined): string | undefined {
  const dates = written.flatMap((words) => findCalendarDates(words))
  for (const { year, month, day } of dates) if (year) return dayOf(year, month, day)
  if (clue === undefined) return undefined
  const candidates = dates.flatMap(({ month, day }) =>
    [-1, 0, 1].map((years) => dayOf(+clue.slice(0, 4) + years, month, day)),
  )
  return candidates.find((date) => date && daysBetween(date, clue) <= FARTHEST && daysBetween(date, clue) >= -2)
}
