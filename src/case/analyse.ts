import { relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { reviewCodings } from '../position/apply-reviews.ts'
import { findGaps } from '../position/gaps.ts'
import type { Gap, Position } from '../position/position.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { countedStatements, listReviewedStatements, type ReviewedStatement } from '../position/review-statements.ts'
import { standPositions } from '../position/stand.ts'
import type { Report } from '../report/report.ts'
import { linkReportDates } from '../statement/link-report-dates.ts'
import type { Statement } from '../statement/statement.ts'
import { type Memory, openMemory } from '../text/memory.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { CaseCodebook } from './decode-codebook.ts'
import { codingsOf, statementsOf } from './find-in-report.ts'
import { inOrder } from './in-order.ts'
import { type Case, openCase } from './open-case.ts'
import { type ReadFile, readReportFile } from './read-report-file.ts'
import { openReadingCrew, type ReadingCrew, readerEnded } from './reading-crew.ts'
import type { CaseRecord } from './record.ts'
import { type ReadReviews, readReviews, reviewFile } from './review-file.ts'
import { stampOf } from './stamp-of.ts'

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

/**
 * Works out a case folder. Only a codebook that does not decode stops it; a bad report costs itself alone. With the memory of an earlier
 * analysis only what changed is worked out; where nothing did, the answer is the same object. The crew is closed when it is done.
 */
export async function analyseCase(
  dir: string,
  onProgress: OnProgress = () => undefined,
  memory: Memory = openMemory(),
  crew: ReadingCrew = openReadingCrew(),
): Promise<Decoded<Analysis>> {
  const opened = await openCase(dir, memory)
  if (!opened.ok) return opened
  try {
    const read = await readFiles(opened.value, onProgress, memory, crew)
    const reviews = await readReviews(dir, memory)
    const warnings = memory.settle('warnings', dir, opened.warnings)
    const basis = [opened.value.codebook, warnings, reviews, ...read]
    const analysis = await memory.keep('analysis', dir, basis, () =>
      analyse({ ...opened.value, read, reviews, warnings }, memory, crew),
    )
    return { ok: true, value: analysis, warnings: [] }
  } finally {
    await crew.close()
  }
}

interface ReadCase extends Case {
  readonly read: readonly ReadFile[]
  readonly reviews: ReadReviews
  readonly warnings: readonly Problem[]
}

async function analyse(
  { dir, codebook, record, read, reviews: { reviews, problems: unread }, warnings }: ReadCase,
  memory: Memory,
  crew: ReadingCrew,
): Promise<Analysis> {
  const { reports, problems } = reportsOf(read, memory)
  const actors = memory.settle('codebook', 'actors', codebook.actors)
  const issues = memory.settle('codebook', 'issues', codebook.issues)

  const { found, problems: unfound } = await findAll(reports, actors, record, memory, crew)
  const listed = listReviewedStatements(found, reports, reviews, codebook)
  const reviewed = listed.value.map((entry) => settled(entry, memory))
  const statements = countedStatements(reviewed)

  const coded: Position[] = []
  const byReport = Map.groupBy(statements, ({ report }) => report)
  for (const report of reports) {
    const own = byReport.get(report.id) ?? []
    const work = () => codingsOf(report, own, codebook, record)
    coded.push(...(await memory.keep('codings', report.id, [report, actors, issues, ...own], work)))
  }
  const codings = reviewCodings(coded, statements, reports, codebook, reviews)

  const positions = standPositions(codings.value, statements, reports, memory)
  memory.tidy()
  const outdated = [...listed.warnings, ...codings.warnings].map((problem) => ({
    ...problem,
    location: { file: reviewFile(dir) },
  }))
  return {
    codebook,
    reports,
    reviewed,
    statements,
    codings: codings.value,
    positions,
    gaps: findGaps(positions, codebook),
    reviews,
    problems: [...warnings, ...problems, ...unfound, ...unread, ...outdated],
  }
}

/** The files of a case, each read once as long as it stays as it is. */
async function readFiles(
  { dir, files, given, record }: Case,
  onProgress: OnProgress,
  memory: Memory,
  crew: ReadingCrew,
): Promise<readonly ReadFile[]> {
  const stamped = await Promise.all(files.map(async (path) => ({ path, stamp: await stampOf(path) })))
  const work = ({ path, stamp }: (typeof stamped)[number]): Promise<ReadFile> => {
    // A report is named as it stands in its folder, wherever the program is run.
    const known = { ...given(path), file: relative(dir, path) }
    const reading = { given: () => known, record, readers: crew }
    return memory.keep('files', path, [stamp, JSON.stringify(known)], () => readReportFile(path, reading))
  }
  const read: ReadFile[] = []
  for await (const one of inOrder(stamped, crew.bounds, work)) {
    read.push(one)
    onProgress(read.length, files.length)
  }
  return read
}

/** The statements of the reports, found once as long as a report and the actors stay as they are. */
async function findAll(
  reports: readonly Report[],
  actors: CaseCodebook['actors'],
  record: CaseRecord,
  memory: Memory,
  crew: ReadingCrew,
): Promise<{ readonly found: readonly Statement[]; readonly problems: readonly Problem[] }> {
  const work = (report: Report) =>
    memory
      .keep('statements', report.id, [report, actors], () => statementsOf(report, actors, record, crew))
      .then(
        (statements) => ({ statements, problems: [] }),
        (error: unknown) => ({ statements: [], problems: [readerEnded(error, report.file ?? report.id)] }),
      )
  const found: Statement[] = []
  const problems: Problem[] = []
  for await (const one of inOrder(reports, crew.bounds, work)) {
    found.push(...one.statements)
    problems.push(...one.problems)
  }
  return { found, problems }
}

/** The reports that were read, each text once, dated from each other where they are not dated themselves. */
function reportsOf(
  read: readonly ReadFile[],
  memory: Memory,
): { readonly reports: readonly Report[]; readonly problems: readonly Problem[] } {
  const byId = new Map<string, Report>()
  const problems: Problem[] = []
  for (const { file, report, problems: own } of read) {
    problems.push(...own)
    const twin = report && byId.get(report.id)
    if (twin) problems.push(sameText(file, twin))
    else if (report) byId.set(report.id, report)
  }
  const undated = [...byId.values()]
  const linked = memory.keep('dates', '', undated, () => linkReportDates(undated))
  const reports = linked.map((report) =>
    memory.keep('dates', report.id, [byId.get(report.id), report.date], () => report),
  )
  return { reports, problems }
}

/** A statement as it was before, where a review changes nothing of it that it had not changed before. */
function settled(entry: ReviewedStatement, memory: Memory): ReviewedStatement {
  const { statement, found } = entry
  if (statement === found) return entry
  if (isDeepStrictEqual(statement, found)) return { ...entry, statement: found! }
  return { ...entry, statement: memory.settle('reviewed', `${statement.report} ${statement.id}`, statement) }
}

const sameText = (file: string, twin: Report): Problem => ({
  code: 'same-text',
  severity: 'warning',
  message: `the same text as ${twin.file}`,
  hint: 'It is counted once; remove one of the two.',
  location: { file },
})
