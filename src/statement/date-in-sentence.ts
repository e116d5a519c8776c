import { addDays } from '../text/calendar.ts'
import { type DateWords, resolveDateWords } from '../text/date-words.ts'
import type { Span } from '../text/span.ts'
import { isInside } from './find-antecedent.ts'
import { dayKey, type SpeechAct, type StatementDate } from './speech-act.ts'

/** Where the words of time of a sentence are looked for, and from which day they count. */
export interface SentenceSetting {
  readonly text: string
  readonly sentence: Span
  readonly reportDate: string | undefined
  /** Contents of all attributions and quotations, each in order of place. */
  readonly contents: readonly Span[]
  readonly quotations: readonly Span[]
  /** The words of time of the sentence. */
  readonly times: readonly DateWords[]
}

/** Gives the words of time of one sentence to the acts of speech they date, and not to what is said or to other events. */
export function dateSentence(setting: SentenceSetting, acts: readonly SpeechAct[]): void {
  const { text, sentence, reportDate, contents, quotations, times } = setting
  for (const words of times) {
    if (words.dates !== 'sentence' || isInside(quotations, words)) continue
    const opens = acts.find((act) => opensContent(text, act, words))
    if (!opens && (words.ahead || isInside(contents, words))) continue
    if (isOfAnother(text, sentence, words, acts)) continue
    const within = acts.filter(({ hull }) => hull.start <= words.start && words.end <= hull.end)
    const act = opens ?? smallest(within) ?? nearest(acts, words)
    if (!act || act.said) continue
    const said = resolved(words, reportDate)
    const belongs = within.length > 0 || words.start - sentence.start < 20
    if (dayKey(said) === undefined && !belongs) continue
    act.said = said
  }
}

/** The day, or weekday in words, that a sentence of narration gives: "failed on Friday". */
export function dayTold(setting: SentenceSetting, acts: readonly SpeechAct[]): string | undefined {
  const { text, sentence, reportDate, quotations, times } = setting
  for (const words of times) {
    if (
      words.ahead ||
      words.dates !== 'sentence' ||
      isInside(quotations, words) ||
      isOfAnother(text, sentence, words, acts)
    )
      continue
    const day = dayKey(resolved(words, reportDate))
    if (day !== undefined) return day
  }
  return undefined
}

/** "A day after saying …": that is a day before the news. */
export function dateWhatFollows(
  { text, times }: SentenceSetting,
  acts: readonly SpeechAct[],
  day: string | undefined,
): void {
  for (const words of times) {
    if (words.dates !== 'what follows' || words.said.kind !== 'days') continue
    const near = ({ start }: Span) =>
      start > words.end && start - words.end < 30 && !/[,;]/.test(text.slice(words.end, start))
    const act = acts.find(({ attribution }) => attribution.cue.some(near))
    if (!act || act.said) continue
    act.said =
      day === undefined || day.startsWith('undated')
        ? { dateBasis: `undated: ${words.text}` }
        : { date: addDays(day, words.said.days), dateBasis: 'relative words in the sentence' }
  }
}

function resolved(words: DateWords, reportDate: string | undefined): StatementDate {
  const { date, basis } = resolveDateWords({ ...words, ahead: false }, { date: reportDate })
  return date === undefined ? { dateBasis: basis } : { date, dateBasis: basis }
}

/** "urged the United States on Wednesday to …": inside the content as found, yet before what is said. */
function opensContent(text: string, { attribution }: SpeechAct, words: DateWords): boolean {
  return attribution.content.some(({ start, end }) => {
    if (start > words.start || words.end >= end || words.start - start >= 60) return false
    return /^\s+(?:to|that)\s/.test(text.slice(words.end, end)) && !/[,;“"]/.test(text.slice(start, words.start))
  })
}

const NOT_THEN =
  /\b(?:before|until|till|ahead of|since|by|from|starting|beginning|prior to|scheduled for|planned for|due)\s+(?:the\s+|last\s+|early\s+|late\s+)?$/i
const TALKS =
  /^['’]s?\s+(?:[\p{L}-]+\s+){0,2}(?:meetings?|talks|summit|call|conference|briefing|speech|session|address|interview|debate|vote|news)\b/iu

/** True for words that date another event of the sentence: "the deal, which was signed on Monday", "after Monday’s attack". */
function isOfAnother(text: string, sentence: Span, words: DateWords, acts: readonly SpeechAct[]): boolean {
  const before = text.slice(sentence.start, words.start)
  const after = text.slice(words.end, sentence.end)
  if (NOT_THEN.test(before)) return true
  if (/^['’]s?\b/.test(after)) return !TALKS.test(after)
  const clause = /(?:^|[\s,])(?:who|which|whose|where)\s[^,;]*$/iu.exec(before)
  if (!clause) return false
  const opening = sentence.start + clause.index
  const saidThere = ({ start, end }: Span) => start >= opening && end <= words.start
  return !acts.some(({ attribution }) => attribution.cue.some(saidThere))
}

function smallest(acts: readonly SpeechAct[]): SpeechAct | undefined {
  return acts.toSorted((a, b) => a.hull.end - a.hull.start - (b.hull.end - b.hull.start))[0]
}

function nearest(acts: readonly SpeechAct[], words: Span): SpeechAct | undefined {
  const distance = ({ hull }: SpeechAct) => Math.max(hull.start - words.end, words.start - hull.end)
  return acts.toSorted((a, b) => distance(a) - distance(b))[0]
}
