import { findCalendarDates, MONTH } from '../text/calendar-date.ts'
import type { ParagraphKind } from './report.ts'

/** What can be seen of a paragraph and where it stands. */
export interface ParagraphView {
  readonly words: string
  /** Counted from 0. */
  readonly index: number
  readonly count: number
  /** The format says that it is a heading. */
  readonly heading: boolean
  /** The next few paragraphs. */
  readonly following: readonly string[]
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+"
const byline = new RegExp(
  `^(?:By|BY|by|Written by|Story by|Words by|From)\\s+(?:(?:Dr|Prof|Sir|Dame)\\.?\\s+)?${NAME}(?:\\s+(?:${NAME}|de|van|von|der|al|bin|la|le)){1,4}(?:(?:\\s*[,|/•·–—-]\\s*|\\s+(?:and|in|at|of|for)\\s+|\\s+)[\\p{L}\\p{M}.'’@-]+(?:\\s+[\\p{L}\\p{M}.'’@-]+)*)*$`,
  'u',
)
const notAByline = new RegExp(`^\\p{L}+\\s+(?:${MONTH}|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?!\\p{L})`, 'iu')
const stamp =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|created|issued)(?: on| at)?\b:?|(?:last )?(?:update|date)\s*:)/i
const credits = [
  /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|reported|production|video|photo(?:graph)?s?|graphics?) (?:and (?:writing|editing|reporting) )?(?:by|from)\b/i,
  /^[^.!?]{3,200}(?:\.[^.!?]{1,80}){0,6}\b(?:contributed (?:reporting|to this (?:report|story|article|piece))|reported from \p{Lu}|provided (?:additional )?reporting)/iu,
  /^\p{Lu}[^.“”"]{3,60}\b(?:is|are) (?:an? |the )?[^.“”"]{0,60}(?:correspondent|reporter|editor|columnist|staff writer)s?\b (?:for|at|based|covering|in|with)\b[^.]{0,80}\.?$/u,
  /^(?:©|\(c\)|copyright\b|all rights reserved|our standards:|this (?:story|article|report) (?:was|has been) (?:originally |first )?(?:published|updated|corrected)|(?:read|see|watch|listen|find)(?: more| also| next)?:|related(?: (?:stories|articles|news|topics))?:?$|sign up (?:for|to)\b|subscribe\b|follow us\b|share this|advertisement$|click here\b|source:)/i,
  /^(?:\[|\()?(?:file )?(?:photo|image|picture|video|caption|illustration|graphic)s?\b[^.!?]{0,30}(?::|\/|\bsource\b|\bcaption\b|\bcredit\b|\bby\b)/i,
  /^\([^().!?]{2,60}\)$/,
  /^FILE\b\s*(?:PHOTO)?\s*[:–—-]/,
  /(?:\((?:[^()]*\bvia (?:AP|REUTERS|Reuters|AFP|Getty)[^()]*|(?:AP|AFP|EPA|REUTERS|Reuters)(?: (?:Photo|Image)\b|\/)[^()]*|[^()]*\b(?:Getty Images|Pool Photo|Handout)\b[^()]*)\)|(?:REUTERS|AFP|EPA|Getty Images|AP Photo)\/\p{L}[^.]{0,60})\.?$/u,
  /^!\[[^\]]*\]\([^)]*\)$/,
]

/** The kind of a paragraph, from its words and its place in the report. In doubt it is `body`: only that is read for statements. */
export function kindOfParagraph(view: ParagraphView): ParagraphKind {
  const { words, index, count } = view
  if (words.length <= 600 && credits.some((credit) => credit.test(words))) return 'credit'
  const top = index < 8
  if ((top || index >= count - 2) && isByline(words)) return 'byline'
  if (top && count > 1 && isStamp(words)) return 'byline'
  return view.heading || isHeading(view) ? 'heading' : 'body'
}

/** The names in a byline: "By Elizabeth Piper" says Elizabeth Piper. */
export function namesInByline(words: string): string | undefined {
  return isByline(words) ? words.replace(/^\S*(?:\s+by)?\s+/i, '').trim() : undefined
}

function isByline(words: string): boolean {
  return words.length <= 140 && !notAByline.test(words) && byline.test(words)
}

/** A line that says only when: "Published 26 February 2025", "Wed 26 Feb 2025 18.00 GMT". */
function isStamp(words: string): boolean {
  if (words.length > 120) return false
  if (stamp.test(words) && /\d/.test(words)) return true
  const [date] = findCalendarDates(words)
  if (!date) return false
  const rest = words.slice(0, date.start) + words.slice(date.end)
  return !/\p{L}{2,}/u.test(
    rest.replace(
      /\b(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|[ap]\.?m\.?|at|on|GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|MSK|EET|EEST|IST)\b/gi,
      '',
    ),
  )
}

const LONGEST_HEADING = 100

function isHeading({ words, index, following }: ParagraphView): boolean {
  if (/^#{1,6}\s+\S/.test(words)) return true
  if (words.length > LONGEST_HEADING) return false
  if (/[.!…:;,]["'”’»)\]]*$/u.test(words) || /^[-*•–—“"‘'«„(]/u.test(words)) return false
  if (!/\p{Lu}|\p{Lo}/u.test(words) || words.split(/\s+/u).length > 14) return false
  if (index > 0 && /\?["'”’]*$/u.test(words)) return false
  const body = (other: string) => other.length > words.length && /[.!?…]["'”’»)\]]*$/u.test(other)
  return following.some(body) && !hasPastReport(words)
}

/** "The minister said talks may resume" is a sentence that lost its full stop; headings report in the present. */
function hasPastReport(words: string): boolean {
  return /\b(?:said|told|added|warned|insisted|denied|announced|demanded|vowed|stressed|was|were|had)\b/.test(words)
}
