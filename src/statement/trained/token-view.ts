import type { Passage } from '../passage.ts'
import type { TaggedWord } from '../tagged-word.ts'
import { isCue } from '../word-class.ts'
import { codeOf } from './hash.ts'
import { rowsByCode, type WordTable } from './word-table.ts'

/** A paragraph as the network sees it: for each token, rows of its tables and what relations to a cue are counted from. */
export interface TokenView {
  readonly length: number
  /** A number below FORMS for word, look and suffix together: their own within a paragraph, others' perhaps in the next. */
  readonly form: Int32Array
  readonly word: Int32Array
  readonly pos: Int32Array
  readonly place: Int32Array
  readonly look: Int32Array
  readonly suffix: Int32Array
  readonly quote: Uint8Array
  readonly sentence: Int32Array
  /** How many commas, marks of quotation, words of speech and verbs stand before each token, and in all. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  readonly cues: Int32Array
  readonly verbs: Int32Array
}

/** Forms that are remembered at most; beyond that all are looked at anew. */
export const FORMS = 2 ** 14

const POS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ')
const POS_ROWS = new Map(POS.map((pos, at) => [pos, at + 1]))

/** What is remembered of a word as one part of speech, in four numbers: its id and those packed below. */
const PER_WORD = 4
const [ID, FORM, WORD] = [0, 1, 2]
/** With the form stand suffix and look, with the word part of speech and what it counts as: from these bits on. */
const [SUFFIX_AT, LOOK_AT] = [14, 24]
const [POS_AT, COUNTS_AT] = [20, 25]
const SUFFIX_BITS = 2 ** (LOOK_AT - SUFFIX_AT) - 1
const WORD_BITS = 2 ** POS_AT - 1
const POS_BITS = 2 ** (COUNTS_AT - POS_AT) - 1
/** What a token counts as. */
const [COMMA, CUE, VERB] = [1, 2, 4]
/** So many words are remembered; of two with the same place the last one is. */
const REMEMBERED = 2 ** 15

/** Plain marks that words are looked up by. */
const PLAIN = new Map([
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ['‘', "'"],
  ['…', '...'],
])

/** A word in lower case, as tables of words have it. */
export const plainWord = (lower: string): string =>
  lower.length === 1 ? (PLAIN.get(lower) ?? lower) : lower.replaceAll('’', "'")

/**
 * Lays stretches of paragraphs out for the network, tokens [first, end) of each, remembering words from one to the next: to make ready
 * for a table of words. Where a view is given that has room, it is written over.
 */
export function openTokenView(
  table: WordTable,
): (passage: Passage, first?: number, end?: number, over?: TokenView) => TokenView {
  const rows = rowsByCode(table)
  const forms = new Map<number, number>()
  const seen = new Int32Array(REMEMBERED * PER_WORD)
  const formOf = (word: number, suffix: number, look: number): number => {
    const key = (word * (SUFFIX_BITS + 1) + suffix) * 16 + look
    const known = forms.get(key)
    if (known !== undefined) return known
    forms.set(key, forms.size)
    return forms.size - 1
  }
  const lookAt = (token: TaggedWord, at: number) => {
    const { id, text, lower, pos } = token
    const cue = isCue(token)
    const word = rows.get(codeOf(plainWord(lower))) ?? 0
    const suffix = codeOf(lower.slice(-3)) & SUFFIX_BITS
    const look = shapeOf(text) + (cue ? 8 : 0)
    const isVerb = pos === 'VERB' || pos === 'AUX'
    const counts = (text === ',' ? COMMA : 0) | (cue ? CUE : 0) | (isVerb ? VERB : 0)
    seen[at + ID] = id
    seen[at + FORM] = formOf(word, suffix, look) | (suffix << SUFFIX_AT) | (look << LOOK_AT)
    seen[at + WORD] = word | ((POS_ROWS.get(pos) ?? 0) << POS_AT) | (counts << COUNTS_AT)
  }
  return (passage, first = 0, end = passage.tokens.length, over = emptyView(end - first)) => {
    const view = Object.assign(over, { length: end - first })
    // Not within a paragraph, where each form must have its own number.
    if (forms.size > FORMS - view.length) {
      forms.clear()
      seen.fill(0)
    }
    const { form, word, pos, place, look, suffix, quote, sentence, commas, marks, cues, verbs } = view
    quote.fill(0, 0, view.length)
    for (const { from, to, quotation } of passage.quoted) {
      if (from >= end || to <= first) continue
      quote.fill(2, Math.max(0, from - first), Math.min(to, end) - first)
      if (from >= first) quote[from - first] = 1
      if (quotation.closed && to - from > 1 && to <= end) quote[to - 1 - first] = 3
    }
    const { tokens, sentences, sentenceAt } = passage
    for (let at = 0; at < view.length; at += 1) {
      const token = tokens[first + at]!
      const about = (token.id % REMEMBERED) * PER_WORD
      if (seen[about + ID] !== token.id) lookAt(token, about)
      const formed = seen[about + FORM]!
      const worded = seen[about + WORD]!
      const counts = worded >> COUNTS_AT
      const quoted = quote[at]!
      const index = sentenceAt[first + at]!
      form[at] = formed & (FORMS - 1)
      word[at] = worded & WORD_BITS
      pos[at] = (worded >> POS_AT) & POS_BITS
      look[at] = formed >> LOOK_AT
      suffix[at] = (formed >> SUFFIX_AT) & SUFFIX_BITS
      place[at] = quoted + (sentences[index]?.from === first + at ? 4 : 0)
      sentence[at] = index
      commas[at + 1] = commas[at]! + (counts & COMMA)
      marks[at + 1] = marks[at]! + (quoted & 1)
      cues[at + 1] = cues[at]! + ((counts & CUE) !== 0 && quoted === 0 ? 1 : 0)
      verbs[at + 1] = verbs[at]! + ((counts & VERB) !== 0 ? 1 : 0)
    }
    return view
  }
}

/** A view with room for so many tokens. */
export function emptyView(length: number): TokenView {
  const numbers = (more = 0) => new Int32Array(length + more)
  return {
    length,
    form: numbers(),
    word: numbers(),
    pos: numbers(),
    place: numbers(),
    look: numbers(),
    suffix: numbers(),
    quote: new Uint8Array(length),
    sentence: numbers(),
    commas: numbers(1),
    marks: numbers(1),
    cues: numbers(1),
    verbs: numbers(1),
  }
}

function shapeOf(text: string): number {
  if (/^\d/u.test(text)) return 1
  if (!/^\p{L}/u.test(text)) return 2
  if (/^\p{Lu}+$/u.test(text)) return text.length > 1 ? 3 : 4
  return /^\p{Lu}/u.test(text) ? 5 : 6
}

/** A distance in steps that grow with it, 0–11. */
function stepOf(distance: number): number {
  if (distance <= 6) return distance
  if (distance <= 10) return 7
  if (distance <= 15) return 8
  if (distance <= 25) return 9
  return distance <= 40 ? 10 : 11
}

const atMost = (count: number, most: number) => (count > most ? most : count)

/** Writes the relations of a paragraph's tokens to the cue [from, to): for each kind of relation, its row by token. */
export function writeRelations(
  { length, quote, sentence, commas, marks, cues, verbs }: TokenView,
  from: number,
  to: number,
  rows: readonly Int32Array[],
): void {
  const [side, place, path, words] = rows as [Int32Array, Int32Array, Int32Array, Int32Array]
  for (let i = 0; i < length; i += 1) {
    const where = i < from ? 0 : i < to ? 1 : 2
    const distance = i < from ? from - i : i < to ? 0 : i - to + 1
    side[i] = where * 12 + stepOf(distance)
    const same = sentence[i] === sentence[from] ? 0 : i < from ? 1 : 2
    const quoted = quote[i] === 0 ? 0 : quote[from] === 0 ? 1 : 2
    place[i] = (where * 3 + same) * 3 + quoted
    const first = i < from ? i + 1 : to
    const end = i < from ? from : i < to ? to : i
    path[i] = where * 20 + atMost(commas[end]! - commas[first]!, 4) * 4 + atMost(marks[end]! - marks[first]!, 3)
    words[i] = where * 16 + atMost(cues[end]! - cues[first]!, 3) * 4 + atMost(verbs[end]! - verbs[first]!, 3)
  }
}
