import type { Report } from '../report/report.ts'
import { addDays, daysBetween, weekdayOf } from '../text/calendar.ts'
import { type DateWords, findDateWords, resolveDateWords } from '../text/date-words.ts'
import type { Span } from '../text/span.ts'
import { factWords } from './fact-words.ts'
import { isInside } from './find-antecedent.ts'
import { layOut } from './layout.ts'

/** A fact with a day said beside it. */
interface DatedFact {
  readonly words: ReadonlySet<string>
  /** Names of the sentence, which must agree too. */
  readonly names: ReadonlySet<string>
}

/** A fact of an undated report, and how its day counts from the weekday of the news. */
interface Clue extends DatedFact {
  /** The news is so many days after the fact. */
  readonly after: number
}

interface Anchor extends DatedFact {
  readonly day: string
}

/** Words that two tellings of one fact share at least. */
const ENOUGH = 3
const WEEK = 7

/**
 * Dates undated reports from dated ones: where both tell one fact, the dated report gives its day, and the undated one says on which
 * weekday, or how many days before its own news, it happened. Every such fact must give the same day, its weekday must be the one the
 * report speaks of, and both reports must lie within a week; else the report stays undated, as a lone one does.
 */
export function linkReportDates(reports: readonly Report[]): readonly Report[] {
  const dated = reports.filter(({ date }) => date !== undefined)
  if (dated.length === 0 || dated.length === reports.length) return reports
  const anchors = anchorsOf(dated)
  return reports.map((report): Report => {
    if (report.date !== undefined) return report
    const date = dateFrom(report, anchors)
    return date === undefined ? report : { ...report, date, dateBasis: 'inferred from other reports' }
  })
}

/** The dated facts of dated reports, by each of their words. */
function anchorsOf(reports: readonly Report[]): ReadonlyMap<string, readonly Anchor[]> {
  const byWord = new Map<string, Anchor[]>()
  for (const report of reports) {
    for (const { sentence, said } of datedSentences(report)) {
      const day = resolveDateWords(said, { date: report.date }).date
      if (day === undefined || Math.abs(daysBetween(day, report.date!)) > WEEK) continue
      const anchor = { ...factOf(report.text, sentence, said), day }
      for (const word of anchor.words) {
        const known = byWord.get(word)
        if (known) known.push(anchor)
        else byWord.set(word, [anchor])
      }
    }
  }
  return byWord
}

/** Sentences with words of time outside quotations that tell of the past. */
function datedSentences(report: Report): readonly { readonly sentence: Span; readonly said: DateWords }[] {
  const { sentences, quotations } = layOut(report)
  return sentences.flatMap((sentence) =>
    findDateWords(report.text, sentence)
      .filter((said) => (!said.ahead || said.dates === 'what follows') && !isInside(quotations, said))
      .map((said) => ({ sentence, said })),
  )
}

function dateFrom(report: Report, anchors: ReadonlyMap<string, readonly Anchor[]>): string | undefined {
  const sentences = datedSentences(report)
  const weekday = newsWeekday(sentences.map(({ said }) => said))
  if (weekday === undefined) return undefined
  const days = new Set<string>()
  for (const { sentence, said } of sentences) {
    const clue = clueOf(report.text, sentence, said, weekday)
    if (!clue) continue
    const found = matching(clue, anchors)
    for (const day of new Set(found.map((anchor) => addDays(anchor.day, clue.after)))) {
      if (weekdayOf(day) === weekday) days.add(day)
      else if (said.dates === 'what follows') days.add('another weekday')
    }
  }
  const [day, ...others] = days
  return others.length === 0 && day !== 'another weekday' ? day : undefined
}

/** The weekday an undated report speaks of most. */
function newsWeekday(said: readonly DateWords[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { said: one, ahead } of said) {
    if (one.kind === 'weekday' && one.side === undefined && one.weeks === undefined && !ahead)
      counts.set(one.weekday, (counts.get(one.weekday) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] !== second?.[1] ? first[0] : undefined
}

/** A fact said to be of the news weekday itself, or "a day after" which the news is. */
function clueOf(text: string, sentence: Span, said: DateWords, weekday: number): Clue | undefined {
  if (said.dates === 'what follows' && said.said.kind === 'days' && said.said.days !== 0) {
    const rest = text.slice(said.end, sentence.end)
    const end = said.end + (/[,;–—]|\s-\s/.exec(rest)?.index ?? rest.length)
    const { names } = factOf(text, sentence, said)
    return { words: new Set(factWords(text.slice(said.end, end))), names, after: -said.said.days }
  }
  if (said.said.kind !== 'weekday' || said.said.weekday !== weekday || said.ahead) return undefined
  return { ...factOf(text, sentence, said), after: 0 }
}

function factOf(text: string, sentence: Span, said: Span): DatedFact {
  const rest = `${text.slice(sentence.start, said.start)} ${text.slice(said.end, sentence.end)}`
  return {
    words: new Set(factWords(rest)),
    names: new Set((rest.match(/(?<!\p{L})\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).flatMap(factWords)),
  }
}

/** Anchors that tell the clue’s fact: nearly all words of the shorter telling, a name among them or beside them. */
function matching(clue: Clue, anchors: ReadonlyMap<string, readonly Anchor[]>): readonly Anchor[] {
  const shared = new Map<Anchor, number>()
  for (const word of clue.words)
    for (const anchor of anchors.get(word) ?? []) shared.set(anchor, (shared.get(anchor) ?? 0) + 1)
  return [...shared].flatMap(([anchor, count]) => {
    const least = Math.min(clue.words.size, anchor.words.size)
    const share = clue.after === 0 ? 0.6 : 0.9
    const sameName = [...clue.names].some((name) => anchor.names.has(name))
    return count >= ENOUGH && count >= share * least && sameName ? [anchor] : []
  })
}
