import type { Analysis } from '../../case/analyse.ts'
import type { Position } from '../../position/position.ts'
import { nameOfReport } from '../../report/name-of-report.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Held, Quoted } from '../contract/quoted.ts'
import type { Desk } from '../desk.ts'

/** Quotes statements of the case by their ids; undefined for one that there is not. */
export function quoter(
  desk: Pick<Desk, 'once'>,
  { statements, reports }: Analysis,
): (id: string) => Quoted | undefined {
  return desk.once('quoter', () => {
    const byId = new Map(statements.map((statement) => [statement.id, statement]))
    const reportById = new Map(reports.map((report) => [report.id, report]))
    return (id: string) => {
      const statement = byId.get(id)
      const report = statement && reportById.get(statement.report)
      return report && quoted(statement, nameOfReport(report))
    }
  })
}

/** A statement as it is quoted. */
export function quoted(
  { id, report, content, speaker, paragraph, date, dateBasis }: Statement,
  reportName: string,
): Quoted {
  return {
    statement: id,
    words: content.map((excerpt) => ({ ...excerpt, report })),
    speaker: speaker.name,
    actor: speaker.actor,
    report,
    reportName,
    paragraph,
    ...(date !== undefined && { date }),
    dateBasis,
  }
}

/** A position with its words. */
export function heldOf(position: Position, quote: (id: string) => Quoted | undefined): Held {
  return { position, evidence: position.evidence.flatMap((id) => quote(id) ?? []) }
}
