import type { Citation } from '../text/span.ts'
import type { Brief } from './brief.ts'
import { citationKey } from './evidence.ts'

/** The footnote numbers of citations, ascending. */
export function footnoteNumbers(brief: Brief): (citations: readonly Citation[]) => readonly number[] {
  const numbers = new Map(brief.footnotes.map((note) => [citationKey(note), note.number]))
  return (citations) =>
    citations.flatMap((citation) => numbers.get(citationKey(citation)) ?? []).toSorted((a, b) => a - b)
}

/** Numbers as print has them, runs drawn together: "1, 3–5". */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) => (last > first ? `${first}${last > first + 1 ? '–' : ', '}${last}` : `${first}`))
    .join(', ')
}
