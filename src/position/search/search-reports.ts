import { holdsAll, parseSearch } from '../../text/search-terms.ts'
import type { IndexedReport, ReportRow } from './index-case.ts'

/** By what a list of reports is sorted. */
export type ReportOrder = 'date' | 'outlet' | 'title' | 'statements' | 'positions' | 'unreviewed'

/** Which reports are asked for, and in which order. */
export interface ReportSearch {
  /** Words that all stand in its title, outlet, file name, text or speakers; phrases in quotation marks. */
  readonly q?: string
  readonly outlet?: string
  /** An actor who speaks in it. */
  readonly actor?: string
  /** `YYYY-MM-DD`, the first day. A report without a date is left out. */
  readonly from?: string
  /** `YYYY-MM-DD`, the last day. */
  readonly to?: string
  /** `open` has statements nobody reviewed, in `done` all are reviewed, `none` gives no position. */
  readonly review?: 'open' | 'done' | 'none'
  readonly sort?: ReportOrder
  readonly descending?: boolean
}

/** The reports that a search asks for, in its order; those of the same rank as they stand in the folder. */
export function searchReports(
  reports: readonly IndexedReport[],
  { q = '', outlet, actor, from, to, review, sort = 'date', descending = false }: ReportSearch,
): readonly ReportRow[] {
  const terms = parseSearch(q)
  const found = reports.filter(
    ({ row, folded, actors }) =>
      (outlet === undefined || row.outlet === outlet) &&
      (actor === undefined || actors.has(actor)) &&
      isWithin(row.date, from, to) &&
      (review === undefined || isReviewed[review](row)) &&
      (terms.length === 0 || holdsAll(folded(), terms)),
  )
  const rank = ranks[sort]
  const sign = descending ? -1 : 1
  return found
    .map(({ row }) => row)
    .sort((a, b) => {
      const [x, y] = [rank(a), rank(b)]
      // What is not known stands at the end, whichever way it is sorted.
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
      return sign * (typeof x === 'number' ? x - Number(y) : collator.compare(x, String(y)))
    })
}

/** True for a day from one day to another, each where given; an unknown day is within no bounds. */
export function isWithin(day: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to)
}

const isReviewed: Readonly<Record<NonNullable<ReportSearch['review']>, (row: ReportRow) => boolean>> = {
  open: ({ read, reviewed }) => reviewed < read,
  done: ({ read, reviewed }) => read > 0 && reviewed === read,
  none: ({ positions }) => positions === 0,
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const ranks: Readonly<Record<ReportOrder, (row: ReportRow) => string | number | undefined>> = {
  date: ({ date }) => date,
  outlet: ({ outlet }) => outlet,
  title: ({ title, name }) => title ?? name,
  statements: ({ statements }) => statements,
  positions: ({ positions }) => positions,
  unreviewed: ({ read, reviewed }) => read - reviewed,
}
