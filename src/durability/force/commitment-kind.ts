import type { Position } from '../../position/position.ts'
import type { Commitment } from './commitment.ts'

const words =
  /(?<aim>\b(?:aim|hope|hoping|goal|ambition|target|want|seek|sought|favou?r|would like|intend|intention|plan|prefer|call|urge|consider|could|might|wish|propos|suggest|support(?!er)|ask|eventual)\p{L}*)|(?<promise>\b(?:announc|pledg|promis|commit(?!tee)|vow|undertak|undertook|agree(?!ment)|guarantee|assur|will\b|shall\b|would\b|ready to|prepared to|willing to|offer)\p{L}*|[’']ll\b)/giu

/**
 * How far a position binds its actor to a quantity. What it requires of others is a demand; words of aiming, or hedged ones, make
 * an aim; a condition makes it conditional; only words of promising, the nearest before the number, make a commitment.
 */
export function commitmentKind(
  { stance, actor, hedged, onlyIf, unlinked = [] }: Position,
  holder: string | undefined,
  before: string,
): Commitment['kind'] {
  if (stance === 'requires') return holder === actor ? 'aim' : 'demand'
  const nearest = [...before.matchAll(words)].at(-1)?.groups
  if (nearest?.aim !== undefined) return 'aim'
  if (onlyIf.length > 0 || unlinked.length > 0) return 'conditional'
  return nearest?.promise === undefined || hedged ? 'aim' : 'commitment'
}
