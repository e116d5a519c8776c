import { addDays, addMonths, dayOf, daysBetween, isDay, weekdayOf, weekOf } from './calendar.ts'
import { findCalendarDates, MONTH, monthNumber } from './calendar-date.ts'
import { pointsAhead } from './points-ahead.ts'
import type { Excerpt, Span } from './span.ts'

type Side = 'last' | 'next' | undefined

/** What words of time say, before an anchor turns them into a day. */
type Said =
  | { readonly kind: 'date'; readonly year: number | undefined; readonly month: number; readonly day: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side: Side; readonly weeks: number | undefined }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | undefined; readonly side: Side }
  | { readonly kind: 'period'; readonly unit: 'week' | 'month' | 'year'; readonly count: number }
  | { readonly kind: 'year'; readonly year: number }

/** Words of a text that say when. */
export interface DateWords extends Excerpt {
  readonly said: Said
  /** They point ahead of the report ("is set to visit on Friday", "by 2027"): not the day on which something was said. */
  readonly ahead: boolean
  /** Which event they date: their own sentence's, or the one named after them ("a day after saying …"). */
  readonly dates: 'sentence' | 'what follows'
}

/** Words of time resolved: a day where they say one, `about` where they say a longer stretch (`2025-W09`, `2024-09`, `2023`). */
export interface ResolvedDate {
  readonly date?: string
  readonly about?: string
  /** "date in the sentence", "weekday in the sentence", "relative words in the sentence" or "undated: Wednesday". */
  readonly basis: string
  readonly words: string
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const NUMBER = `(an?|the|${counts.slice(1).join('|')}|\\d{1,3})`
const WEEKDAY =
  '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)'
const NAMES_BEFORE = '(?<!\\b(?:Black|Good|Holy|Super|Bloody|Ash|Easter|Palm|Cyber|Shrove|Maundy|The)\\s)'
const NAMES_AFTER = '(?!\\s+(?:Times|Telegraph|Mail|Mirror|Express|Morning Post|Review|Agreement))'
const YEAR = '((?:19|20)\\d\\d)'
/** "by Jan Novak" names a person: a month without its day is written out or abbreviated with a full stop. */
const NO_FIRST_NAME = '(?<![\\s-](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))'

const count = (word: string) => (/^\d/.test(word) ? +word : Math.max(1, counts.indexOf(word.toLowerCase())))
const sideOf = (word: string | undefined): Side =>
  /^(?:last|past|previous)$/i.test(word ?? '') ? 'last' : /^next$/i.test(word ?? '') ? 'next' : undefined
const step = (word: string | undefined) => ({ last: -1, next: 1, none: 0 })[sideOf(word) ?? 'none']
const unit = (word: string) => word.toLowerCase().replace(/s$/, '') as 'week' | 'month' | 'year'

interface Pattern {
  /** What the gist of a sentence with such words holds: a quick test that spares most sentences the search. */
  readonly hint: RegExp
  readonly regex: RegExp
  readonly dates?: DateWords['dates']
  readonly ahead?: boolean
  read(match: RegExpMatchArray): Said
}

/** These words by themselves; `firsts` are the letters they may begin with, which is asked first where flags tell them apart. */
const words = (source: string, flags = 'giu', firsts = '') =>
  new RegExp(`${firsts && `(?=[${firsts}])`}(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags)

const patterns: readonly Pattern[] = [
  {
    hint: /\b(?:sun|mon(?!th)|tue|wed|thu|fri|sat)/,
    regex: words(
      `${NAMES_BEFORE}(?:([Ll]ast|[Nn]ext|[Tt]his)\\s+)?${WEEKDAY}(?:\\s+(?:of\\s+)?(last|next|this)\\s+week)?${NAMES_AFTER}`,
      'gu',
      'LNTMWFSlnt',
    ),
    read: (m) => ({
      kind: 'weekday',
      weekday: weekdays.findIndex((day) => day.startsWith(m[2]!.slice(0, 3).toLowerCase())),
      side: sideOf(m[1]),
      weeks: m[3] === undefined ? undefined : step(m[3]),
    }),
  },
  {
    hint: /days? (?:ago|earlier|previously)/,
    regex: words(`${NUMBER}\\s+days?\\s+(?:ago|earlier|previously)`),
    read: (m) => ({ kind: 'days', days: -count(m[1]!) }),
  },
  {
    hint: /days? later/,
    regex: words(`${NUMBER}\\s+days?\\s+later`),
    read: (m) => ({ kind: 'days', days: count(m[1]!) }),
  },
  {
    hint: /(?:day|hour)s? after/,
    regex: words(`(?:${NUMBER}\\s+days?|hours|(?:an|one)\\s+hour|\\p{L}+\\s+hours)\\s+after`),
    dates: 'what follows',
    read: (m) => ({ kind: 'days', days: m[1] === undefined ? 0 : -count(m[1]) }),
  },
  {
    hint: /(?:day|hour)s? (?:before|ahead)/,
    regex: words(
      `(?:${NUMBER}\\s+days?|hours|(?:an|one)\\s+hour|\\p{L}+\\s+hours)\\s+(?:before|ahead\\s+of)(?=\\s+\\p{L})`,
    ),
    dates: 'what follows',
    ahead: true,
    read: (m) => ({ kind: 'days', days: m[1] === undefined ? 0 : count(m[1]) }),
  },
  {
    hint: /day before|previous day|yesterday|last night|overnight/,
    regex: words('(?:the\\s+day\\s+before|the\\s+previous\\s+day|yesterday|last\\s+night|overnight)'),
    read: () => ({ kind: 'days', days: -1 }),
  },
  {
    hint: /today|tonight|this (?:morning|afternoon|evening)/,
    regex: words('(?:today|tonight|this\\s+(?:morning|afternoon|evening))'),
    read: () => ({ kind: 'days', days: 0 }),
  },
  {
    hint: /tomorrow|(?:next|following) day/,
    regex: words('(?:tomorrow|the\\s+(?:next|following)\\s+day)'),
    ahead: true,
    read: () => ({ kind: 'days', days: 1 }),
  },
  {
    hint: /(?:week|month|year)s? (?:ago|earlier)/,
    regex: words(`${NUMBER}\\s+(weeks?|months?|years?)\\s+(?:ago|earlier)`),
    read: (m) => ({ kind: 'period', unit: unit(m[2]!), count: -count(m[1]!) }),
  },
  {
    hint: /(?:last|this|next|previous|past|following) (?:week|month|year)/,
    regex: words('(last|this|next|the\\s+previous|the\\s+past|the\\s+following)\\s+(week|month|year)'),
    read: (m) => ({
      kind: 'period',
      unit: unit(m[2]!),
      count: /following/i.test(m[1]!) ? 1 : step(m[1]!.replace(/^the\s+/i, '')),
    }),
  },
  {
    hint: /[a-z] \d/,
    regex: words(
      `(?:(last|this|next|in|early|late|mid|since|by|until|during|of)[\\s-]+)?(${MONTH})(?:\\s+(?:of\\s+)?${YEAR})`,
      'gu',
    ),
    read: (m) => ({ kind: 'month', month: monthNumber(m[2]!), year: +m[3]!, side: undefined }),
  },
  {
    hint: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
    regex: words(
      `([Ll]ast|[Tt]his|[Nn]ext|[Ii]n|[Ee]arly|[Ll]ate|[Mm]id|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring)[\\s-]+(${MONTH})${NO_FIRST_NAME}`,
      'gu',
      'LTNIEMSBUDltniemsbud',
    ),
    read: (m) => ({ kind: 'month', month: monthNumber(m[2]!), year: undefined, side: sideOf(m[1]) }),
  },
  {
    hint: /\d/,
    regex: words(`(?:in|since|by|until|during|before|after)\\s+${YEAR}`),
    read: (m) => ({ kind: 'year', year: +m[1]! }),
  },
]

/** Words, in lower case, of which the hints are made. */
const TIME =
  '(?:sun|mon|tues|wednes|thurs|fri|satur|yester|to)day|sun|mon|tues?|wed|thurs?|fri|sat|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|' +
  '(?:hour|day|night|week|month|year)s?|morning|afternoon|evening|tonight|tomorrow|overnight|' +
  'ago|earlier|previously|later|after|before|ahead|last|this|next|previous|past|following|(?:19|20)\\d\\d'
const timeWords = new RegExp(`(?<![a-z\\d])(?:${TIME})(?![a-z\\d])`, 'gi')

const weekdayBefore = new RegExp(`${WEEKDAY},?\\s+(?:the\\s+)?$`, 'u')

/** The words of time in a stretch of a text (all of it by default), in order, none overlapping. Give a whole sentence: its verbs decide `ahead`. */
export function findDateWords(text: string, span: Span = { start: 0, end: text.length }): readonly DateWords[] {
  const sentence = text.slice(span.start, span.end)
  const found: DateWords[] = []
  const add = (start: number, end: number, said: Said, pattern?: Pattern) => {
    if (found.some((other) => start + span.start < other.end && other.start < end + span.start)) return
    const place = { start: start + span.start, end: end + span.start, text: sentence.slice(start, end) }
    const ahead = isNext(said) || (!isPast(said) && (pattern?.ahead ?? isAhead(sentence, start, end)))
    found.push({ ...place, said, ahead, dates: pattern?.dates ?? 'sentence' })
  }
  for (const { start, end, year, month, day } of findCalendarDates(sentence)) {
    const weekday = weekdayBefore.exec(sentence.slice(0, start))
    add(weekday ? weekday.index : start, end, { kind: 'date', year, month, day })
  }
  const gist = sentence.match(timeWords)?.join(' ').toLowerCase() ?? ''
  for (const pattern of gist === '' ? [] : patterns) {
    if (!pattern.hint.test(gist)) continue
    const { regex } = pattern
    for (let match = regex.exec(sentence); match; match = regex.exec(sentence)) {
      add(match.index, match.index + match[0].length, pattern.read(match), pattern)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function isAhead(sentence: string, start: number, end: number): boolean {
  return (
    /^(?:by|until|next)\b/i.test(sentence.slice(start, end)) ||
    pointsAhead(sentence.slice(0, start), sentence.slice(end))
  )
}

function isNext(said: Said): boolean {
  return said.kind === 'period' && said.count > 0
}

function isPast(said: Said): boolean {
  if (said.kind === 'weekday') return said.side === 'last' || said.weeks === -1
  if (said.kind === 'days') return said.days < 0
  if (said.kind === 'period') return said.count < 0
  return said.kind === 'month' && said.side === 'last'
}

/**
 * The day, or longer stretch, that words of time say in a report of the anchor's date. A weekday is the nearest one on or before that
 * date, or on or after it when the words point ahead: "Friday" in a report of a Friday is that day. A date without a year is the one
 * nearest the anchor. Without an anchor, whatever needs one stays in words.
 */
export function resolveDateWords(words: DateWords, anchor: { readonly date?: string | undefined }): ResolvedDate {
  const day = anchor.date !== undefined && isDay(anchor.date) ? anchor.date : undefined
  const said = words.said
  const date =
    said.kind === 'date' && said.year !== undefined ? dayOf(said.year, said.month, said.day) : day && dateOf(words, day)
  if (date !== undefined) return { date, basis: `${basisOf(said)} in the sentence`, words: words.text }
  const about = aboutOf(words, day)
  return { ...(about && { about }), basis: `undated: ${words.text}`, words: words.text }
}

function basisOf(said: Said): string {
  return said.kind === 'date' || said.kind === 'weekday' ? said.kind : 'relative words'
}

function dateOf({ said, ahead }: DateWords, anchor: string): string | undefined {
  if (said.kind === 'days') return addDays(anchor, said.days)
  if (said.kind === 'weekday') {
    const back = (weekdayOf(anchor) - said.weekday + 7) % 7
    if (said.weeks !== undefined) {
      const monday = addDays(anchor, -((weekdayOf(anchor) + 6) % 7))
      return addDays(monday, 7 * said.weeks + ((said.weekday + 6) % 7))
    }
    if (said.side === 'last') return addDays(anchor, -(back || 7))
    if (said.side === 'next') return addDays(anchor, 7 - back)
    return addDays(anchor, ahead && back > 0 ? 7 - back : -back)
  }
  if (said.kind !== 'date') return undefined
  const year = +anchor.slice(0, 4)
  const near = [year - 1, year, year + 1]
    .map((candidate) => dayOf(candidate, said.month, said.day))
    .filter((d) => d !== undefined)
  const distance = (other: string) => {
    const days = daysBetween(anchor, other)
    return ahead && days < 0 ? 1000 - days : Math.abs(days)
  }
  return near.sort((a, b) => distance(a) - distance(b))[0]
}

function aboutOf({ said, ahead }: DateWords, anchor: string | undefined): string | undefined {
  if (said.kind === 'year') return String(said.year)
  if (said.kind === 'month' && said.year !== undefined) return `${said.year}-${String(said.month).padStart(2, '0')}`
  if (anchor === undefined) return undefined
  if (said.kind === 'month') {
    const back = (+anchor.slice(5, 7) - said.month + 12) % 12
    if (said.side === 'last') return addMonths(anchor, -(back || 12))
    return addMonths(anchor, (said.side === 'next' || ahead) && (back > 0 || said.side === 'next') ? 12 - back : -back)
  }
  if (said.kind !== 'period') return undefined
  if (said.unit === 'week') return weekOf(addDays(anchor, 7 * said.count))
  return said.unit === 'month' ? addMonths(anchor, said.count) : String(+anchor.slice(0, 4) + said.count)
}
