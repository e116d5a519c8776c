import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Decoded, Problem } from '../text/problem.ts'

/** Bytes enough to see that a file is over the limit of 5 MB; the rest of it is never loaded. */
const ENOUGH = 6 * 1024 * 1024

/** The bytes of a file, or of standard input for `-`; of a huge one no more than show that it is too large. */
export async function readBytes(path: string): Promise<Decoded<Uint8Array>> {
  try {
    if (path === '-') return { ok: true, value: await take(process.stdin), warnings: [] }
    const entry = await stat(path)
    if (!entry.isFile()) return { ok: false, problems: [notAFile(path)] }
    const bytes = entry.size < ENOUGH ? new Uint8Array(await readFile(path)) : await take(createReadStream(path))
    return { ok: true, value: bytes, warnings: [] }
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
  // A copy: some readers take the memory behind the bytes for themselves.
  return new Uint8Array(Buffer.concat(chunks))
}

const notAFile = (file: string): Problem => ({
  code: 'not-a-file',
  severity: 'error',
  message: `"${basename(file)}" is neither a file nor a folder of files`,
  hint: 'Give a text, HTML, PDF or Word file, a folder of them, or - for standard input.',
  location: { file },
})

const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path and its spelling.'],
  ENOTDIR: ['no such file or folder', 'A part of the path is a file, not a folder.'],
  EACCES: ['permission denied', 'Give yourself the right to read it.'],
  EPERM: ['permission denied', 'Give yourself the right to read it.'],
  ELOOP: ['the link leads in a circle', 'Point the link to a file.'],
  ENAMETOOLONG: ['the path is too long', 'Check the path and its spelling.'],
}

/** What the file system said, as a problem with the input. */
export function unreadable(file: string, cause: unknown): Problem {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException
  const [what, hint] = reasons[code] ?? [`cannot be read: ${message}`, 'Check the file and try again.']
  const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing-file' : 'unreadable'
  return { code: kind, severity: 'error', message: what, hint, location: { file } }
}
