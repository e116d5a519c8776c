import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Problem } from '../text/problem.ts'
import { readBytes } from './read-bytes.ts'
import { type Readers, readHere } from './read-here.ts'
import { readerEnded } from './reading-crew.ts'
import { type CaseRecord, recall, sha256 } from './record.ts'

/** What is known of the files beforehand, and where what was read before is kept. */
export interface ReadingOptions {
  readonly given?: (path: string) => GivenReport
  readonly record?: CaseRecord
  /** This thread when left out. */
  readonly readers?: Readers
}

/** What became of one file: a report, or only problems. */
export interface ReadFile {
  /** As problems and output name it. */
  readonly file: string
  readonly report?: Report
  readonly problems: readonly Problem[]
}

/** Reads one file. One that cannot be read costs only itself. */
export async function readReportFile(
  path: string,
  { given = () => ({}), record, readers = readHere }: ReadingOptions = {},
): Promise<ReadFile> {
  const file = path === '-' ? 'standard input' : path
  const bytes = await readBytes(path)
  if (!bytes.ok) return { file, problems: located(bytes.problems, file) }
  const known: GivenReport = { ...(path !== '-' && { file: path }), ...given(path) }
  const basis = [known, sha256(bytes.value)]
  const work = () => readers.read(bytes.value, known)
  try {
    const read = await recall(record, 'reports', sha256(known.file ?? file), basis, work)
    if (!read.ok) return { file, problems: located(read.problems, file) }
    return { file, report: read.value, problems: located(read.warnings, file) }
  } catch (error) {
    return { file, problems: [readerEnded(error, file)] }
  }
}

/** A report in a case is named as it stands in its folder; a problem names the file as the person at the terminal sees it. */
const located = (problems: readonly Problem[], file: string): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, location: { ...problem.location, file } }))
