import type { HistoryKind, Likeness } from '../history/history.ts'
import type { Features } from './features.ts'

/** Which histories speak to a settlement, and what makes their spells like it. Guarantees are in one, forces in the other. */
export function listLikenesses(features: Features): readonly (readonly [HistoryKind, readonly Likeness[]])[] {
  const { war, backstopAsked, promise, forceIssues, peacekeepers } = features
  const equals = (column: string, holds: boolean): Likeness => ({ column, comparison: '=', value: holds ? '1' : '0' })
  const between = ['interstate', backstopAsked ? [equals('backstop_major', promise)] : []] as const
  const agreements = ['agreements', forceIssues.length > 0 ? [equals('pko', peacekeepers)] : []] as const
  return war === 'civil' ? [agreements, ['terminations', []]] : [between, agreements]
}
