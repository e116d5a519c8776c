import type { Report } from '../report/report.ts'
import { daysBetween } from '../text/calendar.ts'
import type { Span } from '../text/span.ts'
import type { Layout } from './layout.ts'
import { dayKey, fromContext, type SpeechAct, type StatementDate } from './speech-act.ts'

/** What a report as a whole says of its days, each as `dayKey` gives it. */
export interface NewsDays {
  /** On which most of its dated statements were made. */
  readonly spoken: string | undefined
  /** Of which its first paragraph tells. */
  readonly told: string | undefined
}

/** The day on which most of the acts were made; the first of several. */
export function spokenDay(acts: readonly SpeechAct[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { said } of acts) {
    const day = said && dayKey(said)
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [day, count] of counts) if (best === undefined || count > counts.get(best)!) best = day
  return best
}

const OCCASION =
  /\b(?:during|at|after|following|in|since)\s+(?:the|their|this|that)\s+(?:same\s+)?(?:joint\s+|brief\s+)?(?:news conference|press conference|meeting|talks|briefing|summit|press briefing)\b/i
const STANDING = /^(?:has|have|is|are|do|does|remains?|(?!was\b)[\p{L}]+[^s]s)\b/iu
const HAD = /\b(?:had|once|previously|long|repeatedly|often|in the past)\s+(?:\p{L}+\s+)?$/iu
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Words that speak of another time in the clause of the cue, at the head of its sentence, or anywhere in it. */
const ANOTHER_TIME = {
  clause: /\b(?:has|have|had|before|earlier|last|previous(?:ly)?|once|often|repeatedly|long|recently|since)\b/i,
  opening: /^(?:before|earlier|last|previously|once|since)\b|\b(?:earlier|before)$/i,
  sentence: new RegExp(`\\b(?:ago|(?:last|this)\\s+(?:week|month|year|${MONTH})|in\\s+(?:\\d{4}|${MONTH}))\\b`, 'i'),
}
/** How far back or ahead the dated statements of a speaker reach, in paragraphs. */
const REACH = 2

/**
 * The date a statement takes from what stands round it: from the dated statements of its speaker (`dated`), from an occasion ("during the
 * news conference"), or, where nothing speaks of another time, from the day the report’s first paragraph tells of.
 */
export function dateFromContext(
  act: SpeechAct,
  dated: readonly SpeechAct[],
  days: NewsDays,
  report: Report,
  layout: Layout,
): StatementDate {
  const { text } = report
  const cue = act.attribution.cue[0]
  const cueWords = cue ? text.slice(cue.start, cue.end) : ''
  const narrated = act.attribution.voice === 'narrated'
  const standing = narrated && STANDING.test(cueWords)
  const undated = {
    dateBasis: report.date === undefined ? 'undated' : `undated: ${standing ? 'as of' : 'by'} ${report.date}`,
  }
  if (cue && (/^had\b/i.test(cueWords) || HAD.test(text.slice(Math.max(0, cue.start - 30), cue.start)))) return undated

  const day = own(act, dated, standing, days)
  if (day !== undefined) return fromContext(day)
  const span = layout.sentences[act.sentence]
  if (narrated || !span) return undated
  if (days.spoken !== undefined && OCCASION.test(outside(text, span, act.attribution.content)))
    return fromContext(days.spoken)
  const isNews =
    days.told !== undefined && isFresh(days.told, report.date) && isOfNews(act) && !isOfAnotherTime(text, span, act)
  return isNews ? fromContext(days.told!) : undated
}

/** The day of the speaker’s own dated statements: in the sentence or paragraph, else on the day of the news, else close by. */
function own(act: SpeechAct, dated: readonly SpeechAct[], standing: boolean, days: NewsDays): string | undefined {
  const before = (other: SpeechAct) => other.hull.start < act.hull.start
  const same =
    dated.findLast((other) => other.sentence === act.sentence && (!standing || before(other))) ??
    dated.findLast((other) => other.paragraph === act.paragraph && before(other))
  const away = (other: SpeechAct) => other.paragraph - act.paragraph
  const other =
    same ??
    (standing
      ? undefined
      : (dated.find(({ said }) => dayKey(said!) === days.spoken) ??
        dated.findLast((one) => away(one) <= 0 && away(one) >= -REACH) ??
        dated.find((one) => away(one) > 0 && away(one) <= REACH)))
  return other && dayKey(other.said!)
}

/** "Before his arrival, he said", "he has said", "he said last year": by the clause of the cue and the words that open the sentence. */
function isOfAnotherTime(text: string, sentence: Span, { attribution }: SpeechAct): boolean {
  const at = (attribution.cue[0] ?? attribution.source[0])?.start
  const cue = attribution.cue.map(({ start, end: stop }) => text.slice(start, stop)).join(' ')
  if (at === undefined) return false
  const clauses = outside(text, { start: sentence.start, end: at }, attribution.content).split(',')
  const [end] = outside(text, { start: at, end: sentence.end }, attribution.content).split(',')
  const opening = clauses.length > 1 ? clauses[0]!.trim() : ''
  const whole = outside(text, sentence, attribution.content)
  return (
    ANOTHER_TIME.clause.test(`${clauses.at(-1)}${end} ${cue}`) ||
    ANOTHER_TIME.opening.test(opening) ||
    ANOTHER_TIME.sentence.test(whole)
  )
}

/** True for parties that speak in the past tense; analysts and documents may have spoken at any time. */
function isOfNews({ speaker }: SpeechAct): boolean {
  return speaker.name !== null && !/^(?:analyst|document|unknown)$/.test(speaker.class)
}

/** The day told is the day before the report’s at the earliest. */
function isFresh(day: string, reportDate: string | undefined): boolean {
  if (day.startsWith('undated') || reportDate === undefined) return true
  const age = daysBetween(day, reportDate)
  return age >= 0 && age <= 1
}

/** The words of a sentence that are not said. */
function outside(text: string, sentence: Span, content: readonly Span[]): string {
  let words = ''
  let at = sentence.start
  for (const { start, end } of content) {
    if (start >= sentence.end) break
    if (start > at) words += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  return words + text.slice(at, Math.max(at, sentence.end))
}
