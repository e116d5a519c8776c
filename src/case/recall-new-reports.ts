import { join } from 'node:path'
import { readReport } from '../formats/read-report.ts'
import { decodeCodebook } from './decode-codebook.ts'
import type { NewReport, NewReportsDraft } from './draft-new-reports.ts'
import type { WrittenFile } from './edit-case.ts'
import { readText } from './read-text.ts'

/** The reports that a change added, read again from what it wrote; each is called as the text with these bytes was. */
export async function recallNewReports(
  dir: string,
  written: readonly WrittenFile[],
  news: readonly NewReport[],
): Promise<NewReportsDraft['added']> {
  const file = join(dir, 'case.yaml')
  const caseYaml = await readText(file)
  const codebook = caseYaml.ok ? decodeCodebook(caseYaml.value, file) : undefined
  const given = codebook?.ok ? codebook.value.reports : {}
  const added: NewReportsDraft['added'][number][] = []
  for (const { path, bytes } of written) {
    if (!path.startsWith('reports/')) continue
    const name = path.slice('reports/'.length)
    // A copy: some readers take the memory behind the bytes for themselves.
    const read = await readReport(new Uint8Array(bytes), { ...given[name], file: path })
    const from = news.find((each) => Buffer.compare(each.bytes, bytes) === 0)
    if (read.ok) added.push({ given: from?.name ?? name, file: path, report: read.value, warnings: read.warnings })
  }
  return added
}
