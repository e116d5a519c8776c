import type { Passage } from '../passage.ts'
import { rulesAt } from '../rules-by-word.ts'
import { codeOf } from './hash.ts'
import { stemOf } from './stem.ts'

/** What a word is, apart from its place; the same for each of its uses. */
interface Lexeme {
  readonly word: number
  readonly stem: number
  readonly shape: number
  readonly prefix: number
  readonly suffix: number
  readonly fine: number
  readonly coarse: number
  readonly mark: number
  readonly strength: number
}

/** What is known of words before reading: how often each stem is a cue, and groups of words used alike. */
export interface WordKnowledge {
  /** 0 never a cue … 5 nearly always; undefined for a stem too rare to tell. */
  readonly strengths: ReadonlyMap<string, number>
  /** A fine and a coarse group of words in lower case. */
  readonly groups: ReadonlyMap<string, readonly [fine: number, coarse: number]>
}

/** A paragraph as the model sees it: parallel arrays, one entry a token. */
export interface Sight {
  readonly length: number
  readonly word: Int32Array
  readonly stem: Int32Array
  readonly pos: Int32Array
  readonly shape: Int32Array
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  readonly fine: Int32Array
  readonly coarse: Int32Array
  /** 0 no mark, 1 comma, 2 end of a sentence, 3 dash, colon or semicolon, 4 bracket. */
  readonly mark: Uint8Array
  /** 0 outside quotations, 1 at an opening mark, 2 inside, 3 at a closing mark. */
  readonly quote: Uint8Array
  /** 1 for a verb, auxiliary or not. */
  readonly verb: Uint8Array
  /** 1 for "that". */
  readonly that: Uint8Array
  /** How much the word looks like a cue, 0–5. */
  readonly strength: Uint8Array
  /** Half-open runs a token stands in, −1 where it stands in none: sentence and quotation. */
  readonly sentenceFrom: Int32Array
  readonly sentenceTo: Int32Array
  readonly quoteFrom: Int32Array
  readonly quoteTo: Int32Array
  /** 1 where the sentence holds a quotation. */
  readonly quoting: Uint8Array
  /** The nearest likely cue outside quotations before and after a token, −1 for none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** The nearest mark before a token (−1 for none) and after it (the length for none). */
  readonly markBefore: Int32Array
  readonly markAfter: Int32Array
}

/** From here on a word counts as a likely cue. */
const LIKELY = 3
/** Words kept at most; beyond that all are looked at anew. */
const MOST_KEPT = 50_000

/** Lays paragraphs out for the model, remembering words from one to the next. */
export function openSight(knowledge: WordKnowledge): (passage: Passage) => Sight {
  const lexemes = new Map<string, Lexeme>()
  const tags = new Map<string, number>()
  const lexemeOf = (text: string, lower: string): Lexeme => {
    let lexeme = lexemes.get(text)
    if (lexeme) return lexeme
    if (lexemes.size === MOST_KEPT) lexemes.clear()
    lexeme = lookAt(text, lower, knowledge)
    lexemes.set(text, lexeme)
    return lexeme
  }
  const tagOf = (pos: string): number => {
    let code = tags.get(pos)
    if (code === undefined) {
      code = codeOf(`/${pos}`)
      tags.set(pos, code)
    }
    return code
  }
  return (passage) => {
    const sight = emptySight(passage.tokens.length)
    for (const [at, token] of passage.tokens.entries()) {
      const lexeme = lexemeOf(token.text, token.lower)
      sight.word[at] = lexeme.word
      sight.stem[at] = lexeme.stem
      sight.shape[at] = lexeme.shape
      sight.prefix[at] = lexeme.prefix
      sight.suffix[at] = lexeme.suffix
      sight.fine[at] = lexeme.fine
      sight.coarse[at] = lexeme.coarse
      sight.mark[at] = lexeme.mark
      sight.strength[at] = lexeme.strength
      sight.pos[at] = tagOf(token.pos)
      sight.verb[at] = token.pos === 'VERB' || token.pos === 'AUX' ? 1 : 0
      sight.that[at] = token.lower === 'that' ? 1 : 0
    }
    layRuns(passage, sight)
    layNearest(sight)
    return sight
  }
}

function emptySight(length: number): Sight {
  const numbers = () => new Int32Array(length)
  const bytes = () => new Uint8Array(length)
  return {
    length,
    word: numbers(),
    stem: numbers(),
    pos: numbers(),
    shape: numbers(),
    prefix: numbers(),
    suffix: numbers(),
    fine: numbers(),
    coarse: numbers(),
    mark: bytes(),
    quote: bytes(),
    verb: bytes(),
    that: bytes(),
    strength: bytes(),
    sentenceFrom: numbers(),
    sentenceTo: numbers(),
    quoteFrom: numbers().fill(-1),
    quoteTo: numbers().fill(-1),
    quoting: bytes(),
    cueBefore: numbers(),
    cueAfter: numbers(),
    markBefore: numbers(),
    markAfter: numbers(),
  }
}

function lookAt(text: string, lower: string, { strengths, groups }: WordKnowledge): Lexeme {
  const stem = stemOf(lower)
  const group = groups.get(lower)
  return {
    word: codeOf(lower),
    stem: codeOf(`~${stem}`),
    shape: codeOf(`#${shapeOf(text)}`),
    prefix: codeOf(`${lower.slice(0, 4)}-`),
    suffix: codeOf(`-${lower.slice(-3)}`),
    fine: codeOf(group ? `:${group[0]}` : ':'),
    coarse: codeOf(group ? `;${group[1]}` : ';'),
    mark: markOf(text),
    strength: strengths.get(stem) ?? (isCueOfRules(lower, stem) ? LIKELY : 1),
  }
}

const isCueOfRules = (lower: string, stem: string) =>
  [lower, stem, `${stem}s`, `${stem}ed`].some((word) => rulesAt(word) !== undefined)

const shapeOf = (text: string) =>
  text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/gu, 'd')
    .slice(0, 6)

function markOf(text: string): number {
  if (text === ',') return 1
  if (/^[.!?]+$/u.test(text)) return 2
  if (/^[;:–—-]+$/u.test(text)) return 3
  return /^[()[\]]$/u.test(text) ? 4 : 0
}

function layRuns({ sentences, quoted }: Passage, sight: Sight): void {
  for (const { from, to } of sentences) {
    sight.sentenceFrom.fill(from, from, to)
    sight.sentenceTo.fill(to, from, to)
  }
  for (const { from, to, quotation } of quoted) {
    sight.quoteFrom.fill(from, from, to)
    sight.quoteTo.fill(to, from, to)
    sight.quote.fill(2, from, to)
    sight.quote[from] = 1
    if (quotation.closed && to - from > 1) sight.quote[to - 1] = 3
  }
  for (const { from, to } of sentences) {
    if (sight.quote.subarray(from, to).some((quote) => quote > 0)) sight.quoting.fill(1, from, to)
  }
}

function layNearest(sight: Sight): void {
  const { length, strength, quote, mark } = sight
  const isCue = (at: number) => strength[at]! >= LIKELY && quote[at] === 0
  for (let at = 0, cue = -1, last = -1; at < length; at += 1) {
    sight.cueBefore[at] = cue
    sight.markBefore[at] = last
    if (isCue(at)) cue = at
    if (mark[at]! > 0) last = at
  }
  for (let at = length - 1, cue = -1, next = length; at >= 0; at -= 1) {
    sight.cueAfter[at] = cue
    sight.markAfter[at] = next
    if (isCue(at)) cue = at
    if (mark[at]! > 0) next = at
  }
}
