import { findQuotations } from '../../src/text/quotation.ts'
import type { Span } from '../../src/text/span.ts'
import { isLinked, matchAttributions, shared } from './match-attributions.ts'
import type { Marked } from './read-corpus.ts'
import type { Count, ScoredText } from './score-attributions.ts'

export const MODES = ['direct', 'mixed', 'indirect'] as const
export type MarkedMode = (typeof MODES)[number]

/** How often attributions of each mode are found whole (linked): all of its content in quotation marks, some, or none. */
export function scoreModes(texts: readonly ScoredText[]): ReadonlyMap<MarkedMode, Count> {
  const counts = new Map(MODES.map((mode) => [mode, { right: 0, found: 0, marked: 0 }]))
  for (const { text, marked, found } of texts) {
    const modeOf = modesIn(text)
    for (const each of marked) counts.get(modeOf(each))!.marked += 1
    for (const each of found) counts.get(modeOf(each))!.found += 1
    for (const match of matchAttributions(marked, found).matches)
      if (isLinked(match)) counts.get(modeOf(match.marked))!.right += 1
  }
  return counts
}

/** Tells the mode of attributions of a text. */
export function modesIn(text: string): (marked: Marked) => MarkedMode {
  const quotations = paragraphsOf(text).flatMap((paragraph) => findQuotations(text, paragraph))
  return ({ content }) => {
    const letters = content.reduce((sum, span) => sum + span.end - span.start, 0)
    const quoted = shared(content, quotations)
    // A space or a full stop may stand outside the marks.
    if (quoted >= letters - 2 * content.length) return 'direct'
    return quoted > 0 ? 'mixed' : 'indirect'
  }
}

const paragraphsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/\S.*/gu)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))

/** The modes as a table. A mistaken find counts under its own mode, so precision and recall share no mode where the two differ. */
export function formatModes(counts: ReadonlyMap<MarkedMode, Count>): string {
  const percent = (part: number, of: number) => (of > 0 ? ((100 * part) / of).toFixed(1) : '–').padStart(6)
  const lines = [...counts].map(
    ([mode, { right, found, marked }]) =>
      `${mode.padEnd(40)} ${percent(right, found)} ${percent(right, marked)} ${percent(2 * right, found + marked)}   ${right}/${found}/${marked}`,
  )
  return [
    `${'linked, by mode'.padEnd(40)} ${'P'.padStart(6)} ${'R'.padStart(6)} ${'F1'.padStart(6)}   tp/pred/gold`,
    ...lines,
    '',
  ].join('\n')
}
