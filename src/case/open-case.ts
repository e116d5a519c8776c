import { basename, join, relative, resolve } from 'node:path'
import type { GivenReport } from '../report/make-report.ts'
import { type Memory, openMemory } from '../text/memory.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { parseYaml, type YamlSource } from '../text/yaml-source.ts'
import { type CaseCodebook, decodeCodebook } from './decode-codebook.ts'
import { openFileRecord } from './file-record.ts'
import { isFolder, listReportFiles } from './list-report-files.ts'
import { readText } from './read-text.ts'
import type { CaseRecord } from './record.ts'

/** A case folder, opened: its codebook, the report files, and the record. */
export interface Case {
  readonly dir: string
  readonly codebook: CaseCodebook
  /** The report files, in order. */
  readonly files: readonly string[]
  /** What the codebook gives of a report, by its name in the folder reports/. */
  readonly given: (path: string) => GivenReport
  /** What was found before. */
  readonly record: CaseRecord
}

/** A codebook, and where in its file its values stand. */
export interface PlacedCodebook {
  readonly codebook: CaseCodebook
  readonly locate: YamlSource['locate']
}

/** Reads the codebook of a case folder, and nothing else of it. */
export async function openCodebook(dir: string, memory: Memory = openMemory()): Promise<Decoded<PlacedCodebook>> {
  const file = join(dir, 'case.yaml')
  const text = await readText(file)
  if (!text.ok) return { ok: false, problems: [await noCase(dir, text.problems[0])] }
  const id = basename(resolve(dir))
  const codebook = memory.keep('codebook', 'text', [text.value, file, id], () => decodeCodebook(text.value, file, id))
  if (!codebook.ok) return codebook
  const locate: YamlSource['locate'] = (path, part) =>
    parseYaml(file, text.value).source?.locate(path, part) ?? { file }
  return { ...codebook, value: { codebook: codebook.value, locate } }
}

/** Opens a case folder. Without a codebook that decodes there is no case; reports that cannot be listed are warnings. */
export async function openCase(dir: string, memory: Memory = openMemory()): Promise<Decoded<Case>> {
  const codebook = await openCodebook(dir, memory)
  if (!codebook.ok) return codebook
  const reports = join(dir, 'reports')
  const known = codebook.value.codebook.reports
  const listed = await listReportFiles([reports])
  const missing = listed.problems.every(({ code, location }) => code === 'missing-file' && location?.file === reports)
  const empty = listed.files.length === 0 && missing
  return {
    ok: true,
    value: {
      dir,
      codebook: codebook.value.codebook,
      files: listed.files,
      given: (path) => known[relative(reports, path)] ?? known[basename(path)] ?? {},
      record: openFileRecord(dir),
    },
    warnings: [...codebook.warnings, ...(empty ? [noReports(reports)] : listed.problems)],
  }
}

async function noCase(dir: string, problem: Problem): Promise<Problem> {
  if (problem.code !== 'missing-file') return problem
  if (await isFolder(dir)) {
    const hint = `Name a case folder, or start one: "nonpaper init ${dir}" writes a commented case.yaml.`
    return { ...problem, code: 'no-case', message: 'no case.yaml in this folder', hint, location: { file: dir } }
  }
  return { ...problem, message: 'no such case folder', location: { file: dir } }
}

const noReports = (file: string): Problem => ({
  code: 'no-reports',
  severity: 'warning',
  message: 'the case has no reports',
  hint: 'Put texts (.txt .md .html .pdf .docx) into the folder reports/ beside case.yaml.',
  location: { file },
})
