import type { Citation } from '../text/span.ts'
import type { Brief } from './brief.ts'
import { citationKey } from './evidence.ts'

/** The footnote numbers of citations, ascending. */
export function footnoteNumbers(brief: Brief): (citations: readonly Citation[]) => readonly number[] {
  const numbers = new Map(brief.footnotes.map((note) => [citationKey(note), note.number]))
  return (citations) =>
    citations.flatMap((citation) => numbers.get(citationKey(citation)) ?? []).toSorted((a, b) => a - b)
}
