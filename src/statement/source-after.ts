import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import { isAuxiliary, isModifier, isNominal, isTimeWord, isVenue } from './word-class.ts'

/** The source that follows its cue ("said Weber, a fellow at …"), with the apposition that describes it. */
export function sourceAfter(passage: Passage, from: number, ceiling: number): Run | undefined {
  const { tokens } = passage
  const name = beforeOccasion(passage, nounPhraseAfter(passage, from, ceiling))
  if (name?.from !== from) return undefined
  let { to } = name
  // "data compiled by the institute", "a statement released by": a clause hung on the source.
  if (tokens[to]?.pos === 'VERB' && tokens[to + 1]?.lower === 'by') {
    const by = nounPhraseAfter(passage, to + 2, ceiling)
    if (by) to = by.to
  }
  if (tokens[to]?.text !== ',' || to + 1 >= ceiling) return { from, to }
  const first = tokens[to + 1]!
  if (passage.quoteAt[to + 1]! >= 0 || isTimeWord(first) || first.lower === 'who' || isAuxiliary(first))
    return { from, to }
  if (!isNominal(first) && !isModifier(first)) return { from, to }
  const described = nounPhraseAfter(passage, to + 1, ceiling)
  if (!described) return { from, to }
  const next = tokens[described.to]
  const closes =
    described.to >= ceiling ||
    next === undefined ||
    /^[.,;—–!?)]$/u.test(next.text) ||
    next.lower === 'who' ||
    isTimeWord(next) ||
    next.lower === 'in' ||
    next.pos === 'ADP'
  const lower = !/^\p{Lu}/u.test(first.text) || first.pos !== 'PRON'
  return closes && lower && !/^(?:he|she|they|it|we|i)$/u.test(first.lower) ? { from, to: described.to } : { from, to }
}

/** "said a spokesman in a post on X": the occasion is no part of the source. */
function beforeOccasion(passage: Passage, name: Run | undefined): Run | undefined {
  if (!name) return undefined
  const { tokens } = passage
  for (let i = name.from + 1; i < name.to; i += 1) {
    if (!/^(?:in|on|at|during|after|over|via)$/u.test(tokens[i]!.lower)) continue
    const next = tokens[i + 1]?.lower ?? ''
    const occasion = tokens.slice(i + 1, Math.min(name.to, i + 5)).some((token) => isVenue(token))
    if (occasion || /^(?:an?|his|her|their|this)$/u.test(next)) return { from: name.from, to: i }
  }
  return name
}
