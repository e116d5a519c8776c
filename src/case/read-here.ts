import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import type { Statement } from '../statement/statement.ts'
import type { Decoded } from '../text/problem.ts'
import { openReader } from './open-reader.ts'

/** Who does the work of reading: this thread, or others. */
export interface Readers {
  /** The report in the bytes of a file. */
  read(bytes: Uint8Array, given: GivenReport): Promise<Decoded<Report>>
  /** The statements of a report. */
  find(report: Report, actors: readonly Actor[]): Promise<readonly Statement[]>
}

/** This thread reads. What it takes is loaded when it is first asked for. */
export const readHere: Readers = {
  async read(bytes, given) {
    const { readReport } = await import('../formats/read-report.ts')
    return readReport(bytes, given)
  },
  async find(report, actors) {
    const [{ findStatements }, find] = await Promise.all([import('../statement/find-statements.ts'), openReader()])
    return findStatements(report, actors, find)
  },
}
