import type { Passage, Run } from './passage.ts'
import {
  isAuxiliary,
  isCapitalised,
  isConjunction,
  isDash,
  isHyphen,
  isModifier,
  isNominal,
  isPossessive,
  isPreposition,
  isPronoun,
  isTimeWord,
  linksClauses,
  linksNouns,
} from './word-class.ts'

/** No noun phrase of interest is longer. */
const LONGEST = 40

/** The noun phrase that ends just before token `to`, not reaching left of `floor`. */
export function nounPhraseBefore(passage: Passage, to: number, floor: number): Run | undefined {
  const { tokens } = passage
  const lowest = Math.max(floor, to - LONGEST)
  let from = to
  let end = to
  let head = skipQuotedOrBracketed(passage, to, lowest)
  if (head === undefined && isNominal(tokens[to - 1])) head = to - 1
  if (head === undefined && (tokens[to - 1]?.pos === 'ADJ' || tokens[to - 1]?.pos === 'DET')) head = to - 1
  if (head === undefined || head < lowest) return undefined
  from = head
  let joined: number | undefined
  let listed: number | undefined
  while (from > lowest) {
    const previous = tokens[from - 1]!
    const current = tokens[from]!
    if (passage.quoteAt[from - 1] !== passage.quoteAt[to - 1]) {
      const jump = skipQuotedOrBracketed(passage, from, lowest)
      if (jump === undefined) break
      from = jump
      continue
    }
    if (isConjunction(previous) && previous.lower !== 'but' && previous.lower !== 'yet') {
      if (from - 1 <= lowest || !isNominal(tokens[from - 2])) break
      joined ??= from
      from -= 2
      continue
    }
    if (linksClauses(previous) && previous.lower !== 'than') break
    if (
      isPronoun(current) &&
      !/^(?:one|this|that|these|those|some|many|both|all|several|most|others)$/u.test(current.lower)
    )
      break
    if (isPronoun(previous) && !isNominalLink(current)) {
      if (
        /^(?:this|that|these|those|both|all|some|many|several|most|one)$/u.test(previous.lower) &&
        !linksClauses(previous)
      )
        from -= 1
      break
    }
    if (isTimeWord(previous) && !isNominalLink(current) && current.lower !== "'s") break
    if (previous.pos === 'VERB' && !isCapitalised(previous)) {
      const compound = isHyphen(tokens[from - 2]) || isHyphen(current)
      if (
        compound ||
        ((isModifier(tokens[from - 2]) || tokens[from - 2]?.pos === 'ADV' || tokens[from - 2]?.lower === 'of') &&
          !linksNouns(current) &&
          /(?:ing|ed|en)$/u.test(previous.lower))
      ) {
        from -= 1
        continue
      }
      // "an official speaking on background": the clause is dropped, the noun before it stays.
      if (
        /(?:ing|ed|en)$/u.test(previous.lower) &&
        isPreposition(current) &&
        isNominal(tokens[from - 2]) &&
        from - 2 >= lowest
      ) {
        from -= 2
        end = from + 1
        joined = undefined
        continue
      }
      break
    }
    if (linksNouns(previous)) {
      // "an official speaking on background": the clause is dropped, the noun before it stays.
      if (from - 3 >= lowest && hangsOnNoun(passage, from - 2)) {
        from -= 3
        end = from + 1
        joined = undefined
        continue
      }
      if (
        from - 1 <= lowest ||
        !(
          isNominal(tokens[from - 2]) ||
          isHangingAdjective(passage, from - 2) ||
          tokens[from - 2]?.text === ')' ||
          closesQuote(passage, from - 2)
        )
      )
        break
      from -= 1
      continue
    }
    if (isAuxiliary(previous)) break
    if (isNominal(previous) || isModifier(previous)) {
      if (
        opensPhrase(current) &&
        !isNominalLink(previous) &&
        !/^(?:all|both|such|half|quite|not)$/u.test(previous.lower)
      )
        break
      from -= 1
      continue
    }
    if (previous.text === ')' || previous.text === ']') {
      const jump = skipQuotedOrBracketed(passage, from, lowest)
      if (jump === undefined) break
      from = jump
      continue
    }
    if (previous.pos === 'ADV' && (current.pos === 'ADJ' || current.pos === 'NUM' || current.lower === 'a')) {
      from -= 1
      continue
    }
    if (previous.text === ',' && joined !== undefined && from - 2 >= lowest && isNominal(tokens[from - 2])) {
      listed ??= from
      from -= 2
      continue
    }
    break
  }
  // "After five days of talks, Weber and Klein said": no list.
  if (listed !== undefined && isPreposition(tokens[from - 1])) from = listed
  // A list only where the whole of it stands at the start of a clause; else "and" joins clauses.
  if (joined !== undefined && from > floor && !startsClause(passage, from, floor)) from = joined
  return trimPhrase(passage, { from, to: end })
}

/** "diplomats familiar with the matter". */
function isHangingAdjective(passage: Passage, index: number): boolean {
  return passage.tokens[index]?.pos === 'ADJ' && isNominal(passage.tokens[index - 1])
}

