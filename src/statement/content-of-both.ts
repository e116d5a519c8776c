import type { Draft } from './draft.ts'
import { meet, type Passage, type Run } from './passage.ts'

/** Words of conditions and of what is had for something: news can be read without them, a negotiation turns on them. */
const CONDITION = /^(?:if|unless|until|provided|once|only|before|without|long|exchange|return|as)$/u
const OPENING = /^[:—–]$/u

/**
 * What was said at a cue that a rule and the trained reader share: the words of the trained reader, which knows better where they end –
 * unless it was only held, or they are others than the rule’s, fewer pieces, take in who said it or what another cue reports, or leave out
 * a condition, a share in per cent, quoted words, or a verb or colon that comes next. A quotation in a further sentence is left to stand for itself.
 */
export function contentOfBoth(
  passage: Passage,
  rule: Draft,
  content: readonly Run[],
  rules: readonly Draft[],
): readonly Run[] {
  if (rule.voice === 'narrated') return rule.content
  const isOfRule = (run: Run) => rule.content.some((other) => meet(run, other))
  const isApart = (run: Run) =>
    passage.quoteAt[run.from]! >= 0 && passage.sentenceAt[run.from] !== rule.sentence && !isOfRule(run)
  const own = content.filter((run) => !isApart(run))
  if (own.length < rule.content.length || !own.some(isOfRule)) return rule.content
  const isDirect = rule.content.every((run) => isQuotation(passage, run))
  if (isDirect && !own.every((run) => isQuotation(passage, run))) return rule.content
  const isOwn = (run: Run) => own.some((other) => meet(run, other))
  const isOfOther = ({ cue }: Draft) => cue.some((run) => isOwn(run) && !isOfRule(run))
  const isOff = rule.source.some(isOwn) || rules.some(isOfOther) || leavesOut(passage, rule.content, own)
  return isOff ? rule.content : own
}

const isQuotation = ({ quoteAt }: Passage, { from, to }: Run): boolean => quoteAt.slice(from, to).every((at) => at >= 0)

/** Leaves out words that what was said turns on. */
function leavesOut({ tokens, quoteAt }: Passage, content: readonly Run[], own: readonly Run[]): boolean {
  const isOwn = (at: number) => own.some(({ from, to }) => from <= at && at < to)
  return content.some(({ from, to }) => {
    for (let at = from; at < to; at += 1) {
      if (isOwn(at)) continue
      const { text, lower, pos } = tokens[at]!
      const isQuoted = quoteAt[at]! >= 0 && /\p{L}/u.test(text)
      const isNext = at > from && isOwn(at - 1) && (OPENING.test(text) || pos === 'VERB' || pos === 'AUX')
      if (isQuoted || isNext || CONDITION.test(lower) || isShare(text, tokens[at + 1]?.lower, tokens[at + 2]?.lower))
        return true
    }
    return false
  })
}

/** "2.6%", "2.6 per cent". */
function isShare(text: string, ...[next, then]: readonly (string | undefined)[]): boolean {
  const isPercent = text.endsWith('%') || next === '%' || next === 'percent' || (next === 'per' && then === 'cent')
  return isPercent && /^\d/u.test(text)
}
