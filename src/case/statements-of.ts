import { createHash } from 'node:crypto'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import { findStatements } from '../statement/find-statements.ts'
import type { Statement } from '../statement/statement.ts'
import { programFingerprint } from './program-version.ts'
import { type CaseRecord, noRecord } from './record.ts'

/** A report's statements: from the record where nothing that they rest on has changed since, else found now and kept. */
export async function statementsOf(
  report: Report,
  actors: readonly Actor[] = [],
  record: CaseRecord = noRecord,
): Promise<readonly Statement[]> {
  const basis = JSON.stringify([programFingerprint(), report.sha256, report.date, report.dateBasis, actors])
  const key = createHash('sha256').update(basis).digest('hex')
  const kept = await record.get('statements', report.id, key)
  if (kept) return kept
  const found = findStatements(report, actors)
  await record.put('statements', report.id, key, found)
  return found
}
