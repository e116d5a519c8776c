import { isLetter } from './character.ts'

const AHEAD =
  "(?:will|shall|would|won['’]t|could|should|may|might|going to|(?:set|due|scheduled|expected|slated|planned|poised|likely|about|invited|hopes?|hoping|plans?|planning|intends?|wants?|agreed|agrees|vowed|pledged|promised|threatened) (?:to|for)|(?:is|are|was|were|be|been) (?:due|scheduled|expected|slated|planned)|due|is to|are to|upcoming|ahead of|meets|visits|hosts|travels|arrives|flies|heads|convenes?|resumes?|takes place)"
const PAST =
  '(?:\\p{Ll}+ed|said|says|told|tells|met|held|spoke|began|took|made|came|went|gave|sent|left|saw|was|were|had|did|wrote|won|lost|fell|struck|hit|put|set out|broke|brought|fought|shot|flew|sat|stood|found|rose|led|felt|knew|kept|paid|heard|became)'
const marker = new RegExp(`(?:(${AHEAD})(?:\\s+\\p{L}+){0,2}|${PAST})(?![\\p{L}])`, 'iuy')
const deadline = /\b(?:by|until|till|before|for)\s+(?:the\s+|(?:next|this)\s+)?$/i
const REACH = 120

/**
 * True when words of time between `before` and `after`, the rest of their sentence on either side, point ahead of the report:
 * "is set to visit on Friday", "On Friday, he will …", "by Friday", "Friday’s planned talks". The nearest verb before decides, then the
 * first one after. A future auxiliary takes the two words that follow with it, so that "will be signed on Friday" points ahead.
 */
export function pointsAhead(before: string, after: string): boolean {
  const possessive = /^['’]s\b/.test(after)
  if (!possessive && deadline.test(before)) return true
  if (/^(?:['’]s)?\s+(?:planned|scheduled|upcoming|expected|deadline)\b/.test(after)) return true
  return aheadIn(before.slice(-REACH), 'last') ?? aheadIn(after.slice(0, REACH), 'first') ?? false
}

/** What the first or last marker in some words says; undefined without one. */
function aheadIn(words: string, which: 'first' | 'last'): boolean | undefined {
  let ahead: boolean | undefined
  for (let at = 0; at < words.length; at += 1) {
    if (!isLetter(words.charCodeAt(at))) continue
    marker.lastIndex = at
    const found = marker.exec(words)
    if (found) {
      ahead = found[1] !== undefined
      if (which === 'first') break
      at += found[0].length
    } else while (isLetter(words.charCodeAt(at + 1))) at += 1
  }
  return ahead
}
