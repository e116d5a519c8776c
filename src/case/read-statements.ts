import type { Codebook } from '../position/codebook.ts'
import type { GivenReport } from '../report/make-report.ts'
import type { Statement } from '../statement/statement.ts'
import { statementsOf } from './find-in-report.ts'
import { inOrder } from './in-order.ts'
import { type ReadFile, readReportFile } from './read-report-file.ts'
import { openReadingCrew, type ReadingCrew, readerEnded } from './reading-crew.ts'
import type { CaseRecord } from './record.ts'

/** What is known of the files beforehand, whom their speakers may be, and how many threads read. */
export interface ReadStatementsOptions {
  readonly given?: (path: string) => GivenReport
  readonly actors?: Codebook['actors'] | undefined
  /** Where statements found before are kept. */
  readonly record?: CaseRecord | undefined
  /** Closed when it is done. */
  readonly crew?: ReadingCrew
}

/** What became of one file, and what its report says. */
export interface FoundFile extends ReadFile {
  readonly statements: readonly Statement[]
}

/**
 * Reads files and finds their statements, several at a time, in the order of the paths. Thousands need no more memory than a few; one
 * that cannot be read costs only itself.
 */
export async function* readStatements(
  paths: readonly string[],
  { given, actors, record, crew = openReadingCrew() }: ReadStatementsOptions = {},
): AsyncGenerator<FoundFile, void> {
  const reading = { ...(given && { given }), readers: crew }
  const work = async (path: string): Promise<FoundFile> => {
    const read = await readReportFile(path, reading)
    if (!read.report) return { ...read, statements: [] }
    try {
      return { ...read, statements: await statementsOf(read.report, actors, record, crew) }
    } catch (error) {
      const { file, problems } = read
      return { file, problems: [...problems, readerEnded(error, file)], statements: [] }
    }
  }
  try {
    yield* inOrder(paths, crew.bounds, work)
  } finally {
    await crew.close()
  }
}
