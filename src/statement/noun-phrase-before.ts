import { linksOn, opensPhrase } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import {
  isAuxiliary,
  isCapitalised,
  isConjunction,
  isDash,
  isHyphen,
  isMark,
  isModifier,
  isNominal,
  isPreposition,
  isPronoun,
  isTimeWord,
  linksClauses,
  linksNouns,
} from './word-class.ts'

const JOINING = new Set(['and', 'or', '&'])

/** No noun phrase of interest is longer. */
const LONGEST = 40

/** The noun phrase that ends just before token `to`, not reaching left of `floor`. */
export function nounPhraseBefore(passage: Passage, to: number, floor: number): Run | undefined {
  const { tokens } = passage
  const lowest = Math.max(floor, to - LONGEST)
  const last = tokens[to - 1]
  const word = isNominal(last) || last?.pos === 'ADJ' || last?.pos === 'DET' ? to - 1 : undefined
  let from = skipQuotedOrBracketed(passage, to, lowest) ?? word
  if (from === undefined || from < lowest) return undefined
  let end = to
  let joined: number | undefined
  let listed: number | undefined
  while (from > lowest) {
    const previous = tokens[from - 1]!
    const nounBefore = from - 2 >= lowest && isNominal(tokens[from - 2])
    const hung = clauseHungOn(passage, from, lowest)
    if (hung !== undefined) {
      from = hung
      end = hung + 1
      joined = undefined
    } else if (nounBefore && from - 1 > lowest && isConjunction(previous) && JOINING.has(previous.lower)) {
      joined ??= from
      from -= 2
    } else if (nounBefore && joined !== undefined && previous.text === ',') {
      listed ??= from
      from -= 2
    } else {
      const next = stepLeft(passage, from, to, lowest)
      if (next === undefined) break
      from = next
    }
  }
  // "After five days of talks, Weber and Klein said": no list.
  if (listed !== undefined && isPreposition(tokens[from - 1])) from = listed
  // A list only where the whole of it stands at the start of a clause; else "and" joins clauses.
  if (joined !== undefined && from > floor && !startsClause(passage, from, floor)) from = joined
  return trimPhrase(passage, { from, to: end })
}

/** One word, bracket or quoted term further left, where it still belongs to the phrase. */
function stepLeft(passage: Passage, from: number, to: number, lowest: number): number | undefined {
  const { tokens } = passage
  const previous = tokens[from - 1]!
  const current = tokens[from]!
  if (passage.quoteAt[from - 1] !== passage.quoteAt[to - 1] || previous.text === ')' || previous.text === ']') {
    return skipQuotedOrBracketed(passage, from, lowest)
  }
  if (isConjunction(previous) || isAuxiliary(previous) || linksClauses(previous)) return undefined
  if (isPronoun(current) && !QUANTIFIERS.has(current.lower) && previous.lower !== 'of') return undefined
  if (isPronoun(previous) && !linksOn(current)) return QUANTIFIERS.has(previous.lower) ? from - 1 : undefined
  if (isTimeWord(previous) && !linksOn(current)) return undefined
  if (previous.pos === 'VERB' && !isCapitalised(previous))
    return isParticipleBefore(passage, from) ? from - 1 : undefined
  if (linksNouns(previous)) return from - 1 > lowest && hasNounBefore(passage, from - 1) ? from - 1 : undefined
  if (previous.pos === 'VERB' && current.pos === 'PROPN' && from + 1 === to) return from - 1
  if (isNominal(previous) || isModifier(previous)) {
    const apart =
      opensPhrase(current) && !linksOn(previous) && !/^(?:all|both|such|half|quite|not)$/u.test(previous.lower)
    return apart ? undefined : from - 1
  }
  const graded = previous.pos === 'ADV' && (current.pos === 'ADJ' || current.pos === 'NUM' || current.lower === 'a')
  return graded ? from - 1 : undefined
}

const QUANTIFIERS = new Set('this that these those both all some many several most one others'.split(' '))

