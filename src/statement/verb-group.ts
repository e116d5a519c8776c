import type { Passage } from './passage.ts'
import { isAdverb, isAuxiliary, isBe, isHave, isModal, isNegation, isTimeWord, leadsToTime } from './word-class.ts'

/** A verb with the auxiliaries and adverbs before it. */
export interface VerbGroup {
  /** First token of the group. */
  readonly from: number
  /** The verb itself. */
  readonly verb: number
  /** First auxiliary, or the verb: adverbs before it left out. */
  readonly core: number
  readonly negated: boolean
  readonly modal: boolean
  readonly perfect: boolean
  /** A form of be before a participle in -ing. */
  readonly progressive: boolean
  /** A form of be before a past participle. */
  readonly passive: boolean
  /** After "to". */
  readonly infinitive: boolean
  /** Some auxiliary stands before the verb. */
  readonly auxiliary: boolean
}

/** The group a verb closes; `ing` says whether the verb is a participle in -ing. */
export function verbGroupAt(passage: Passage, verb: number, floor: number, ing: boolean): VerbGroup {
  const { tokens } = passage
  let from = verb
  let core = verb
  let negated = false
  let modal = false
  let have = false
  let be = false
  let auxiliary = false
  let infinitive = false
  while (from > floor && from > verb - 10) {
    const token = tokens[from - 1]!
    if (passage.quoteAt[from - 1] !== passage.quoteAt[verb]) break
    if (isAuxiliary(token)) {
      auxiliary = true
      modal ||= isModal(token)
      be ||= isBe(token) && !(isHave(token) && !ing)
      have ||= isHave(token) && (token.lower !== "'s" || !ing)
      core = from - 1
    } else if (isNegation(token)) negated = true
    else if (token.lower === 'to' && !infinitive && !auxiliary && token.pos !== 'ADP') {
      infinitive = true
      core = from - 1
    } else if (token.lower === 'far' && tokens[from - 2]?.lower === 'so') from -= 1
    else if (!isAdverb(token)) break
    from -= 1
    if (infinitive && !isAdverb(tokens[from - 1])) break
  }
  return {
    from,
    verb,
    core,
    negated,
    modal,
    perfect: have && !be,
    progressive: be && ing,
    passive: be && !ing && !(have && !be),
    infinitive,
    auxiliary,
  }
}

/** Steps left from `to` over adverbs and times ("again on Wednesday") that stand between a subject and its verb. */
export function skipAdverbsBefore(passage: Passage, to: number, floor: number): number {
  const { tokens } = passage
  let at = to
  for (;;) {
    let next = at
    if (next > floor && isTimeWord(tokens[next - 1]) && passage.quoteAt[next - 1]! < 0) {
      next -= 1
      while (next > floor && (isTimeWord(tokens[next - 1]) || leadsToTime(tokens[next - 1]))) next -= 1
    } else if (next > floor && isAdverb(tokens[next - 1]) && passage.quoteAt[next - 1]! < 0) next -= 1
    // A time can be a subject only when nothing stands before it.
    if (next === at || next <= floor) return at
    at = next
  }
}
