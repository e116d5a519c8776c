import type { Report } from '../report/report.ts'
import { addDays } from '../text/calendar.ts'
import { type DateWords, findDateWords, resolveDateWords } from '../text/date-words.ts'
import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { isInside } from './find-antecedent.ts'
import { indexAt, type Layout } from './layout.ts'
import type { Speaker } from './statement.ts'

/** The day on which a statement was made and how it is known; no day where it cannot be told. */
export interface StatementDate {
  readonly date?: string
  readonly dateBasis: string
}

/** A statement as its dating sees it. */
interface Act {
  readonly attribution: Attribution
  readonly speaker: Speaker
  readonly hull: Span
  readonly sentence: number
  readonly paragraph: number
  said: StatementDate | undefined
}

/**
 * The dates of a report's statements, in the order given. Words of time that belong to the act of speaking date it ("said on Thursday"),
 * not those of its content ("would visit on Friday"); other statements of the same speaker and occasion follow. Standing positions,
 * pluperfects and analysts are left undated, and so is all else that the text does not date.
 */
export function dateStatements(
  report: Report,
  layout: Layout,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly StatementDate[] {
  const { text, date } = report
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start || b.end - a.end)
  const acts = attributions.map((attribution, index): Act => {
    const spans = [...attribution.source, ...attribution.cue, ...attribution.content]
    const hull = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
    const anchor = (attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0])!
    const sentence = indexAt(layout.sentences, anchor.start)
    const paragraph = layout.sentences[sentence]?.paragraph ?? 0
    return { attribution, speaker: speakers[index]!, hull, sentence, paragraph, said: undefined }
  })
  for (const [sentence, here] of Map.groupBy(acts, (act) => act.sentence)) {
    const span = layout.sentences[sentence]
    if (span) dateSentence(text, date, span, here, contents, layout)
  }
  const day = newsDay(acts)
  for (const [sentence, here] of Map.groupBy(acts, (act) => act.sentence)) {
    const span = layout.sentences[sentence]
    if (span) dateWhatFollows(text, day, span, here)
  }
  const dated = acts.filter(({ said, speaker }) => speaker.name !== null && said && keyOf(said) !== undefined)
  const bySpeaker = Map.groupBy(dated, ({ speaker }) => speaker.name)
  return acts.map((act) => act.said ?? inherited(act, bySpeaker.get(act.speaker.name) ?? [], day, report, layout))
}

/** Gives the words of time of one sentence to the statements they date. */
function dateSentence(
  text: string,
  reportDate: string | undefined,
  sentence: Span,
  acts: readonly Act[],
  contents: readonly Span[],
  layout: Layout,
): void {
  for (const words of findDateWords(text, sentence)) {
    if (words.dates !== 'sentence' || isInside(layout.quotations, words)) continue
    const opens = acts.find((act) => opensContent(text, act, words))
    if (!opens && (words.ahead || isInside(contents, words))) continue
    if (isOfAnother(text, sentence, words, acts)) continue
    const within = acts.filter(({ hull }) => hull.start <= words.start && words.end <= hull.end)
    const act = opens ?? smallest(within) ?? nearest(acts, words)
    if (!act || act.said) continue
    const { date, basis } = resolveDateWords({ ...words, ahead: false }, { date: reportDate })
    const opensSentence = words.start - sentence.start < 20
    if (date === undefined && words.said.kind !== 'weekday' && within.length === 0 && !opensSentence) continue
    act.said = date === undefined ? { dateBasis: basis } : { date, dateBasis: basis }
  }
}

/** "A day after saying …": that is a day before the news. */
function dateWhatFollows(text: string, day: string | undefined, sentence: Span, acts: readonly Act[]): void {
  for (const words of findDateWords(text, sentence)) {
    if (words.dates !== 'what follows' || words.said.kind !== 'days') continue
    const act = acts.find(({ attribution }) =>
      attribution.cue.some(
        ({ start }) => start > words.end && start - words.end < 30 && !/[,;]/.test(text.slice(words.end, start)),
      ),
    )
    if (!act || act.said) continue
    act.said =
      day === undefined || day.startsWith('undated')
        ? { dateBasis: `undated: ${words.text}` }
        : { date: addDays(day, words.said.days), dateBasis: 'relative words in the sentence' }
  }
}

