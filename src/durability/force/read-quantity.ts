import { findDeadline } from '../../position/deadline-words.ts'
import type { Quantity, QuantitySense } from '../../position/position.ts'
import type { SentenceRound } from './sentence-round.ts'

/** A quantity that can be promised: how much of what, and by when in words. */
export interface PromisedQuantity {
  readonly value: number
  readonly least?: number
  readonly unit: string
  readonly deadline?: string
  readonly sense?: readonly QuantitySense[]
  /** A time in which something is to be done, and not how long it lasts. */
  readonly isTimeLimit?: true
}

const PERIOD = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)'
const isPeriod = new RegExp(`^${PERIOD}$`, 'u')
const rateAfter = new RegExp(`^\\s+((?:an?|per|each|every)\\s+${PERIOD})\\b`, 'iu')
/** Before a number of which this is said, it is no amount of anything to come. */
const noPromise =
  /\b(?:not|no|never|without|spent|spends|was|were|stood at|rose to|fell to|totall?ed|amounted to|reached|(?:up|down) from|from|since|of (?:more|less|fewer) than|(?:longer|larger|bigger|older|heavier) than)\s+(?:about|some|only|just|at|around|nearly|over|under|almost|as much as)?\s*$/iu
/** Before a share, it is one that is there already: "the 25 % tariff", "hits its exports with". */
const thereAlready =
  /\b(?:the|its|their|this|these|those|his|her|current|existing|hits?|hit(?:s|ting)?(?:\s+\p{L}+){0,4}\s+with|imposed?|imposes|facing|faces)\s*$/iu
const relativeTime = /^\s+(?:before|after|ago|earlier|later|since|old|into)\b/iu
const term =
  /^\s+(?:\p{L}+\s+)?(?:extension|renewal|truce|pause|cease-?fire|mandate|moratorium|suspension|transition|freeze|lease|term|period|deal|agreement|pact|prolongation|stay)\b/iu
/** How far after a quantity a deadline may stand. */
const reach = 60
/** Words that part a quantity from a deadline of something else. */
const ofAnother = /\b(?:if|unless|once|when|until|after|provided|while|although)\b/iu

/**
 * What a quantity of a position promises. Undefined where it is none: said of the past, denied, what is there already, a measure
 * of something ("vessels of more than 15 metres"), or a time that is not the term of anything ("a two-hour dinner").
 */
export function readQuantity(quantity: Quantity, round: SentenceRound): PromisedQuantity | undefined {
  const { value, least, sense } = quantity
  const { before, after } = round
  if (sense?.includes('there') || noPromise.test(before) || (quantity.unit === '%' && thereAlready.test(before)))
    return undefined
  const rate = rateAfter.exec(after)?.[1]
  const deadline = quantity.deadline ?? deadlineIn(round)
  if (isPeriod.test(quantity.unit)) return termOf(quantity, round)
  const unit = rate === undefined ? quantity.unit : `${quantity.unit} ${rate}`
  return {
    value,
    ...(least !== undefined && { least }),
    unit,
    ...(deadline !== undefined && { deadline }),
    ...(sense && { sense }),
  }
}

/** A time that is promised: how long something is to last ("for six months", "a one-year extension"), or how long it may take. */
function termOf({ value, unit, span }: Quantity, { before, after }: SentenceRound): PromisedQuantity | undefined {
  if (relativeTime.test(after)) return undefined
  if (/\bwithin\s+(?:the next\s+)?$/iu.test(before)) {
    const deadline = findDeadline(`within ${span.text}${after}`)?.[0] ?? `within ${span.text}`
    return { value, unit, deadline, isTimeLimit: true }
  }
  const lasts = /\b(?:for|of|by|least|another|further|given?\s.{2,60})\s*$/iu.test(before)
  return lasts || term.test(after) ? { value, unit } : undefined
}

/** Words of a deadline that the quantity's own words do not have: after it, or at the head of the sentence. */
function deadlineIn({ before, after }: SentenceRound): string | undefined {
  const later = findDeadline(after)
  if (later && later.index <= reach && !ofAnother.test(after.slice(0, later.index))) return later[0]
  const head = findDeadline(before)
  return head && /^["“‘]?$/u.test(before.slice(0, head.index)) ? head[0] : undefined
}
