import type { Span } from '../text/span.ts'
import { type Office, officeAt } from './office.ts'
import { findWords, type Word } from './word.ts'

const AFFILIATION =
  /\b(?:institut\p{L}*|think[\s-]tank|foundation|fund|universit\p{L}*|college|cent(?:er|re) for|council on|school of|consultancy|risk|policy group|crisis group|observatory|carnegie|chatham house|rand corporation)\b/iu
const APPOSITION =
  /^,\s+(?:\d{2},\s+)?(?=(?:an?|the|one|his|her|its|their|who(?:['’]s|\s+(?:is|was|heads|headed|leads|led|runs|directs|chairs|serves|served|works|worked|teaches)\b)|now|then|formerly|also|until)\b|(?!who)\p{L}+(?:['’]s)?\s)([^,.;:“”"—–()]{3,120})/u
const AT_PLACE = /^\s+(?:of|at|from|with)\s+(?:the\s+)?\p{Lu}[^,.;:“”"—–()]{2,90}/u

/** True for words that name a place of learning or advice: "the Brookings Institution". */
export function isAffiliation(words: string): boolean {
  return AFFILIATION.test(words)
}

/** Words that a report adds after a name, with the office they tell. */
export interface Apposition extends Span {
  readonly words: readonly Word[]
  readonly office: Office | undefined
}

/** What a report adds after a name: ", a fellow on …", " of the Brookings Institution". */
export function appositionOf(text: string, last: Word, paragraph: Span): Apposition | undefined {
  const ahead = text.slice(last.end, Math.min(paragraph.end, last.end + 140))
  const match = ahead.startsWith(',') ? APPOSITION.exec(ahead) : undefined
  if (match) {
    const start = last.end + match[0].length - match[1]!.length
    const span = { start, end: last.end + match[0].length }
    const words = findWords(text, span)
    for (const word of words.slice(0, 9)) {
      const office = word.titular ? officeAt(text, word.start) : undefined
      // "the president’s daughter" holds no office.
      if (office && !/^['’]/u.test(text.slice(office.end, office.end + 1))) return { ...span, words, office }
    }
    return AFFILIATION.test(match[1]!) ? { ...span, words, office: undefined } : undefined
  }
  const place = AT_PLACE.exec(ahead)
  if (!place || !AFFILIATION.test(place[0])) return undefined
  const span = { start: last.end, end: last.end + place[0].length }
  return { ...span, words: findWords(text, span), office: undefined }
}
