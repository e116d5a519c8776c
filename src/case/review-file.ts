import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatReview, parseReviews } from '../position/parse-reviews.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { NonpaperError } from '../text/error.ts'
import { type Memory, openMemory } from '../text/memory.ts'
import type { Problem } from '../text/problem.ts'

/** Where the reviews of a case are kept: one event a line, only ever added to. */
export function reviewFile(dir: string): string {
  return join(dir, 'reviews.jsonl')
}

/** The reviews of a case, and what is wrong with their file. */
export interface ReadReviews {
  readonly reviews: readonly ReviewEvent[]
  readonly problems: readonly Problem[]
}

/** The reviews of a case; a line that does not read is a problem and leaves the others in force. */
export async function readReviews(dir: string, memory: Memory = openMemory()): Promise<ReadReviews> {
  let text: string
  try {
    text = await readFile(reviewFile(dir), 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') text = ''
    else throw new NonpaperError(`cannot read ${reviewFile(dir)}: ${(cause as Error).message}`, { cause })
  }
  return memory.keep('reviews', dir, [text], () => parseEach(text, reviewFile(dir)))
}

function parseEach(text: string, file: string): ReadReviews {
  const lines = text.split(/\r\n|\n|\r/u)
  const problems: Problem[] = []
  for (;;) {
    const parsed = parseReviews(lines.join('\n'), file)
    if (parsed.ok) return { reviews: parsed.value, problems: [...problems, ...parsed.warnings] }
    problems.push(...parsed.problems)
    for (const { location } of parsed.problems) lines[(location?.line ?? 1) - 1] = ''
  }
}

/** Adds events, all at once, and waits until they are on the disk. */
export async function appendReviews(dir: string, events: readonly ReviewEvent[]): Promise<void> {
  if (events.length === 0) return
  try {
    const file = await open(reviewFile(dir), 'a+')
    try {
      const { size } = await file.stat()
      const last = size > 0 ? (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() : '\n'
      const lines = events.map((event) => `${formatReview(event)}\n`).join('')
      await file.appendFile(`${last === '\n' ? '' : '\n'}${lines}`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new NonpaperError(`cannot add to ${reviewFile(dir)}: ${(cause as Error).message}`, { cause })
  }
}
