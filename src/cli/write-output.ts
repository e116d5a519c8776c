import { writeFileSync } from 'node:fs'
import { NonpaperError } from '../text/error.ts'

/** Writes a file that a command was asked for; that it is written is told on standard error, beside whatever is printed. */
export function writeOutput(file: string, content: string): void {
  try {
    writeFileSync(file, content)
  } catch (cause) {
    throw new NonpaperError(`cannot write ${file}: ${(cause as Error).message}`, { cause })
  }
  process.stderr.write(`wrote ${file}\n`)
}
