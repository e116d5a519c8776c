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
  readonly following: () => readonly string[]
}

const dayName = new RegExp(`^(?:${MONTH}|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?!\\p{L})`, 'iu')
const nameInByline = /^\p{Lu}[\p{L}\p{M}.'’-]+,?$/u
const wordInByline =
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}.'’/&-]*,?|and|in|at|of|for|the|de|da|van|von|der|al|bin|la|le|@\S+|[,|/•·–—-])$/u
const stamp =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|created|issued)(?: on| at)?\b:?|(?:last )?(?:update|date)\s*:)/i

/** Words that give credit, and how long a paragraph of theirs may be. */
type Credit = readonly [longest: number, words: RegExp]

/** Such words at the start of a paragraph. */
const atStart: readonly Credit[] = [
  [
    400,
    /^[([](?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|reported|production) (?:and \w+ )?(?:by|from)\b/i,
  ],
  [
    400,
    /^(?:additional |further )?(?:reporting|writing|editing|production) (?:and \w+ )?by\b.*\b(?:editing|writing|reporting) (?:and \w+ )?by\b/is,
  ],
  [
    100,
    /^(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|reported|production|video|photo(?:graph)?s?|graphics?) (?:and \w+ )?by (?!.*\b(?:said|found|shows?|suggests?)\b)/i,
  ],
  [
    300,
    /^(?:©|\(c\)\s*(?:\d{4}|copyright)|copyright\b|all rights reserved|our standards:|this (?:story|article|report) (?:was|has been) (?:originally |first )?(?:published|updated|corrected)|sign up (?:for|to)\b|follow us\b)/i,
  ],
  [
    200,
    /^(?:(?:read|see|watch|listen|find)(?: more| also| next)?:|related(?: (?:stories|articles|news|topics))?:?$|subscribe$|share this|advertisement$|click here\b)/i,
  ],
  [60, /^source:/i],
  [
    300,
    /^[([]?(?:file )?(?:photo|image|picture|video|caption|illustration|graphic)s?\s*(?::|\/|source\b|caption\b|credit\b|courtesy\b)/i,
  ],
  [300, /^FILE\b\s*(?:PHOTO)?\s*[:–—-]/],
  [64, /^\([^().!?]{2,60}\)$/],
  [1000, /^!\[[^\]]*\]\([^)]*\)$/],
]
/** Such words further in. */
const furtherIn: readonly Credit[] = [
  [600, /\bcontributed (?:reporting|to this (?:report|story|article|piece))\b[^.]{0,40}\.?$/i],
  [
    300,
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:(?:, | and |, and )\p{Lu}[\p{L}.'’ -]+)? (?:reported|provided additional reporting) from \p{Lu}/u,
  ],
  [
    200,
    /^\p{Lu}[^.“”"]{3,60}\b(?:is|are) (?:an? |the )?[^.“”"]{0,60}(?:correspondent|reporter|editor|columnist|staff writer)s?\b (?:for|at|based|covering|in|with)\b[^.]{0,80}\.?$/u,
  ],
  [
    600,
    /\((?:AP|AFP|EPA|REUTERS|Reuters)(?: (?:Photo|Image)\b|\/)[^()]{0,80}\)\.?$|\([^()]{0,80}\b(?:Getty Images|Pool Photo|Handout|via (?:AP|REUTERS|Reuters|AFP))\b[^()]{0,80}\)\.?$/,
  ],
  [600, /\((?:(?:File )?(?:Photo|Image|Picture|Credit|Photograph)s?)\b[^()]{0,80}\)\.?$/i],
  [600, /\s[/|]\s?(?:Reuters|REUTERS|AP|AFP|EPA|Getty(?: Images)?|Anadolu|Shutterstock|Bloomberg|Handout)\.?$/],
  [600, /\b(?:REUTERS|AFP|EPA|Getty Images|AP Photo)\/\p{L}[^.]{0,60}\.?$/u],
]
/** What a paragraph with words further in always holds: it spares most paragraphs the search for them. */
const hint =
  /[(/|]|[Cc]ontributed|CONTRIBUTED|report(?:ed|ing) from|correspondent|reporter|editor|columnist|staff writer/

/** The kind of a paragraph, from its words and its place in the report. In doubt it is `body`: only that is read for statements. */
export function kindOfParagraph(view: ParagraphView): ParagraphKind {
  const { words, index, count } = view
  if (isCredit(words)) return 'credit'
  const top = index < 8
  if ((top || index >= count - 2) && isByline(words)) return 'byline'
  if (top && count > 1 && isStamp(words)) return 'byline'
  return view.heading || isHeading(view) ? 'heading' : 'body'
}

function isCredit(words: string): boolean {
  const isOne = ([longest, credit]: Credit) => words.length <= longest && credit.test(words)
  return atStart.some(isOne) || (hint.test(words) && furtherIn.some(isOne))
}

/** The names in a byline: "By Elizabeth Piper" says Elizabeth Piper. */
export function namesInByline(words: string): string | undefined {
  return isByline(words) ? words.replace(byWords, '') : undefined
}

const byWords = /^(?:(?:Written|Story|Words|Reported) by|By|BY|by)\s+/

function isByline(words: string): boolean {
  const by = words.length <= 140 ? byWords.exec(words) : null
  if (!by) return false
  const [first, second, ...others] = words.slice(by[0].length).split(/\s+/u)
  return (
    nameInByline.test(first ?? '') &&
    wordInByline.test(second ?? '') &&
    !dayName.test(first!) &&
    others.every((word) => wordInByline.test(word))
  )
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
  if (words.length > LONGEST_HEADING || isTurn.test(words)) return false
  if (index > 0 && isQuotedHeading(words)) return following().some((other) => isLonger(other, words))
  if (/[.!…:;,]["'”’»)\]]*$/u.test(words) || /^[-*•–—“"‘'«„(]/u.test(words)) return false
  if (!/\p{Lu}|\p{Lo}/u.test(words) || words.split(/\s+/u).length > 14) return false
  if (index > 0 && /\?["'”’]*$/u.test(words)) return false
  return !hasPastReport(words) && following().some((other) => isLonger(other, words))
}

function isLonger(other: string, words: string): boolean {
  return other.length > words.length && /[.!?…]["'”’»)\]]*$/u.test(other)
}

/** A line of a transcript, whether or not it ends as a sentence. */
const isTurn = /^(?:[QA][:.]\s|(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\.?\s\p{Lu}[\p{L}’'-]+[^:]{0,60}:\s)/u

/** "‘A trap for all of us’" between paragraphs: single marks, and no stop before the last, as a quotation of a sentence has. */
function isQuotedHeading(words: string): boolean {
  const inner = /^(?:‘([^‘]+)|'([^']+))[’']$/u.exec(words)?.slice(1).join('')
  return inner !== undefined && !/[.!?…,;:]\s*$/u.test(inner) && inner.split(/\s+/u).length <= 10
}

/** "The minister said talks may resume" is a sentence that lost its full stop; headings report in the present. */
function hasPastReport(words: string): boolean {
  return /\b(?:said|told|added|warned|insisted|denied|announced|demanded|vowed|stressed|was|were|had)\b/.test(words)
}
