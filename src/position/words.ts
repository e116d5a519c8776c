import type { Span } from '../text/span.ts'
import { stem } from './stem.ts'

/** A word or a mark of punctuation in a text, ready to be compared: contractions are parted ("won’t" is `will` and `not`). */
export interface Word extends Span {
  readonly lower: string
  readonly stem: string
  readonly mark: boolean
}

const pattern =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[.,;:!?—–…()]|(?<=\s)-{1,2}(?=\s)|--/gu
const contracted: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'be' }
const clitics: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are', d: 'would', m: 'am' }
const beforeIs = new Set(['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here', 'this'])

/** The words and marks of a stretch of text, in order; hyphens part words, quotation marks are passed over. */
export function findWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  const push = (start: number, end: number, lower: string) =>
    words.push({ start, end, lower, stem: stem(lower), mark: false })
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const start = span.start + match.index
    const end = start + match[0].length
    if (/^[a-z]+$/.test(match[0]) && match[0] !== 'cannot') {
      push(start, end, match[0])
      continue
    }
    const plain = simplify(match[0])
    if (!/[\p{L}\p{N}]/u.test(plain)) {
      const lower = /^(?:–|-{1,2})$/u.test(plain) ? '—' : plain
      words.push({ start, end, lower, stem: lower, mark: true })
      continue
    }
    const apostrophe = plain.search(/['’]/u)
    if (apostrophe < 0) {
      if (plain === 'cannot') {
        push(start, start + 3, 'can')
        push(start + 3, end, 'not')
      } else push(start, end, plain)
      continue
    }
    const tail = plain.slice(apostrophe + 1)
    const head = plain.slice(0, apostrophe)
    const cut = start + apostrophe
    if (tail === 't' && head.endsWith('n') && head.length > 1) {
      const base = head.slice(0, -1)
      push(start, cut - 1, contracted[base] ?? base)
      push(cut - 1, end, 'not')
    } else if (tail === 's' && !beforeIs.has(head)) {
      push(start, end, head)
    } else if (tail === 's') {
      push(start, cut, head)
      push(cut, end, 'is')
    } else if (clitics[tail]) {
      push(start, cut, head)
      push(cut, end, clitics[tail])
    } else push(start, end, head + tail)
  }
  return words
}

/** True when the word is written as a possessive ("Kyiv’s", "the allies’"). */
export function isPossessive(text: string, word: Word): boolean {
  return /['’]s?$/u.test(text.slice(word.start, word.end)) || /['’](?!\p{L})/u.test(text.slice(word.end, word.end + 2))
}

function simplify(raw: string): string {
  const abbreviation = /^(?:[A-Z]\.?){2}$/u.test(raw) ? `${raw[0]}.${raw.replaceAll('.', '')[1]}.` : raw
  return abbreviation.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
