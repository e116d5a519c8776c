import { basename } from 'node:path'
import type { Decoded } from '../text/problem.ts'
import { readBytes } from './read-bytes.ts'

/** The text of a file that people write by hand: UTF-8 only, so that nothing is guessed. */
export async function readText(file: string): Promise<Decoded<string>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), warnings: [] }
  } catch {
    return {
      ok: false,
      problems: [
        {
          code: 'wrong-encoding',
          severity: 'error',
          message: `${basename(file)} is not UTF-8 text`,
          hint: 'Save it as UTF-8.',
          location: { file },
        },
      ],
    }
  }
}