/** "French-led", "the proposed", "of registered": a participle that is a modifier. */
function isParticipleBefore(passage: Passage, from: number): boolean {
  const { tokens } = passage
  const before = tokens[from - 2]
  if (isHyphen(before) || isHyphen(tokens[from])) return true
  const modifies = isModifier(before) || before?.pos === 'ADV' || before?.lower === 'of'
  return modifies && !linksNouns(tokens[from]) && PARTICIPLE.test(tokens[from - 1]!.lower)
}

const PARTICIPLE = /(?:ing|ed|en)$/u

/** "an official speaking on background": the clause is dropped; where the noun before it stands. */
function clauseHungOn(passage: Passage, from: number, lowest: number): number | undefined {
  const { tokens } = passage
  const direct = isPreposition(tokens[from]) ? from - 1 : undefined
  const verb = direct ?? (linksNouns(tokens[from - 1]) ? from - 2 : undefined)
  if (verb === undefined || verb - 1 < lowest) return undefined
  const token = tokens[verb]!
  const hangs = token.pos === 'VERB' && !isCapitalised(token) && PARTICIPLE.test(token.lower)
  return hangs && isNominal(tokens[verb - 1]) ? verb - 1 : undefined
}

/** What a preposition may hang on: a noun, "familiar", a bracket or a quoted term. */
function hasNounBefore(passage: Passage, link: number): boolean {
  const { tokens } = passage
  const before = tokens[link - 1]
  if (isNominal(before) || before?.text === ')' || closesQuote(passage, link - 1)) return true
  return before?.pos === 'ADJ' && isNominal(tokens[link - 2])
}

function closesQuote(passage: Passage, index: number): boolean {
  const quote = passage.quoteAt[index]!
  return quote >= 0 && passage.quoted[quote]!.to === index + 1
}

/** Steps left over a bracketed remark or a short term in quotation marks that ends at `to`. */
function skipQuotedOrBracketed(passage: Passage, to: number, lowest: number): number | undefined {
  const last = passage.tokens[to - 1]
  if (last === undefined) return undefined
  const quote = passage.quoteAt[to - 1]!
  if (quote >= 0 && passage.quoted[quote]!.to === to) {
    const { from } = passage.quoted[quote]!
    return from >= lowest && to - from <= 8 && !/[,.!?…]/u.test(passage.tokens[to - 2]?.text ?? '') ? from : undefined
  }
  if (last.text !== ')' && last.text !== ']') return undefined
  const open = last.text === ')' ? '(' : '['
  for (let i = to - 2; i >= lowest; i -= 1) if (passage.tokens[i]!.text === open) return i > lowest ? i - 1 : undefined
  return undefined
}

/** True where a clause may begin: at the floor, or after a mark, a conjunction or a subordinator. */
export function startsClause(passage: Passage, index: number, floor: number): boolean {
  if (index <= floor) return true
  const previous = passage.tokens[index - 1]!
  return (
    previous.pos === 'PUNCT' ||
    isConjunction(previous) ||
    linksClauses(previous) ||
    isDash(previous) ||
    (isMark(previous) && /^[,;:—–.!?…([]$/u.test(previous.text))
  )
}

/** Drops what cannot begin a phrase. */
function trimPhrase(passage: Passage, run: Run): Run | undefined {
  let { from } = run
  const { to } = run
  while (from < to) {
    const token = passage.tokens[from]!
    if (
      token.lower === "'s" ||
      token.lower === "'" ||
      isHyphen(token) ||
      isConjunction(token) ||
      token.text === '/' ||
      token.text === ','
    )
      from += 1
    else break
  }
  return from < to && hasHead(passage, { from, to }) ? { from, to } : undefined
}

function hasHead(passage: Passage, run: Run): boolean {
  for (let i = run.from; i < run.to; i += 1)
    if (isNominal(passage.tokens[i]) || passage.tokens[i]!.pos === 'ADJ' || passage.quoteAt[i]! >= 0) return true
  return false
}
