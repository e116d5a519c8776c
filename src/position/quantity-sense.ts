import type { QuantitySense } from './position.ts'

const bounds: readonly (readonly [QuantitySense | 'at most', RegExp])[] = [
  ['at most', /\b(?:(?:no|not) more than|(?<!\bnot? )(?:fewer|less) than|limited to|capped at)\s+$/iu],
  ['up to', /\b(?:up to|as many as|a maximum of|at most)\s+$/iu],
  ['at least', /\b(?:at least|a minimum of|(?:no|not) (?:fewer|less) than|more than)\s+$/iu],
]
const more = /\b(?:another|an? (?:additional|extra|further))\s+$/iu
const moreAfter = /^[\d.,\p{L}]+\s+(?:more|additional|extra|further)\b/iu
const direction =
  /(?<away>\b(?:withdr[ae]w|pull(?:s|ed|ing)?[\s-](?:back|out)|pull-?(?:back|out)|remov|reduc|cut|demobili[sz]|disarm|recall|repatriat|bring(?:s|ing)? (?:home|back)|brought (?:home|back)|expel|los[et])\p{L}*)|(?<sent>\b(?:send|sent|contribut\p{L}*(?!\s+to\b)|deploy|provid|giv|gave|commit\p{L}*(?!\s+to\b)|offer|station|dispatch|put|suppl|rais|increas|field|(?:can|could|will|would) have\b)\p{L}*)/giu
const awayAfter =
  /^[^.;,]{0,30}?\b(?:withdrawn|withdraw|pulled (?:out|back)|removed|recalled|sent home|go home|leave)\b/iu
const there =
  /(?<!\b(?:can|could|will|would|to|may|might|must|should)\s)\b(?:has|have|had|keeps?|maintains?)\s+(?:already\s+|about\s+|some\s+|around\s+|nearly\s+)?$/iu
const BODY = '(?:force|mission|operation|contingent|army|corps|presence)'
const whole = new RegExp(`\\b${BODY}\\s+(?:of|with|numbering|totall?ing)\\s+(?:about\\s+|some\\s+|around\\s+)?$`, 'iu')
const joint = new RegExp(
  `\\b(?:international|multinational|european|joint|allied|coalition|combined|the|this|peacekeeping)\\s+(?:\\p{L}+\\s+)?${BODY}\\s+\\S+\\s+$`,
  'iu',
)
const strong = new RegExp(`(?:[\\s-]strong|-\\p{L}+)\\s+(?:\\p{L}+\\s+)?${BODY}\\b`, 'iu')

/**
 * How the words round a number put it: a bound, more of the same, and for people whether they are sent, taken away, there already or
 * the whole of a force.
 */
export function senseOf(
  before: string,
  words: string,
  after: string,
  arePeople: boolean,
): readonly QuantitySense[] | undefined {
  const near = before.split(/[.;!?]\s|[“”"]/u).at(-1)!
  const bound = bounds.find(([, pattern]) => pattern.test(near))?.[0]
  const plain = bound === undefined ? near : near.replace(bounds.find(([each]) => each === bound)![1], '')
  const isMore = more.test(near) || moreAfter.test(words) || /^\s+more\b/iu.test(after)
  const role = arePeople ? roleOf(plain, words, after) : []
  const isSent = role.includes('sent') || [...plain.matchAll(direction)].at(-1)?.groups?.sent !== undefined
  const sense: readonly QuantitySense[] = [
    ...(bound === undefined ? [] : bound === 'at most' ? [isSent ? ('up to' as const) : ('limit' as const)] : [bound]),
    ...(isMore ? (['more'] as const) : []),
    ...role,
  ]
  return sense.length > 0 ? sense : undefined
}

function roleOf(before: string, words: string, after: string): readonly QuantitySense[] {
  const nearest = [...before.matchAll(direction)].at(-1)?.groups
  if (nearest?.away !== undefined || awayAfter.test(after)) return ['away']
  if (there.test(before)) return ['there']
  const isWhole = whole.test(before) || strong.test(words + after.slice(0, 40))
  if (isWhole && (nearest?.sent === undefined || joint.test(before))) return ['whole']
  return nearest?.sent === undefined ? [] : ['sent']
}