/** A participle that hangs a clause on the noun before it. */
function hangsOnNoun(passage: Passage, index: number): boolean {
  const verb = passage.tokens[index]!
  return verb.pos === 'VERB' && /(?:ing|ed|en)$/u.test(verb.lower) && isNominal(passage.tokens[index - 1])
}

function isNominalLink(token: { readonly lower: string; readonly pos: string } | undefined): boolean {
  return token !== undefined && (linksNouns(token as never) || token.lower === "'s" || token.lower === "'")
}

/** A determiner or possessive opens a phrase: what stands before it belongs to another one. */
function opensPhrase(token: Passage['tokens'][number]): boolean {
  return token.pos === 'DET' || isPossessive(token)
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
    /^[,;:—–.!?…([]$/u.test(previous.text) ||
    isDash(previous) ||
    previous.pos === 'PUNCT' ||
    isConjunction(previous) ||
    linksClauses(previous)
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

/** The noun phrase that begins at `from`; with `simple`, without phrases hung on it ("reporters", not "reporters in Cairo"). */
export function nounPhraseAfter(passage: Passage, from: number, ceiling: number, simple = false): Run | undefined {
  const { tokens } = passage
  const highest = Math.min(ceiling, from + LONGEST)
  let to = from
  let seen = false
  while (to < highest) {
    const token = tokens[to]!
    const previous = tokens[to - 1]
    if (passage.quoteAt[to]! >= 0 && passage.quoteAt[to] !== passage.quoteAt[from - 1]) {
      const run = passage.quoted[passage.quoteAt[to]!]!
      if (to !== run.from || run.to - run.from > 8 || simple) break
      to = run.to
      seen = true
      continue
    }
    if (isAuxiliary(token) && token.lower !== "'s") break
    if (seen && /^(?:that|which|who|whom|whose)$/u.test(token.lower)) break
    if (seen && isTimeWord(token) && !/^(?:of|the)$/u.test(previous?.lower ?? '')) break
    if (isPronoun(token) && !isModifierPronoun(token.lower)) {
      if (seen) break
      to += 1
      seen = true
      break
    }
    if (seen && opensPhrase(token) && !isNominalLink(previous)) break
    if (isNominal(token)) {
      // "reporters Weber had": a common noun and a name side by side are two phrases, unless the noun is a title.
      if (simple && seen && previous?.pos === 'NOUN' && token.pos === 'PROPN' && /s$/u.test(previous.lower)) break
      to += 1
      seen = true
      continue
    }
    if (isModifier(token) || isHyphen(token) || (isPronoun(token) && !seen)) {
      to += 1
      continue
    }
    if (token.text === '(' || token.text === '[') {
      const close = token.text === '(' ? ')' : ']'
      let i = to + 1
      while (i < highest && tokens[i]!.text !== close) i += 1
      if (i >= highest || !seen) break
      to = i + 1
      continue
    }
    if (token.pos === 'ADV' && !seen && !linksClauses(token)) {
      to += 1
      continue
    }
    if (token.pos === 'VERB' && !linksClauses(token)) {
      const compound = isHyphen(previous) || isHyphen(tokens[to + 1])
      if (compound || (!seen && (previous === undefined || isModifier(previous)) && to > from)) {
        to += 1
        continue
      }
      break
    }
    if (simple) {
      if (
        isConjunction(token) &&
        token.lower === 'and' &&
        seen &&
        isNominal(tokens[to + 1]) &&
        !isAuxiliary(tokens[to + 2]) &&
        tokens[to + 2]?.pos !== 'VERB'
      ) {
        to += 1
        continue
      }
      if (token.lower === 'of' && seen) {
        to += 1
        continue
      }
      break
    }
    if (seen && linksNouns(token) && !isTimeAhead(passage, to + 1)) {
      to += 1
      seen = false
      continue
    }
    if (seen && isConjunction(token) && token.lower !== 'but' && startsPhrase(passage, to + 1)) {
      to += 1
      seen = false
      continue
    }
    break
  }
  while (to > from + 1 && isTimeWord(tokens[to]) && tokens[to - 1]!.pos === 'ADJ') to -= 1
  while (
    to > from &&
    !isNominal(tokens[to - 1]) &&
    tokens[to - 1]!.pos !== 'ADJ' &&
    tokens[to - 1]!.text !== ')' &&
    passage.quoteAt[to - 1]! < 0
  )
    to -= 1
  return to > from ? { from, to } : undefined
}

function isModifierPronoun(word: string): boolean {
  return /^(?:some|many|both|all|several|most|one|this|that|these|those|others|none|neither)$/u.test(word)
}

function isTimeAhead(passage: Passage, index: number): boolean {
  return (
    isTimeWord(passage.tokens[index]) ||
    (/^(?:late|early|last|this|next)$/u.test(passage.tokens[index]?.lower ?? '') &&
      isTimeWord(passage.tokens[index + 1]))
  )
}

/** True where a noun phrase can begin. */
export function startsPhrase(passage: Passage, index: number): boolean {
  const token = passage.tokens[index]
  return token !== undefined && !isAuxiliary(token) && (isNominal(token) || (isModifier(token) && token.pos !== 'PART'))
}
