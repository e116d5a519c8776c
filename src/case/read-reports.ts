import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { readReport } from '../formats/read-report.ts'
import type { Report } from '../report/report.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { GivenReport } from './decode-codebook.ts'

/** Bytes enough to see that a file is over the limit of 5 MB; the rest of it is never loaded. */
const ENOUGH = 5 * 1024 * 1024 + 1

/** The name under which standard input appears in problems and output. */
export const STANDARD_INPUT = 'standard input'

/** What became of one file: its report, or what is wrong with it. */
export interface ReadFile {
  readonly file: string
  readonly report: Decoded<Report>
}

/**
 * The files under the paths, each once: a folder's in order of their names, its subfolders' too, hidden ones left out.
 * `-` is standard input. What cannot be listed becomes a problem and the rest is listed all the same.
 */
export async function listReportFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly problems: readonly Problem[] }> {
  const files = new Set<string>()
  const problems: Problem[] = []
  const visit = async (path: string): Promise<void> => {
    try {
      const entry = path === '-' ? undefined : await stat(path)
      if (!entry?.isDirectory()) files.add(path)
      else {
        // Links to folders are not followed below a folder: they may lead back up.
        const inside = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
        inside.sort((a, b) => (a.name < b.name ? -1 : 1))
        for (const each of inside) {
          const below = join(path, each.name)
          if (!(each.isSymbolicLink() && (await isFolder(below)))) await visit(below)
        }
      }
    } catch (cause) {
      problems.push(unreadable(path, cause))
    }
  }
  for (const path of paths) await visit(path)
  return { files: [...files], problems }
}

/** Reads files one by one, so that thousands cost no more memory than the largest; `given` says what is known of each. */
export async function* readReports(
  files: readonly string[],
  given: (file: string) => GivenReport = () => ({}),
): AsyncGenerator<ReadFile> {
  for (const file of files) yield await readFile(file, given(file))
}

async function readFile(path: string, given: GivenReport): Promise<ReadFile> {
  const file = path === '-' ? STANDARD_INPUT : path
  const bytes = await readBytes(path)
  if (!bytes.ok) return { file, report: bytes }
  return { file, report: await readReport(bytes.value, { file, ...given }) }
}

/** The bytes of a file, no more than are needed to see that it is too large. */
export async function readBytes(path: string): Promise<Decoded<Uint8Array>> {
  try {
    if (path === '-') return { ok: true, value: await take(process.stdin), warnings: [] }
    if (!(await stat(path)).isFile()) return { ok: false, problems: [notAFile(path)] }
    return { ok: true, value: await take(createReadStream(path, { end: ENOUGH - 1 })), warnings: [] }
  } catch (cause) {
    return { ok: false, problems: [unreadable(path, cause)] }
  }
}

async function take(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= ENOUGH) break
  }
  return Buffer.concat(chunks)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}

const notAFile = (file: string): Problem => ({
  code: 'not-a-file',
  severity: 'error',
  message: `"${basename(file)}" is neither a file nor a folder`,
  hint: 'Give a text, HTML, PDF or Word file, a folder of them, or - for standard input.',
  location: { file },
})

const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path and its spelling.'],
  EACCES: ['permission denied', 'Give yourself the right to read it.'],
  EPERM: ['permission denied', 'Give yourself the right to read it.'],
  ELOOP: ['the link leads in a circle', 'Point the link to a file.'],
  ENAMETOOLONG: ['the path is too long', 'Check the path and its spelling.'],
  ENOTDIR: ['no such file or folder', 'A part of the path is a file, not a folder.'],
}

function unreadable(file: string, cause: unknown): Problem {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException
  const [what, hint] = reasons[code] ?? [`cannot be read: ${message}`, 'Check the file and try again.']
  return {
    code: code === 'ENOENT' ? 'missing-file' : 'unreadable',
    severity: 'error',
    message: what,
    hint,
    location: { file },
  }
}
