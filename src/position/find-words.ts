import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { type Citation, overlaps } from '../text/span.ts'
import type { ReviewWords } from './review-event.ts'

/** Where the words of a review stand in the reports as they are now; undefined when that cannot be told. */
export type Find = (words: ReviewWords) => Citation | undefined

/** Words are found in their own report, else in the only report that holds them; never at a place that may be another. */
export function finder(reports: readonly Report[]): Find {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return ({ report: id, text, start }) => {
    const own = byId.get(id)
    if (own && start !== undefined && own.text.startsWith(text, start)) return at(own, start, text)
    const places = (own ? [own] : reports).flatMap((report) => {
      const first = report.text.indexOf(text)
      if (first < 0) return []
      const again = report.text.indexOf(text, first + 1) >= 0
      return [{ report, first, again }]
    })
    const [only] = places
    return places.length === 1 && !only!.again ? at(only!.report, only!.first, text) : undefined
  }
}

function at(report: Report, start: number, text: string): Citation {
  return { report: report.id, start, end: start + text.length, text }
}

/** True when some of a statement's content stands at one of the places. */
export function speaksAt(statement: Statement, places: readonly Citation[]): boolean {
  return places.some(
    (place) => place.report === statement.report && statement.content.some((content) => overlaps(content, place)),
  )
}
