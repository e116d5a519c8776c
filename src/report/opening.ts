import { type CalendarDate, findCalendarDates } from '../text/calendar-date.ts'
import type { Span } from '../text/span.ts'
import { isAgency } from './agency.ts'

/** A dateline, which opens a report and belongs to no statement: "WASHINGTON, Feb 26 (Reuters) –". */
export interface Opening extends Span {
  readonly place?: string
  readonly date?: CalendarDate
  readonly agency?: string
}

const LONGEST = 140
/** What may part a dateline from its report: a dash or colon before a space, or the full stop or nothing after an agency. */
const ends = /(?:[–—―‒−]+|-{1,3}|_|:)(?=\s)|(?<=[^\s(]\)|\/)\.?(?=\s+[\p{Lu}“"‘'])/gu
/** What every such end holds, and the start of few paragraphs does. */
const endHint = /[–—―‒−_:-]\s|[)/]/
/** A first word that is not in capitals, and no figure or bracket: neither a date nor an agency, nor a place that needs neither. */
const ordinaryWord = /^\P{L}*\p{L}\p{Ll}/u
const dateOrAgency = /[\d([/]/
const newSentence = /^[\p{Lu}\p{Lo}\p{N}“"‘'«„[(]/u
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.’'-]*(?:[\s/]+\p{Lu}[\p{Lu}\p{M}.’'-]*)*$/u
const NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:[\s/]+(?:\p{Lu}[\p{L}\p{M}.’'-]*|of|de|la|le|el|al-\p{L}+|du|and|on|board))*$/u
const NO_PLACE =
  /^(?:question|reporter|journalist|correspondent|moderator|q|analysis|exclusive|breaking|factbox|explainer|opinion|interview|update|live|watch|video|timeline|profile|commentary|editorial|corrected|on|by|in|at|from|since|after|before|until|the|for|and|but|a|an|mr|mrs|ms|president|minister|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/**
 * The dateline at the start of a paragraph, if there is one. It ends in a dash, a colon or its agency, and names an agency or a date, or a
 * place in capitals followed by a dash and a new sentence. "TRUMP: I said no" is no dateline.
 */
export function findOpening(text: string, paragraph: Span): Opening | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST))
  if (!endHint.test(head) || (!dateOrAgency.test(head) && ordinaryWord.test(head))) return undefined
  for (const match of head.matchAll(ends)) {
    const end = paragraph.start + match.index + match[0].length
    if (!newSentence.test(text.slice(end, paragraph.end).trimStart())) continue
    const found = readHead(head.slice(0, match.index).trimEnd(), match[0])
    if (found) {
      const { date, ...others } = found
      return {
        start: paragraph.start,
        end,
        ...others,
        ...(date && { date: { ...date, start: date.start + paragraph.start, end: date.end + paragraph.start } }),
      }
    }
  }
  return undefined
}

/** The dateline that a whole paragraph is ("Geneva, 26 February 2025"), if it is one and holds a date. */
export function findOpeningAlone(text: string, paragraph: Span): Opening | undefined {
  const words = text.slice(paragraph.start, paragraph.end)
  const found =
    words.length <= LONGEST && /\d/.test(words) ? readHead(words.replace(/\s*[–—:.-]+$/u, ''), '-') : undefined
  if (!found?.date) return undefined
  const { start, end } = paragraph
  return { ...found, start, end, date: { ...found.date, start: found.date.start + start, end: found.date.end + start } }
}

function readHead(head: string, mark: string): Omit<Opening, keyof Span> | undefined {
  const agencyMatch = /\s*(?:\(([^()]{2,40})\)|\/([^/()]{2,20})\/|\[([^[\]]{2,40})\])\s*\.?\s*$/u.exec(head)
  const agencyName = (agencyMatch?.[1] ?? agencyMatch?.[2] ?? agencyMatch?.[3])?.trim()
  const known = agencyName !== undefined && isAgency(agencyName)
  const left = agencyMatch ? head.slice(0, agencyMatch.index) : head
  const [date, second] = findCalendarDates(left)
  if (second || (agencyMatch && !known && !date)) return undefined
  const labelled = date !== undefined && /^\s*date\s+$/i.test(left.slice(0, date.start))
  const place = placeOf(left, date, labelled)
  if (place === undefined || /\d/.test(place)) return undefined
  const parts = place.split(/\s*,\s*/)
  const short = parts.every((part) => part.split(/\s+/).length <= (/^(?:ABOARD|ON BOARD)\b/.test(part) ? 6 : 4))
  const capitals =
    short && CAPITALS.test(parts[0]!) && !/['’]S\b/.test(place) && parts.slice(1).every((part) => NAME.test(part))
  const named = !NO_PLACE.test(place) && place.length <= 60 && (labelled || parts.every((part) => NAME.test(part)))
  const accepted =
    place === '' ? known : named && (known || date || (capitals && /^[–—―-]/u.test(mark) && place.length > 3))
  if (!accepted) return undefined
  return {
    ...(place && { place }),
    ...(date && { date }),
    ...(agencyName && (known || capitals) && { agency: agencyName }),
  }
}

/** What is left of a dateline without its date, its weekday and the word "date". */
function placeOf(left: string, date: CalendarDate | undefined, labelled: boolean): string | undefined {
  if (!date) return tidy(left)
  const before = labelled
    ? ''
    : left.slice(0, date.start).replace(/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[,.]?\s*$/i, '')
  const after = left.slice(date.end)
  const parts = [before, after].map(tidy).filter(Boolean)
  return parts.length > 1 ? undefined : (parts[0] ?? '')
}

/** Without punctuation at its edges, but for the full stop of "N.H." and "Pa.". */
function tidy(part: string): string {
  return part.replace(/^[\s.,–—-]+|[\s,–—-]+$/gu, '').replace(/(\p{Lu}{3,})\.$/u, '$1')
}
