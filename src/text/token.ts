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
  const written = text.slice(start, end)
  const piece = inPlainLetters(written)
  const words = tagger.readDoc(piece).tokens()
  const values = words.out(its.value)
  const tags = words.out(its.pos)
  let cursor = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    const offset = offsetOf(piece, value, cursor)
    if (offset === undefined) continue
    cursor = offset + value.length
    const word = piece === written ? value : written.slice(offset, cursor)
    // The tagger takes "US" for "us".
    const pos = word === 'US' ? 'PROPN' : (tags[index] ?? 'X')
    if (pos === 'SPACE') continue
    const at = start + offset
    const after = start + cursor
    if (endsSentence(word, text, after)) {
      const bare = word.slice(0, -1)
      tokens.push({ start: at, end: after - 1, text: bare, lower: bare, pos: TAKEN_FOR_UNITS.has(bare) ? 'ADP' : pos })
      tokens.push({ start: after - 1, end: after, text: '.', lower: '.', pos: 'PUNCT' })
    } else tokens.push({ start: at, end: after, text: word, lower: lowerCase(word), pos })
  }
}

/** Words that with a full stop look like abbreviations to the tagger: it takes "in." at the end of a sentence for inches. */
const TAKEN_FOR_UNITS = new Set(['in', 'on', 'at', 'no'])

function endsSentence(word: string, text: string, after: number): boolean {
  return (
    word.length > 2 &&
    word.endsWith('.') &&
    /^\p{Ll}{2,}\.$/u.test(word) &&
    /^(?:\s+\P{Ll}|\s*$)/u.test(text.slice(after, after + 8))
  )
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

/** Words in lower case. They are few and repeat; a longer string may keep its whole text in memory. */
const lowers = new Map<string, string>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 12

function lowerCase(word: string): string {
  if (isLowerCase(word)) return word
  const known = lowers.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (word.length > LONGEST_KEPT) return lower
  if (lowers.size === MOST_KEPT) lowers.clear()
  lowers.set(word, lower)
  return lower
}

/** True for a word of ASCII without a capital letter. */
function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    if (unit >= 128 || (unit >= 65 && unit <= 90)) return false
  }
  return true
}
