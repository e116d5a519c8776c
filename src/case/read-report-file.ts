import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Problem } from '../text/problem.ts'
import { readBytes } from './read-bytes.ts'
import { type CaseRecord, recall, sha256 } from './record.ts'

/** What is known of the files beforehand, and where what was read before is kept. */
export interface ReadingOptions {
  readonly given?: (path: string) => GivenReport
  readonly record?: CaseRecord
}

/** What became of one file: a report, or only problems. */
export interface ReadFile {
  /** As problems and output name it. */
  readonly file: string
  readonly report?: Report
  readonly problems: readonly Problem[]
}

/** Reads files one by one, so that thousands need no more memory than the largest. One bad file costs only itself. */
export async function* readReports(paths: readonly string[], options: ReadingOptions = {}): AsyncGenerator<ReadFile> {
  for (const path of paths) yield await readReportFile(path, options)
}

/** Reads one file. */
export async function readReportFile(
  path: string,
  { given = () => ({}), record }: ReadingOptions = {},
): Promise<ReadFile> {
  const file = path === '-' ? 'standard input' : path
  const bytes = await readBytes(path)
  if (!bytes.ok) return { file, problems: located(bytes.problems, file) }
  const known: GivenReport = { ...(path !== '-' && { file: path }), ...given(path) }
  const basis = [known, sha256(bytes.value)]
  const read = await recall(record, 'reports', sha256(known.file ?? file), basis, async () => {
    const { readReport } = await import('../formats/read-report.ts')
    return readReport(bytes.value, known)
  })
  if (!read.ok) return { file, problems: located(read.problems, file) }
  return { file, report: read.value, problems: located(read.warnings, file) }
}

/** A report in a case is named as it stands in its folder; a problem names the file as the person at the terminal sees it. */
const located = (problems: readonly Problem[], file: string): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, location: { ...problem.location, file } }))
