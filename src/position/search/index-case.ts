import { nameOfReport } from '../../report/name-of-report.ts'
import type { Report, ReportDateBasis } from '../../report/report.ts'
import type { Statement } from '../../statement/statement.ts'
import { oncePer } from '../../text/once-per.ts'
import { foldForSearch } from '../../text/search-terms.ts'
import type { Position } from '../position.ts'
import type { ReviewedStatement, StatementState } from '../review-statements.ts'

/** A report as a list shows it. */
export interface ReportRow {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  /** How sentences call it: its outlet, else its title, else its file. */
  readonly name: string
  /** Below the case folder. */
  readonly file?: string
  readonly url?: string
  /** `YYYY-MM-DD`; absent where nothing says it. */
  readonly date?: string
  readonly dateBasis: ReportDateBasis
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly words: number
  readonly statements: number
  /** Positions read from its statements, before they are merged. */
  readonly positions: number
  /** All statements that were found or added, rejected ones too. */
  readonly read: number
  /** Of these, those that a person accepted, corrected, added or rejected. */
  readonly reviewed: number
}

/** A report and what searches ask of it. */
export interface IndexedReport {
  readonly row: ReportRow
  /** Its text, title, outlet, file, address and speakers, folded when first asked for. */
  readonly folded: () => string
  /** Who speaks in it. */
  readonly actors: ReadonlySet<string>
}

/** A statement and what searches ask of it. */
export interface IndexedStatement {
  readonly statement: Statement
  readonly state: StatementState
  readonly report: IndexedReport
  /** Its words and speaker, folded when first asked for. */
  readonly folded: () => string
  /** What it is coded as. */
  readonly codings: readonly Position[]
}

/** A case laid out for searching. */
export interface CaseIndex {
  readonly reports: readonly IndexedReport[]
  /** Latest first; those without a date at the end. */
  readonly latestFirst: readonly IndexedStatement[]
  readonly oldestFirst: readonly IndexedStatement[]
}

/** Lays a case out for searching, once for all searches. Rejected statements are counted among those reviewed, and not found. */
export function indexCase(
  reports: readonly Report[],
  reviewed: readonly ReviewedStatement[],
  codings: readonly Position[],
): CaseIndex {
  const codingsOf = new Map<string, Position[]>()
  for (const coding of codings)
    for (const id of coding.evidence) {
      const known = codingsOf.get(id)
      if (known) known.push(coding)
      else codingsOf.set(id, [coding])
    }
  const reviewedOf = Map.groupBy(reviewed, ({ statement }) => statement.report)
  const indexed: IndexedStatement[] = []
  const indexedReports = reports.map((report) => {
    const all = reviewedOf.get(report.id) ?? []
    const counted = all.filter(({ state }) => state !== 'rejected')
    const own = counted.map(({ statement }) => statement)
    const positions = own.flatMap(({ id }) => codingsOf.get(id) ?? [])
    const entry: IndexedReport = {
      row: rowOf(report, all, own.length, positions.length),
      folded: once(() => {
        const speakers = new Set(own.map(({ speaker }) => speaker.name))
        return `${foldedReport(report)}\n${foldForSearch([...speakers].join('\n'))}`
      }),
      actors: new Set(own.flatMap(({ speaker }) => speaker.actor ?? [])),
    }
    for (const { statement, state } of counted)
      indexed.push({
        statement,
        state,
        report: entry,
        folded: () => foldedStatement(statement),
        codings: codingsOf.get(statement.id) ?? [],
      })
    return entry
  })
  const dated = indexed.filter(({ statement }) => statement.date !== undefined)
  const undated = indexed.filter(({ statement }) => statement.date === undefined)
  const byDay = [...Map.groupBy(dated, ({ statement }) => statement.date!)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    reports: indexedReports,
    oldestFirst: [...byDay.flatMap(([, said]) => said), ...undated],
    latestFirst: [...byDay.toReversed().flatMap(([, said]) => said), ...undated],
  }
}

const foldedReport = oncePer(({ title, outlet, file, url, text }: Report) =>
  foldForSearch([title, outlet, file, url, text].join('\n')),
)

const foldedStatement = oncePer(({ content, speaker }: Statement) =>
  foldForSearch(`${content.map(({ text }) => text).join(' … ')}\n${speaker.name ?? ''}`),
)

const countWords = oncePer(({ text }: Report) => text.match(/\S+/g)?.length ?? 0)

function once(work: () => string): () => string {
  let done: string | undefined
  return () => {
    done ??= work()
    return done
  }
}

function rowOf(report: Report, read: readonly ReviewedStatement[], statements: number, positions: number): ReportRow {
  const { id, title, outlet, file, url, date, dateBasis, language } = report
  return {
    id,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    name: nameOfReport(report),
    ...(file !== undefined && { file }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    dateBasis,
    language,
    words: countWords(report),
    statements,
    positions,
    read: read.length,
    reviewed: read.filter(({ state }) => state !== 'proposed').length,
  }
}
