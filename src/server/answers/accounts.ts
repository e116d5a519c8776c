import { changesOf } from '../../case/answers.ts'
import { alignAccounts, latestOfTwoOutlets } from '../../position/align-accounts.ts'
import { nameOfReport } from '../../report/name-of-report.ts'
import type { Report } from '../../report/report.ts'
import { isDay } from '../../text/calendar.ts'
import type { AccountsApi, AlignedReport } from '../contract/accounts.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'
import { quoter } from './quote.ts'

/** Reports side by side, and what changed. */
export const accountsAnswers: AnswersOf<AccountsApi> = {
  'GET /api/accounts': async ({ reports: asked }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const { reports, statements, codings, codebook } = analysed.value
    const known = new Set(reports.map(({ id }) => id))
    const named = [...new Set(asked?.split(','))].filter((id) => known.has(id))
    const chosen = named.length > 0 ? named : latestOfTwoOutlets(reports)
    const rows = desk.once(`aligned ${chosen.join()}`, () =>
      alignAccounts({ reports, statements, positions: codings, codebook }, chosen),
    )
    const all = desk.once('accounts: reports by date', () =>
      reports.toSorted((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1)).map(reportOf),
    )
    return answer({ reports: all, chosen, rows })
  },
  'GET /api/changes': async ({ since }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    if (since !== undefined && !isDay(since)) {
      return refuse('not-a-day', `"${since}" is no day of the calendar`, 'Write a day as 2025-02-26, or leave it out.')
    }
    const quote = quoter(desk, analysed.value)
    const words = (ids: readonly string[] = []) => ids.flatMap((id) => quote(id) ?? [])
    const changes = desk.once(since === undefined ? 'accounts: changes' : `changes since ${since}`, () =>
      changesOf(analysed.value, since),
    )
    return answer({
      changes: changes.map((change) => ({
        change,
        before: words(change.from?.evidence),
        after: words(change.to.evidence),
      })),
    })
  },
}

function reportOf(report: Report): AlignedReport {
  const { id, title, date } = report
  return { id, name: nameOfReport(report), ...(title !== undefined && { title }), ...(date !== undefined && { date }) }
}
