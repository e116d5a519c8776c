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
const POSSESSIVE = /['’ʼ][sS]$/u

/** The words of a stretch of text, in order. */
export function findWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  let end = span.start
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index
    const whole = match[0]
    const bare = whole.replace(POSSESSIVE, '')
    const gap = text.slice(end, start)
    const before = end
    end = start + whole.length
    const marked =
      bare.length < whole.length || (/[sS]$/.test(bare) && /^['’](?!\p{L})/u.test(text.slice(end, end + 2)))
    words.push({
      start,
      end: start + bare.length,
      key: nameKey(bare),
      capital: /^\p{Lu}/u.test(bare),
      acronym: bare === bare.toUpperCase(),
      possessive: marked,
      joined: before > span.start && /^[-‐‑]$/u.test(gap),
      adjacent: before > span.start && /^(?:\s+|[-‐‑])$/u.test(gap),
    })
  }
  return words
}
