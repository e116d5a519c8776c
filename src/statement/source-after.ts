import { nounPhraseAfter } from './noun-phrase.ts'
import type { Passage, Run } from './passage.ts'
import { isAuxiliary, isModifier, isNominal, isTimeWord } from './word-class.ts'

/** The source that follows its cue ("said Weber, a fellow at …"), with the apposition that describes it. */
export function sourceAfter(passage: Passage, from: number, ceiling: number): Run | undefined {
  const { tokens } = passage
  const name = nounPhraseAfter(passage, from, ceiling)
  if (!name || name.from !== from) return undefined
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
