import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { indexAt, type Layout } from './layout.ts'
import type { Speaker } from './statement.ts'

/** The day on which a statement was made and how it is known; no day where it cannot be told. */
export interface StatementDate {
  readonly date?: string
  readonly dateBasis: string
}

/** A statement as its dating sees it. */
export interface SpeechAct {
  readonly attribution: Attribution
  readonly speaker: Speaker
  /** From the first to the last of its source, cue and content. */
  readonly hull: Span
  /** The index of the sentence that says who speaks. */
  readonly sentence: number
  readonly paragraph: number
  /** What words of time in its sentence say. */
  said: StatementDate | undefined
}

/** Attributions as acts of speech, none dated yet. */
export function speechActs(
  layout: Layout,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly SpeechAct[] {
  return attributions.map((attribution, index) => {
    const spans = [...attribution.source, ...attribution.cue, ...attribution.content]
    const hull = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
    const anchor = (attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0])!
    const sentence = indexAt(layout.sentences, anchor.start)
    const paragraph = layout.sentences[sentence]?.paragraph ?? 0
    return { attribution, speaker: speakers[index]!, hull, sentence, paragraph, said: undefined }
  })
}

/** The day a statement date says, or the weekday in words where the report has no date; undefined for anything vaguer. */
export function dayKey({ date, dateBasis }: StatementDate): string | undefined {
  if (date !== undefined) return date
  return /^undated: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(dateBasis) ? dateBasis : undefined
}

/** The date that a day, as {@link dayKey} gives it, makes for a statement which does not say it itself. */
export function fromContext(day: string): StatementDate {
  return day.startsWith('undated') ? { dateBasis: day } : { date: day, dateBasis: 'inferred from context' }
}
