import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Decoded, Problem } from '../text/problem.ts'
import { type CaseCodebook, decodeCodebook, type GivenReport } from './decode-codebook.ts'
import { openFileRecord } from './file-record.ts'
import { listReportFiles, readBytes } from './read-reports.ts'
import type { CaseRecord } from './record.ts'

/** A case folder, opened: its codebook, the files to read, and what is known of them. */
export interface Case {
  readonly dir: string
  readonly codebook: CaseCodebook
  /** The report files, in order. */
  readonly files: readonly string[]
  readonly given: (file: string) => GivenReport
  readonly record: CaseRecord
}

/** Opens a case folder. Without a codebook that decodes there is no case; reports that cannot be listed are warnings. */
export async function openCase(dir: string): Promise<Decoded<Case>> {
  const file = join(dir, 'case.yaml')
  const bytes = await readBytes(file)
  if (!bytes.ok) return { ok: false, problems: [await noCase(dir, bytes.problems[0])] }
  const text = decodeText(bytes.value)
  if (text === undefined) return { ok: false, problems: [notText(file)] }
  const codebook = decodeCodebook(text, file, basename(resolve(dir)))
  if (!codebook.ok) return codebook
  const reports = join(dir, 'reports')
  const listed = await listReportFiles([reports])
  const { files } = listed
  const missing = listed.problems.map((problem) => (problem.code === 'missing-file' ? noReports(problem) : problem))
  const none = files.length === 0 && missing.length === 0 ? [noReports({ location: { file: reports } })] : []
  return {
    ok: true,
    value: {
      dir,
      codebook: codebook.value,
      files,
      given: (path) =>
        codebook.value.reports[path.slice(reports.length + 1)] ?? codebook.value.reports[basename(path)] ?? {},
      record: openFileRecord(dir),
    },
    warnings: [...codebook.warnings, ...missing, ...none],
  }
}

const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function noCase(dir: string, problem: Problem): Promise<Problem> {
  if (problem.code !== 'missing-file') return problem
  const folder = await stat(dir).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (folder) {
    const hint = `Name a case folder, or start one: "nonpaper init ${dir}" writes a commented case.yaml.`
    return { ...problem, code: 'no-case', message: 'no case.yaml in this folder', hint, location: { file: dir } }
  }
  return { ...problem, message: 'no such case folder', location: { file: dir } }
}

const notText = (file: string): Problem => ({
  code: 'wrong-encoding',
  severity: 'error',
  message: 'case.yaml is not UTF-8 text',
  hint: 'Save it as UTF-8.',
  location: { file },
})

const noReports = (at: Pick<Problem, 'location'>): Problem => ({
  code: 'no-reports',
  severity: 'warning',
  message: 'the case has no reports',
  hint: 'Put texts (.txt .md .html .pdf .docx) into the folder reports/ beside case.yaml.',
  ...at,
})
