import { isAsciiLetter } from '../text/character.ts'
import { detach } from '../text/detach.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'

/** A word or a mark of punctuation in a text, ready to be compared: contractions are parted ("won’t" is `will` and `not`). */
export interface Word extends Span {
  readonly lower: string
  readonly stem: string
  readonly mark: boolean
  /** It carries meaning: no mark, article or short preposition. */
  readonly content: boolean
}

const pattern =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[.,;:!?—–…()]|(?<=\s)-{1,2}(?=\s)|--/uy
const contracted: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'be' }
const clitics: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are', d: 'would', m: 'am' }
const empty = new Set(
  'the a an of in on to for by at with from and or its their his her our your my this that these those any some all as be is are was were be been being into over s'.split(
    ' ',
  ),
)
const beforeIs = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'this'])

/** The words and marks of a stretch of text, in order; hyphens part words, quotation marks are passed over. */
export function findWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  const stretch = text.slice(span.start, span.end)
  for (let at = 0; at < stretch.length; ) {
    const end = endOfRun(stretch, at)
    if (end > at) {
      const offset = span.start + at
      for (const { start, end: stop, lower, stem, mark, content } of partsOf(stretch.slice(at, end))) {
        words.push({ start: offset + start, end: offset + stop, lower, stem, mark, content })
      }
    }
    at = Math.max(end, at + 1)
  }
  return words
}

/** Where the word or mark ends that begins at `at`; `at` itself when none does. */
function endOfRun(text: string, at: number): number {
  let end = at
  while (isAsciiLetter(text.charCodeAt(end))) end += 1
  const next = text[end] ?? ' '
  if (end === at && next === ' ') return at
  if (end > at + 1 && (next === ' ' || next === ',' || next === '.')) return end
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The index of the first word of `[from, to)` that passes the test, or -1. */
export function firstIndex(
  words: readonly Word[],
  from: number,
  to: number,
  test: (word: Word, at: number) => boolean,
): number {
  const end = Math.min(to, words.length)
  for (let at = Math.max(0, from); at < end; at += 1) if (test(words[at]!, at)) return at
  return -1
}

/** True when the word is written as a possessive ("Kyiv’s", "the allies’"). */
export function isPossessive(text: string, word: Word): boolean {
  return /['’]s?$/u.test(text.slice(word.start, word.end)) || /['’](?!\p{L})/u.test(text.slice(word.end, word.end + 2))
}

const memory = new Map<string, readonly Word[]>()

/** The words of a run of letters as written, counted from its start: a few thousand runs make up most of any text. */
function partsOf(raw: string): readonly Word[] {
  const known = memory.get(raw)
  if (known) return known
  const kept = detach(raw)
  const parts = part(kept)
  if (memory.size >= 20_000) memory.clear()
  memory.set(kept, parts)
  return parts
}

function part(raw: string): readonly Word[] {
  const end = raw.length
  const plain = simplify(raw)
  if (!/[\p{L}\p{N}]/u.test(plain)) {
    const lower = /^(?:–|-{1,2})$/u.test(plain) ? '—' : plain
    return [{ start: 0, end, lower, stem: lower, mark: true, content: false }]
  }
  if (plain === 'cannot') return [wordOf(0, 3, 'can'), wordOf(3, end, 'not')]
  const cut = plain.search(/['’]/u)
  if (cut < 0) return [wordOf(0, end, plain)]
  const head = plain.slice(0, cut)
  const tail = plain.slice(cut + 1)
  if (tail === 't' && head.endsWith('n') && head.length > 1) {
    const base = head.slice(0, -1)
    return [wordOf(0, cut - 1, contracted[base] ?? base), wordOf(cut - 1, end, 'not')]
  }
  if (tail === 's' && !beforeIs.has(head)) return [wordOf(0, end, head)]
  if (tail === 's') return [wordOf(0, cut, head), wordOf(cut, end, 'is')]
  if (clitics[tail]) return [wordOf(0, cut, head), wordOf(cut, end, clitics[tail])]
  return [wordOf(0, end, head + tail)]
}

function wordOf(start: number, end: number, lower: string): Word {
  return { start, end, lower, stem: stem(lower), mark: false, content: !empty.has(lower) }
}

function simplify(raw: string): string {
  const abbreviation = /^(?:[A-Z]\.?){2}$/u.test(raw) ? `${raw[0]}.${raw.replaceAll('.', '')[1]}.` : raw
  return abbreviation.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
