import { relative } from 'node:path'
import { reviewCodings } from '../position/apply-reviews.ts'
import { findGaps } from '../position/gaps.ts'
import type { Gap, Position } from '../position/position.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { countedStatements, listReviewedStatements, type ReviewedStatement } from '../position/review-statements.ts'
import { standPositions } from '../position/stand.ts'
import type { Report } from '../report/report.ts'
import { linkReportDates } from '../statement/link-report-dates.ts'
import type { Statement } from '../statement/statement.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { CaseCodebook } from './decode-codebook.ts'
import { codingsOf, statementsOf } from './find-in-report.ts'
import { type Case, openCase } from './open-case.ts'
import { readReports } from './read-reports.ts'
import { readReviews, reviewFile } from './review-file.ts'

/** A case worked out from its codebook, reports and reviews: all that the commands show. */
export interface Analysis {
  readonly codebook: CaseCodebook
  readonly reports: readonly Report[]
  /** Every statement that was found or added, with what a person said of it; rejected ones, too. */
  readonly reviewed: readonly ReviewedStatement[]
  /** The statements that count: as a person left them, without those rejected. */
  readonly statements: readonly Statement[]
  /** Positions with one statement each, before they are merged. */
  readonly codings: readonly Position[]
  readonly positions: readonly Position[]
  readonly gaps: readonly Gap[]
  /** A person's reviews, which are laid over statements and codings. */
  readonly reviews: readonly ReviewEvent[]
  /** What went wrong with single files and reviews; the rest was worked out all the same. */
  readonly problems: readonly Problem[]
}

/** Told how many of the files are read. */
export type OnProgress = (done: number, of: number) => void

/** Works out a case folder. Only a codebook that does not decode stops it; a bad report costs itself alone. */
export async function analyseCase(dir: string, onProgress: OnProgress = () => undefined): Promise<Decoded<Analysis>> {
  const opened = await openCase(dir)
  if (!opened.ok) return opened
  const { codebook, record } = opened.value
  const { reports, problems } = await readCase(opened.value, onProgress)
  const { reviews, problems: unread } = await readReviews(dir)

  const found: Statement[] = []
  for (const report of reports) found.push(...(await statementsOf(report, codebook.actors, record)))
  const reviewed = listReviewedStatements(found, reports, reviews, codebook)
  const statements = countedStatements(reviewed.value)

  const coded: Position[] = []
  const byReport = Map.groupBy(statements, ({ report }) => report)
  for (const report of reports)
    coded.push(...(await codingsOf(report, byReport.get(report.id) ?? [], codebook, record)))
  const codings = reviewCodings(coded, statements, reports, codebook, reviews)

  const positions = standPositions(codings.value, statements, reports)
  const outdated = [...reviewed.warnings, ...codings.warnings].map((problem) => ({
    ...problem,
    location: { file: reviewFile(dir) },
  }))
  return {
    ok: true,
    value: {
      codebook,
      reports,
      reviewed: reviewed.value,
      statements,
      codings: codings.value,
      positions,
      gaps: findGaps(positions, codebook),
      reviews,
      problems: [...opened.warnings, ...problems, ...unread, ...outdated],
    },
    warnings: [],
  }
}

/** The reports of a case, each text once, dated from each other where they are not dated themselves. */
async function readCase(
  { dir, files, given, record }: Case,
  onProgress: OnProgress,
): Promise<{ readonly reports: readonly Report[]; readonly problems: readonly Problem[] }> {
  const reports = new Map<string, Report>()
  const problems: Problem[] = []
  // A report is named as it stands in its folder, wherever the program is run.
  const named = (path: string) => ({ ...given(path), file: relative(dir, path) })
  let done = 0
  for await (const read of readReports(files, { given: named, record })) {
    problems.push(...read.problems)
    const twin = read.report && reports.get(read.report.id)
    if (twin) problems.push(sameText(read.file, twin))
    else if (read.report) reports.set(read.report.id, read.report)
    done += 1
    onProgress(done, files.length)
  }
  return { reports: linkReportDates([...reports.values()]), problems }
}

const sameText = (file: string, twin: Report): Problem => ({
  code: 'same-text',
  severity: 'warning',
  message: `the same text as ${twin.file}`,
  hint: 'It is counted once; remove one of the two.',
  location: { file },
})
