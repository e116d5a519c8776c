import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'

/** As in the text, or those first that are least sure. */
export type StatementOrder = 'text' | 'doubt'

/**
 * The statements as the list shows them. Measured confidence decides, and a kind that was not measured comes
 * first; among equals, the judgement of what to doubt.
 */
export function orderStatements(
  statements: readonly ReadingStatement[],
  order: StatementOrder,
): readonly ReadingStatement[] {
  if (order === 'text') return statements
  return statements.toSorted(
    (a, b) => (a.confidence?.share ?? 0) - (b.confidence?.share ?? 0) || b.doubt.rank - a.doubt.rank,
  )
}

/** The next statement to review after this one, round to the start; undefined when all others are reviewed. */
export function nextUnreviewed(shown: readonly ReadingStatement[], from: string | undefined): string | undefined {
  const at = shown.findIndex(({ id }) => id === from)
  return [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find(({ state }) => state === 'proposed')?.id
}