/** "urged the United States on Wednesday to …": inside the content as found, yet before what is said. */
function opensContent(text: string, { attribution }: Act, words: DateWords): boolean {
  return attribution.content.some(
    ({ start, end }) =>
      start <= words.start &&
      words.end < end &&
      words.start - start < 60 &&
      /^\s+(?:to|that)\s/.test(text.slice(words.end, end)) &&
      !/[,;“"]/.test(text.slice(start, words.start)),
  )
}

const NOT_THEN =
  /\b(?:before|until|till|ahead of|since|by|from|starting|beginning|prior to|scheduled for|planned for|due)\s+(?:the\s+|last\s+|early\s+|late\s+)?$/i
const TALKS =
  /^['’]s?\s+(?:[\p{L}-]+\s+){0,2}(?:meetings?|talks|summit|call|conference|briefing|speech|session|address|interview|debate|vote|news)\b/iu

/** True for words that date another event of the sentence: "the deal, which was signed on Monday", "after Monday’s attack". */
function isOfAnother(text: string, sentence: Span, words: DateWords, acts: readonly Act[]): boolean {
  const before = text.slice(sentence.start, words.start)
  const after = text.slice(words.end, sentence.end)
  if (NOT_THEN.test(before)) return true
  if (/^['’]s?\b/.test(after)) return !TALKS.test(after)
  const clause = /(?:^|[\s,])(?:who|which|whose|where)\s[^,;]*$/iu.exec(before)
  if (!clause) return false
  const opening = sentence.start + clause.index
  return !acts.some(({ attribution }) =>
    attribution.cue.some(({ start, end }) => start >= opening && end <= words.start),
  )
}

function smallest(acts: readonly Act[]): Act | undefined {
  return acts.toSorted((a, b) => a.hull.end - a.hull.start - (b.hull.end - b.hull.start))[0]
}

function nearest(acts: readonly Act[], words: Span): Act | undefined {
  const distance = ({ hull }: Act) => Math.max(hull.start - words.end, words.start - hull.end)
  return acts.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The day, or day in words, on which most of a report’s dated statements were made; the first of several. */
function newsDay(acts: readonly Act[]): string | undefined {
  const days = Map.groupBy(
    acts.filter(({ said }) => said && keyOf(said) !== undefined),
    ({ said }) => keyOf(said!)!,
  )
  let best: string | undefined
  for (const [day, list] of days) if (best === undefined || list.length > days.get(best)!.length) best = day
  return best
}

function keyOf({ date, dateBasis }: StatementDate): string | undefined {
  if (date !== undefined) return date
  return /^undated: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(dateBasis) ? dateBasis : undefined
}

const OCCASION =
  /\b(?:during|at|after|following|in|since)\s+(?:the|their|this|that)\s+(?:same\s+)?(?:joint\s+|brief\s+)?(?:news conference|press conference|meeting|talks|briefing|summit|press briefing)\b/i
const STANDING = /^(?:has|have|is|are|remains?|(?!was\b)[\p{L}]+[^s]s)\b/iu
const BEFORE_THAT = /\b(?:had|once|previously|long|repeatedly|often|in the past)\s+(?:\p{L}+\s+)?$/iu

/** The date a statement takes from what stands round it, above all from the dated statements of its speaker. */
function inherited(
  act: Act,
  dated: readonly Act[],
  day: string | undefined,
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
  if (cue && (/^had\b/i.test(cueWords) || BEFORE_THAT.test(text.slice(Math.max(0, cue.start - 30), cue.start))))
    return undated
  const same =
    dated.filter((other) => other.sentence === act.sentence).at(-1) ??
    dated.findLast((other) => other.paragraph === act.paragraph && other.hull.start < act.hull.start)
  if (same) return fromContext(same.said!)
  if (standing) return undated
  const newest = dated.find(({ said }) => keyOf(said!) === day)
  if (newest) return fromContext(newest.said!)
  const close =
    dated.findLast((other) => other.paragraph <= act.paragraph && act.paragraph - other.paragraph <= 2) ??
    dated.find((other) => other.paragraph > act.paragraph && other.paragraph - act.paragraph <= 2)
  if (close) return fromContext(close.said!)
  const span = layout.sentences[act.sentence]
  if (day !== undefined && !narrated && span && OCCASION.test(outside(text, span, act.attribution.content))) {
    return day.startsWith('undated') ? { dateBasis: day } : { date: day, dateBasis: 'inferred from context' }
  }
  return undated
}

/** The words of a sentence that are not said. */
function outside(text: string, sentence: Span, content: readonly Span[]): string {
  let words = ''
  let at = sentence.start
  for (const { start, end } of content) {
    if (start > at) words += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  return words + text.slice(at, Math.max(at, sentence.end))
}

function fromContext({ date, dateBasis }: StatementDate): StatementDate {
  return date === undefined ? { dateBasis } : { date, dateBasis: 'inferred from context' }
}
