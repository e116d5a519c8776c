import type { Passage, Run } from './passage.ts'
import type { TaggedWord } from './tagged-word.ts'
import {
  isAuxiliary,
  isConjunction,
  isHyphen,
  isModifier,
  isNominal,
  isPossessive,
  isPronoun,
  isRelative,
  isTimeWord,
  linksClauses,
  linksNouns,
} from './word-class.ts'

/** No noun phrase of interest is longer. */
const LONGEST = 40
const MODIFIER_PRONOUNS = new Set(
  'some many both all several most one this that these those others none neither'.split(' '),
)

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
    if (seen && isRelative(token)) break
    if (seen && isTimeWord(token) && previous?.lower !== 'of' && previous?.lower !== 'the') break
    const pronoun = isPronoun(token)
    if (pronoun && !MODIFIER_PRONOUNS.has(token.lower)) {
      if (seen) break
      to += 1
      seen = true
      break
    }
    if (seen && opensPhrase(token) && !linksOn(previous)) break
    if (isNominal(token)) {
      // "reporters Weber had": a common noun and a name side by side are two phrases, unless the noun is a title.
      if (simple && seen && previous?.pos === 'NOUN' && token.pos === 'PROPN' && previous.lower.endsWith('s')) break
      to += 1
      seen = true
      continue
    }
    if (isModifier(token) || isHyphen(token) || (pronoun && !seen)) {
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

/** A word that ties the next noun to the one before it: "of", "'s". */
export function linksOn(token: TaggedWord | undefined): boolean {
  return token !== undefined && (linksNouns(token) || token.lower === "'s" || token.lower === "'")
}

/** A determiner or possessive opens a phrase: what stands before it belongs to another one. */
export function opensPhrase(token: TaggedWord): boolean {
  return token.pos === 'DET' || isPossessive(token)
}
