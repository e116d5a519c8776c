import { draftNewReports, type NewReport, type NewReportsDraft } from '../../case/draft-new-reports.ts'
import { recallNewReports } from '../../case/recall-new-reports.ts'
import { fetchPage } from '../../collect/fetch-page.ts'
import { type CaseIndex, type IndexedStatement, indexCase } from '../../position/search/index-case.ts'
import { searchReports } from '../../position/search/search-reports.ts'
import { searchStatements } from '../../position/search/search-statements.ts'
import { nameOfReport } from '../../report/name-of-report.ts'
import type { Report } from '../../report/report.ts'
import type { Decoded } from '../../text/problem.ts'
import type { EditView } from '../contract/case.ts'
import type { AddedReport, AddedReports, FoundStatement, NameCount, ReportsApi } from '../contract/reports.ts'
import type { Desk } from '../desk.ts'
import { openSession } from '../session-file.ts'
import { type AnswerRequest, type AnswersOf, answer, refuse } from './answer.ts'
import { asSeenInPage } from './as-seen-in-page.ts'
import { quoted } from './quote.ts'

/** The list of reports and statements, and what is added and taken away. */
export const reportsAnswers: AnswersOf<ReportsApi> = {
  'GET /api/reports': async ({ offset = 0, limit = 100, ...search }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const { reports } = indexOf(desk)
    const problems = desk.once('problems by file', () =>
      Map.groupBy(
        analysed.value.problems.map((problem) => asSeenInPage(problem, desk.dir)),
        ({ location }) => location?.file,
      ),
    )
    const found = searchReports(reports, search)
    return answer({
      reports: found
        .slice(offset, offset + limit)
        .map((row) => ({ ...row, problems: (row.file !== undefined && problems.get(row.file)) || [] })),
      total: found.length,
      outlets: desk.once('outlets', () => countNames(reports.flatMap(({ row }) => row.outlet ?? []))),
      actors: desk.once('actors who speak', () => countNames(reports.flatMap(({ actors }) => [...actors]))),
    })
  },
  'GET /api/statements': async ({ offset = 0, limit = 100, ...search }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const found = searchStatements(indexOf(desk), search)
    return answer({
      statements: found
        .slice(offset, offset + limit)
        .map((entry): FoundStatement => ({ ...quoted(entry.statement, entry.report.row.name), ...foundOf(entry) })),
      total: found.length,
    })
  },
  'POST /api/reports/files': ({ files }, desk, request) =>
    addReports(
      desk,
      files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
      request,
    ),
  'POST /api/reports/text': ({ text, ...said }, desk, request) => {
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))
    const words = (given.title ?? text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.slice(0, 7) ?? ['pasted']
    return addReports(desk, [{ name: `${words.join('-')}.txt`, bytes: Buffer.from(text), given }], request)
  },
  'POST /api/reports/address': async ({ address }, desk, request) => {
    const made = await addedBefore(desk, [], request)
    if (made) return made
    const { port } = await openSession(desk.dir)
    const fetched = await fetchPage(address, { ...(port !== undefined && { ownPort: port }) })
    if (!fetched.ok) return fetched
    const { name, bytes, url } = fetched.value
    return addReports(desk, [{ name, bytes, given: { url } }], request)
  },
  'DELETE /api/reports/{id}': async ({ id }, desk, { key }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const report = analysed.value.reports.find((each) => each.id === id)
    if (report?.file === undefined)
      return refuse('no-report', `there is no report "${id}"`, 'It may have been removed in the meantime.')
    return desk.refresh(
      desk.editor.write([{ path: report.file, becomes: undefined }], {
        what: `Removed: ${titleOf(report)}`,
        place: '/reports',
        ...(key !== undefined && { key }),
      }),
    )
  },
}

/** One after the other, so that a text that has just been added is known to be there. */
const addReports = (desk: Desk, news: readonly NewReport[], request: AnswerRequest) =>
  desk.inTurn(() => addNow(desk, news, request))

async function addNow(desk: Desk, news: readonly NewReport[], request: AnswerRequest): Promise<Decoded<AddedReports>> {
  const analysed = await desk.ready()
  if (!analysed.ok) return analysed
  const before = await addedBefore(desk, news, request)
  if (before) return before
  const { key, onProgress } = request
  const draft = await draftNewReports(desk.dir, news, analysed.value.reports, (done, of) =>
    onProgress(done, of, 'Reading the new reports'),
  )
  if (!draft.ok) return draft
  const { changes, added, refused } = draft.value
  let edit: EditView | undefined
  if (changes.length > 0) {
    const [only] = added
    const what = added.length === 1 && only ? `Added: ${titleOf(only.report)}` : `Added ${added.length} reports`
    const made = await desk.refresh(
      desk.editor.write(changes, { what, place: '/reports', ...(key !== undefined && { key }) }),
    )
    if (!made.ok) return made
    // The same request may have come twice at once, and the other one have been the first.
    const written = key === undefined ? [] : await desk.editor.writtenAs(key)
    if (key !== undefined && changes.some(({ path }) => !written.some((each) => each.path === path)))
      return (await addedBefore(desk, news, request))!
    edit = made.value
  }
  return answer({ added: added.map(addedOf), refused, ...(edit && { edit }) })
}

/** What was added when the same was asked for before; undefined where it was not. */
async function addedBefore(
  desk: Desk,
  news: readonly NewReport[],
  { key }: AnswerRequest,
): Promise<Decoded<AddedReports> | undefined> {
  const edit = key === undefined ? undefined : desk.editor.madeAs(key)
  if (key === undefined || !edit) return undefined
  const added = await recallNewReports(desk.dir, await desk.editor.writtenAs(key), news)
  const left = news.filter(({ name }) => !added.some(({ given }) => given === name))
  const draft = await draftNewReports(
    desk.dir,
    left,
    added.map(({ report }) => report),
  )
  return answer({ added: added.map(addedOf), refused: draft.ok ? draft.value.refused : [], edit })
}

const addedOf = ({ given, file, report, warnings }: NewReportsDraft['added'][number]): AddedReport => ({
  id: report.id,
  given,
  file,
  name: nameOfReport(report),
  ...(report.title !== undefined && { title: report.title }),
  ...(report.date !== undefined && { date: report.date }),
  warnings,
})

/** Laid out when first asked for; what searches for words need is made ready right after, while nobody waits. */
function indexOf(desk: Desk): CaseIndex {
  return desk.once('case index', () => {
    const { reports = [], reviewed = [], codings = [] } = desk.analysis ?? {}
    const index = indexCase(reports, reviewed, codings)
    setImmediate(() => {
      for (const { folded } of [...index.reports, ...index.latestFirst]) folded()
    })
    return index
  })
}

const foundOf = ({ statement, state, report: { row }, codings }: IndexedStatement) => ({
  state,
  mode: statement.mode,
  class: statement.speaker.class,
  ...(row.outlet !== undefined && { outlet: row.outlet }),
  codings: codings.map(({ id, issue, alternative, stance, review }) => ({
    position: id,
    issue,
    alternative,
    stance,
    review,
  })),
})

const titleOf = (report: Report) => report.title ?? nameOfReport(report)

function countNames(names: readonly string[]): readonly NameCount[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
