import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readReport } from '../formats/read-report.ts'
import type { GivenReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { decodeCodebook } from './decode-codebook.ts'
import type { FileChange } from './edit-case.ts'
import { giveReport } from './give-report.ts'
import { readText } from './read-text.ts'
import { reportFileName } from './report-file-name.ts'

/** A text that is to become a report of a case. */
export interface NewReport {
  /** As it is called where it comes from. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person says of it; it is written into case.yaml. */
  readonly given?: Omit<GivenReport, 'file'>
}

/** The changes that bring reports into a case, and what became of each. */
export interface NewReportsDraft {
  readonly changes: readonly FileChange[]
  readonly added: readonly {
    readonly given: string
    readonly file: string
    readonly report: Report
    readonly warnings: readonly Problem[]
  }[]
  readonly refused: readonly { readonly given: string; readonly problems: readonly Problem[] }[]
}

/**
 * Reads texts as the case would, and drafts the changes that add them. One that cannot be read, or whose text the case has already, is
 * refused; the others are added all the same, none of them in place of another file.
 */
export async function draftNewReports(
  dir: string,
  news: readonly NewReport[],
  known: readonly Report[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Decoded<NewReportsDraft>> {
  const file = join(dir, 'case.yaml')
  const written = await readText(file)
  if (!written.ok) return written
  const codebook = decodeCodebook(written.value, file)
  if (!codebook.ok) return codebook

  const taken = new Set(
    [...(await readdir(join(dir, 'reports')).catch(() => [])), ...Object.keys(codebook.value.reports)].map((name) =>
      name.toLowerCase(),
    ),
  )
  const reports = new Map(known.map((report) => [report.id, report]))
  let caseYaml = written.value
  const changes: FileChange[] = []
  const added: NewReportsDraft['added'][number][] = []
  const refused: NewReportsDraft['refused'][number][] = []
  for (const [at, { name: called, bytes, given = {} }] of news.entries()) {
    const name = reportFileName(called, taken)
    const path = `reports/${name}`
    // A copy: some readers take the memory behind the bytes for themselves.
    const read = await readReport(new Uint8Array(bytes), { ...given, file: path })
    const twin = read.ok ? reports.get(read.value.id) : undefined
    if (!read.ok) refused.push({ given: called, problems: read.problems })
    else if (twin) refused.push({ given: called, problems: [alreadyThere(twin)] })
    else {
      taken.add(name.toLowerCase())
      reports.set(read.value.id, read.value)
      changes.push({ path, seen: undefined, becomes: bytes })
      if (Object.values(given).some((value) => value !== undefined)) caseYaml = giveReport(caseYaml, name, given)
      added.push({ given: called, file: path, report: read.value, warnings: read.warnings })
    }
    onProgress(at + 1, news.length)
  }
  if (caseYaml !== written.value) {
    const still = decodeCodebook(caseYaml, file)
    if (!still.ok) return still
    changes.push({ path: 'case.yaml', seen: written.value, becomes: caseYaml })
  }
  return { ok: true, value: { changes, added, refused }, warnings: [] }
}

const alreadyThere = ({ file, url, id }: Report): Problem => ({
  code: 'same-text',
  severity: 'error',
  message: `the same text as ${file ?? url ?? id}`,
  hint: 'The case has it already; it would be counted once.',
})
