import type { StatementState } from '../../../../src/position/review-statements.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'

/** A review state by sign and word. */
export const stateWords = {
  proposed: { sign: '○', word: 'not yet reviewed' },
  accepted: { sign: '✓', word: 'accepted' },
  corrected: { sign: '✎', word: 'corrected' },
  added: { sign: '+', word: 'added' },
  rejected: { sign: '✕', word: 'rejected' },
} as const satisfies Record<StatementState, { sign: string; word: string }>

/** Words of the text in one line. */
export function wordsOf(text: string, spans: readonly Span[], most = Number.POSITIVE_INFINITY): string {
  const all = spans
    .map(({ start, end }) => text.slice(start, Math.min(end, start + most + 1)))
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return all.length > most ? `${all.slice(0, all.lastIndexOf(' ', most)).toWellFormed()} …` : all
}

/** A statement in a few words: who, and the first of what was said. */
export function briefly(text: string, { speaker, content }: Pick<ReadingStatement, 'speaker' | 'content'>): string {
  return `${speaker.name ?? 'nobody named'}, “${wordsOf(text, content, 60)}”`
}
