import { isLetter } from '../text/character.ts'
import type { Span } from '../text/span.ts'
import { type Spelling, spellingAt } from './spelling.ts'

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
  let before = span.start
  for (let start = span.start; start < span.end; ) {
    const to = endOfWord(text, start, span.end)
    if (to === start) {
      start += text.codePointAt(start)! > 0xffff ? 2 : 1
      continue
    }
    const endsInS = isS(text.charCodeAt(to - 1))
    const isGenitive = endsInS && to - start > 1 && isApostrophe(text.charCodeAt(to - 2))
    const end = isGenitive ? to - 2 : to
    const { key, capital, acronym, titular } = spellingAt(text, start, end)
    const gap = words.length === 0 ? 0 : start - before
    const joined = gap === 1 && isHyphen(text.charCodeAt(before))
    words.push({
      start,
      end,
      key,
      capital,
      acronym,
      titular,
      possessive: isGenitive || (endsInS && isApostrophe(text.charCodeAt(to)) && !isLetter(text.charCodeAt(to + 1))),
      joined,
      adjacent: joined || (gap > 0 && gap <= 3 && isBlank(text, before, start)),
    })
    before = to
    start = to
  }
  return words
}

/** Where the word that begins at an offset ends, before a limit; the offset itself where none begins. */
function endOfWord(text: string, start: number, limit: number): number {
  let end = start
  let unit = unitAt(text, end, limit)
  while (isPlain(unit) || (isApostrophe(unit) && end > start && isPlain(unitAt(text, end + 1, limit)))) {
    end += 1
    unit = unitAt(text, end, limit)
  }
  // Only what may be more than letters of ASCII takes the pattern to tell.
  const mayGoOn =
    mayBeForeign(unit) ||
    (unit === FULL_STOP && end > start && end - start <= ABBREVIATION) ||
    (isApostrophe(unit) && mayBeForeign(unitAt(text, end + 1, limit)))
  if (!mayGoOn) return end
  WORD.lastIndex = 0
  return WORD.test(text.slice(start, limit)) ? start + WORD.lastIndex : start
}

function unitAt(text: string, at: number, limit: number): number {
  return at < limit ? text.charCodeAt(at) : -1
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
