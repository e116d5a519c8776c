import type { Span } from '../text/span.ts'
import { type Spelling, spellingOf } from './spelling.ts'

/** A word of a report as names are made of them; a hyphen parts words, a possessive ending is no part of one. */
export interface Word extends Span, Spelling {
  /** Ends in ’s or ’. */
  readonly possessive: boolean
  /** Hyphened to the word before it. */
  readonly joined: boolean
  /** Nothing but white space (or a hyphen) between it and the word before. */
  readonly adjacent: boolean
}

/** Initials, abbreviations with their full stop, and runs of letters and figures, in any script. */
const WORD =
  /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sen|Rep|Gov|Adm|Prof|Sgt|Capt|Rev|St|No)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/uy
/** No abbreviation is longer. */
const ABBREVIATION = 4
const FULL_STOP = 46

/** The words of a stretch of text, in order. */
export function findWords(text: string, span: Span): readonly Word[] {
  const words: Word[] = []
  const stretch = text.slice(span.start, span.end)
  let before = span.start
  for (let at = 0; at < stretch.length; ) {
    const to = endOfWord(stretch, at)
    if (to === at) {
      at += stretch.codePointAt(at)! > 0xffff ? 2 : 1
      continue
    }
    const start = span.start + at
    const end = span.start + to
    at = to
    const endsInS = isS(text.charCodeAt(end - 1))
    const isGenitive = endsInS && end - start > 1 && isApostrophe(text.charCodeAt(end - 2))
    const { key, capital, acronym } = spellingOf(text.slice(start, isGenitive ? end - 2 : end))
    const gap = words.length === 0 ? 0 : start - before
    const joined = gap === 1 && isHyphen(text.charCodeAt(before))
    words.push({
      start,
      end: isGenitive ? end - 2 : end,
      key,
      capital,
      acronym,
      possessive: isGenitive || (endsInS && isApostrophe(text.charCodeAt(end)) && !/\p{L}/u.test(text.charAt(end + 1))),
      joined,
      adjacent: joined || (gap > 0 && gap <= 3 && isBlank(text, before, start)),
    })
    before = end
  }
  return words
}

/** Where the word that begins at an offset ends; the offset itself where none begins. Only what is not plain takes the pattern to tell. */
function endOfWord(text: string, start: number): number {
  let end = start
  let unit = text.charCodeAt(end)
  while (isPlain(unit) || (isApostrophe(unit) && end > start && isPlain(text.charCodeAt(end + 1)))) {
    end += 1
    unit = text.charCodeAt(end)
  }
  const mayGoOn =
    mayBeForeign(unit) ||
    (unit === FULL_STOP && end > start && end - start <= ABBREVIATION) ||
    (isApostrophe(unit) && mayBeForeign(text.charCodeAt(end + 1)))
  if (!mayGoOn) return end
  WORD.lastIndex = start
  return WORD.test(text) ? WORD.lastIndex : start
}

/** A letter or figure of ASCII. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

/** Beyond ASCII, yet no quotation mark, dash or other general punctuation. */
function mayBeForeign(unit: number): boolean {
  return unit >= 0x80 && (unit < 0x2000 || unit > 0x206f)
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011
}

function isBlank(text: string, from: number, to: number): boolean {
  return (to - from === 1 && text.charCodeAt(from) === 32) || text.slice(from, to).trim() === ''
}

function isS(unit: number): boolean {
  return unit === 115 || unit === 83
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2bc
}
