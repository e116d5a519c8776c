import type { Analysis } from '../../case/analyse.ts'
import { draftReading } from '../../case/draft-reading.ts'
import { doubtOf } from '../../position/doubt.ts'
import { nameOfReport } from '../../report/name-of-report.ts'
import type { Report } from '../../report/report.ts'
import { confidenceOf } from '../../statement/confidence.ts'
import type { Excerpt, Span } from '../../text/span.ts'
import type { ReadingApi, ReadingNeighbour, ReadingStatement } from '../contract/reading.ts'
import type { Desk } from '../desk.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'

/** A report to read, and a person's word on it. */
export const readingAnswers: AnswersOf<ReadingApi> = {
  'GET /api/reading/{id}': async ({ id }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const reports = inOrder(desk, analysed.value)
    const at = reports.findIndex((report) => report.id === id)
    const report = reports[at]
    if (!report)
      return refuse(
        'unknown-report',
        `there is no report "${id}"`,
        'It may have been changed or taken out of the case.',
      )
    const { sha256: _, ...known } = report
    const before = reports[at - 1]
    const after = reports[at + 1]
    return answer({
      ...known,
      name: nameOfReport(report),
      statements: statementsOf(report.id, desk, analysed.value),
      ...(before && { previous: neighbour(before) }),
      ...(after && { next: neighbour(after) }),
    })
  },
  'POST /api/reading/{id}/edits': async ({ id, edits, what, place }, desk, { key }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const drafted = draftReading(edits, id, analysed.value, new Date().toISOString())
    if (!drafted.ok) return drafted
    return desk.refresh(
      desk.editor.review(drafted.value, {
        what,
        ...(place !== undefined && { place }),
        ...(key !== undefined && { key }),
      }),
    )
  },
}

function statementsOf(report: string, desk: Desk, { reviewed, codings }: Analysis): readonly ReadingStatement[] {
  const byReport = desk.once('reviewed by report', () => Map.groupBy(reviewed, ({ statement }) => statement.report))
  const byStatement = desk.once('codings by statement', () => Map.groupBy(codings, ({ evidence }) => evidence[0]!))
  return (byReport.get(report) ?? [])
    .map(({ statement, state, review }): ReadingStatement => {
      const { report: _, source, cue, content, verbatim, ...rest } = statement
      const positions = byStatement.get(statement.id) ?? []
      const confidence = confidenceOf(statement)
      return {
        ...rest,
        state,
        ...(review !== undefined && { review }),
        source: source.map(place),
        cue: cue.map(place),
        content: content.map(place),
        verbatim: verbatim.map(place),
        positions,
        doubt: doubtOf(statement, positions),
        ...(confidence && { confidence }),
      }
    })
    .toSorted((a, b) => startOf(a) - startOf(b))
}

const place = ({ start, end }: Excerpt): Span => ({ start, end })

/** Where it begins to be told: with its speaker, cue or content, whichever comes first. */
const startOf = ({ source, cue, content }: ReadingStatement): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start))

const inOrder = (desk: Desk, { reports }: Analysis): readonly Report[] =>
  desk.once('reading: reports by date', () => {
    const key = ({ date = '9999', file = '' }: Report) => `${date} ${file}`
    return reports.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  })

const neighbour = (report: Report): ReadingNeighbour => ({
  id: report.id,
  name: nameOfReport(report),
  ...(report.date !== undefined && { date: report.date }),
})
