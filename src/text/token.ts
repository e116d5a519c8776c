import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Span } from './span.ts'

/** A word or mark with its part of speech (universal tags: NOUN, PROPN, VERB, AUX …). */
export interface Token extends Span {
  readonly text: string
  /** In lower case, with curly apostrophes made straight. */
  readonly lower: string
  readonly pos: string
}

/** Longest text handed to the tagger at once; longer ones are cut at white space. */
const PIECE = 20_000

let tagger: WinkMethods | undefined

/** The tokens of a stretch of English text; `text.slice(start, end) === token.text`. Takes linear time. */
export function findTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = []
  for (let start = span.start; start < span.end; ) {
    const end = pieceEnd(text, start, span.end)
    appendTokens(text, start, end, tokens)
    start = end
  }
  return tokens
}

function pieceEnd(text: string, start: number, limit: number): number {
  if (limit - start <= PIECE) return limit
  for (let end = start + PIECE; end > start + PIECE / 2; end -= 1) if (/\s/u.test(text[end]!)) return end
  return start + PIECE
}

function appendTokens(text: string, start: number, end: number, tokens: Token[]): void {
  tagger ??= winkNLP(model, ['pos'])
  const { its } = tagger
  const piece = inPlainLetters(text.slice(start, end))
  const words = tagger.readDoc(piece).tokens()
  const values = words.out(its.value)
  const tags = words.out(its.pos)
  let cursor = start
  for (const [index, value] of values.entries()) {
    const offset = offsetOf(piece, value, cursor - start)
    if (offset === undefined) continue
    const at = start + offset
    cursor = at + value.length
    const word = text.slice(at, cursor)
    // The tagger takes "US" for "us".
    const pos = word === 'US' ? 'PROPN' : (tags[index] ?? 'X')
    if (pos === 'SPACE') continue
    // The tagger takes "in." at the end of a sentence for inches.
    if (
      word.length > 2 &&
      word.endsWith('.') &&
      /^\p{Ll}{2,}\.$/u.test(word) &&
      /^(?:\s+\P{Ll}|\s*$)/u.test(text.slice(cursor, cursor + 8))
    ) {
      const stop = cursor - 1
      tokens.push({
        start: at,
        end: stop,
        text: word.slice(0, -1),
        lower: word.slice(0, -1),
        pos: /^(?:in|on|at|no)\.$/u.test(word) ? 'ADP' : pos,
      })
      tokens.push({ start: stop, end: cursor, text: '.', lower: '.', pos: 'PUNCT' })
    } else tokens.push({ start: at, end: cursor, text: word, lower: lowerCase(word), pos })
  }
}

/** Where a word stands: mostly right here or after a space; wink drops some white space and control characters. */
function offsetOf(piece: string, word: string, from: number): number | undefined {
  if (word === '') return undefined
  if (piece.startsWith(word, from)) return from
  if (piece.startsWith(word, from + 1)) return from + 1
  const ahead = piece.slice(from, from + word.length + 200).indexOf(word)
  return ahead < 0 ? undefined : from + ahead
}

const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ə: 'e',
  Ə: 'E',
  ŋ: 'n',
  œ: 'o',
  Œ: 'O',
  ʿ: '’',
  ʾ: '’',
  ʻ: '’',
  ʼ: '’',
}

/** Unit for unit: the tagger breaks a word at letters it does not know ("Vučić", "Erdoğan", "Əliyev"). */
function inPlainLetters(text: string): string {
  return text.replace(
    /[\u0100-\u024f\u0259\u018f\u1e00-\u1eff\u02bb-\u02bf]/gu,
    (letter) => PLAIN[letter] ?? letter.normalize('NFD')[0]!,
  )
}

function lowerCase(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
