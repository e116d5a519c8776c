import type { Span } from '../text/span.ts'
import { nameKey } from './name-key.ts'

/** A word of a report as names are made of them; a hyphen parts words, a possessive ending is no part of one. */
export interface Word extends Span {
  readonly key: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** In capitals throughout, like an acronym. */
  readonly acronym: boolean
  /** Ends in ’s or ’. */
  readonly possessive: boolean
  /** Hyphened to the word before it. */
  readonly joined: boolean
  /** Nothing but white space (or a hyphen) between it and the word before. */
  readonly adjacent: boolean
}

const WORD =
  /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sen|Rep|Gov|Adm|Prof|Sgt|Capt|Rev|St|No)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu
/** The words of a stretch of text, in order. */
export function findWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  let before = span.start
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const whole = match[0]
    const start = span.start + match.index
    const end = start + whole.length
    const isGenitive = isApostrophe(whole.at(-2)) && endsInS(whole)
    const bare = isGenitive ? whole.slice(0, -2) : whole
    const capital = isCapital(bare)
    const first = before === span.start
    const gap = first || start - before > 3 ? '' : text.slice(before, start)
    const joined = gap === '-' || gap === '‐' || gap === '‑'
    words.push({
      start,
      end: start + bare.length,
      key: nameKey(bare),
      capital,
      acronym: capital && bare === bare.toUpperCase(),
      possessive: isGenitive || (isApostrophe(text[end]) && endsInS(whole) && !/\p{L}/u.test(text[end + 1] ?? '')),
      joined,
      adjacent: joined || gap === ' ' || (gap !== '' && gap.trim() === ''),
    })
    before = end
  }
  return words
}

function endsInS(word: string): boolean {
  return word.endsWith('s') || word.endsWith('S')
}

function isApostrophe(character: string | undefined): boolean {
  return character === '’' || character === "'" || character === 'ʼ'
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(word)
}
