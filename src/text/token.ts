import type { Span } from './span.ts'
import { type Form, openTagger } from './tagger.ts'

/** A word or mark with its part of speech (universal tags: NOUN, PROPN, VERB, AUX …). */
export interface Token extends Span, Form {
  /** In lower case, with curly apostrophes made straight. */
  readonly lower: string
}

/** Longest text handed to the tagger at once; longer ones are cut at white space. */
const PIECE = 20_000

/** Parts stretches that are tagged together: the tagger knows no pattern of words across it, so that none sways the next. */
const BETWEEN = '\n\n'
/** A stretch in which the mark between stretches would be lost. */
const ALONE = /\n\n|^[\n\r\t ]*$/

/** What is made of words and marks in two steps: of one as a part of speech, which texts repeat, and of that where it stands. */
export interface Making<F extends Form, W> {
  readonly formOf: (word: string, pos: string) => F
  readonly place: (start: number, end: number, form: F) => W
}

/**
 * Finds what is made of the words and marks of each of several stretches of English text, in order; the tagger reads many short ones faster
 * together. From `start` to `end` the text reads as the word of the form. Takes linear time.
 */
export function openWordFinder<F extends Form, W>(
  making: Making<F, W>,
): (text: string, spans: readonly Span[]) => readonly (readonly W[])[] {
  const tag = openTagger(making.formOf)
  return (text, spans) => {
    const found = spans.map((): W[] => [])
    const pieces = spans.flatMap((span, at) => piecesOf(text, span).map((piece) => ({ ...piece, found: found[at]! })))
    for (const together of grouped(text, pieces)) appendWords(text, together, tag, making)
    return found
  }
}

/** A stretch short enough for the tagger, and where what is found in it goes. */
interface Piece<T> extends Span {
  readonly found: T[]
}

function piecesOf(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = []
  for (let { start } = span; start < span.end; ) {
    const end = pieceEnd(text, start, span.end)
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

function pieceEnd(text: string, start: number, limit: number): number {
  if (limit - start <= PIECE) return limit
  for (let end = start + PIECE; end > start + PIECE / 2; end -= 1) if (/\s/u.test(text[end]!)) return end
  return start + PIECE
}

/** Pieces that may be tagged together, none of the groups longer than one may be. */
function grouped<T extends Span>(text: string, pieces: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = []
  let room = 0
  for (const piece of pieces) {
    const alone = ALONE.test(text.slice(piece.start, piece.end))
    const length = piece.end - piece.start
    if (alone || length > room) {
      groups.push([])
      room = PIECE
    }
    groups.at(-1)!.push(piece)
    room = alone ? 0 : room - length
  }
  return groups
}

function appendWords<F extends Form, W>(
  text: string,
  pieces: readonly Piece<W>[],
  tag: (text: string) => readonly F[],
  { formOf, place }: Making<F, W>,
): void {
  const written = pieces.map(({ start, end }) => text.slice(start, end)).join(BETWEEN)
  const plain = inPlainLetters(written)
  let at = 0
  let { start, end, found } = pieces[at]!
  /** From offsets in what is tagged to those in the text. */
  let shift = start
  let cursor = 0
  for (const form of tag(plain)) {
    const { text: value, pos } = form
    if (pos === 'SPACE' && pieces.length > 1 && value.includes(BETWEEN)) {
      cursor = end - shift + BETWEEN.length
      at += 1
      ;({ start, end, found } = pieces[at]!)
      shift = start - cursor
      continue
    }
    const offset = offsetOf(plain, value, cursor, end - shift)
    if (offset === undefined) continue
    cursor = offset + value.length
    if (pos === 'SPACE') continue
    const word = plain === written ? value : written.slice(offset, cursor)
    const from = offset + shift
    const to = cursor + shift
    if (endsSentence(word, text, to)) {
      const bare = word.slice(0, -1)
      found.push(place(from, to - 1, formOf(bare, TAKEN_FOR_UNITS.has(bare) ? 'ADP' : pos)))
      found.push(place(to - 1, to, formOf('.', 'PUNCT')))
    } else if (word === 'US') found.push(place(from, to, formOf(word, 'PROPN')))
    else found.push(place(from, to, word === value ? form : formOf(word, pos)))
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

const BLANK = 32

/** Where a word stands before a limit: mostly right here or after a space; wink drops some white space and control characters. */
function offsetOf(piece: string, word: string, from: number, limit: number): number | undefined {
  if (word === '') return undefined
  const next = piece.charCodeAt(from) === BLANK ? from + 1 : from
  if (piece.startsWith(word, next)) return next
  const ahead = piece.slice(from, Math.min(limit, from + word.length + 200)).indexOf(word)
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

/** In lower case, with curly apostrophes made straight. */
export function lowerCase(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
