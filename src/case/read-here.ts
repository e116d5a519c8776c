import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Actor } from '../statement/actor.ts'
import type { ReportOfCase } from '../statement/find-statements.ts'
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

/** Reports that are searched at once, at most: they take some hundredths of a second. */
export const TOGETHER = 16

/** A report whose statements somebody waits for. */
export interface Asked extends ReportOfCase {
  readonly settle: (statements: readonly Statement[]) => void
  readonly fail: (error: unknown) => void
}

const asked: Asked[] = []

/**
 * This thread reads. What it takes is loaded when it is first asked for. Reports that are asked for at the same time are searched together,
 * each stage in all of them before the next, which takes a fifth less time.
 */
export const readHere: Readers = {
  async read(bytes, given) {
    const { readReport } = await import('../formats/read-report.ts')
    return readReport(bytes, given)
  },
  find: (report, actors) =>
    new Promise((settle, fail) => {
      asked.push({ report, actors, settle, fail })
      if (asked.length === 1) setImmediate(findAsked)
    }),
}

/** Searches the reports that wait, some at a time, so that others have their turn between. */
async function findAsked(): Promise<void> {
  const now = asked.splice(0, TOGETHER)
  if (asked.length > 0) setImmediate(findAsked)
  // Where one cannot be searched, the others still can, each by itself.
  if (!(await findTogether(now))) for (const one of now) await findTogether([one])
}

/** True when the reports were searched, or the only one cannot be. */
async function findTogether(reports: readonly Asked[]): Promise<boolean> {
  try {
    const [{ findStatementsInAll }, find] = await Promise.all([import('../statement/find-statements.ts'), openReader()])
    const found = findStatementsInAll(reports, find)
    for (const [at, { settle }] of reports.entries()) settle(found[at]!)
  } catch (error) {
    if (reports.length > 1) return false
    reports[0]?.fail(error)
  }
  return true
}
