import type { Excerpt } from '../text/span.ts'

/** Content wholly in quotation marks, in none, or in both. */
export type Mode = 'direct' | 'indirect' | 'mixed'

/** An act of speech, or the reporter's own characterisation of a position ("Putin rejects …"). */
export type Voice = 'statement' | 'narrated'

/** What kind of speaker stands behind a statement. */
export type SpeakerClass = 'named' | 'office' | 'anonymous' | 'collective' | 'analyst' | 'document' | 'unknown'

/** Who a statement's source turned out to be. */
export interface Speaker {
  /** As resolved ("Keir Starmer"), else the source's own words ("senior administration official (anonymous)"); null when nobody is named. */
  readonly name: string | null
  /** An actor id of the case; null without a case or when the speaker is no actor of it. */
  readonly actor: string | null
  readonly class: SpeakerClass
  /** Why this person is meant, where several have the name: "the only one named in full before of 2 people named Johnson". */
  readonly basis?: string
}

/** One attribution in a report: source (who), cue (said, denied), content (what), each a list of spans. */
export interface Statement {
  readonly id: string
  /** The report's id. */
  readonly report: string
  /** The number of the paragraph it starts in. */
  readonly paragraph: number
  readonly mode: Mode
  readonly voice: Voice
  readonly speaker: Speaker
  readonly source: readonly Excerpt[]
  readonly cue: readonly Excerpt[]
  readonly content: readonly Excerpt[]
  /** The parts of the content inside quotation marks, without the marks. */
  readonly verbatim: readonly Excerpt[]
  /** `YYYY-MM-DD` on which it was said, where that can be told. */
  readonly date?: string
  /** How the date is known: "weekday in the sentence", "inferred from context", "undated: Wednesday" … */
  readonly dateBasis: string
  /** To whom it was said ("told reporters"), as written. */
  readonly addressee?: Excerpt
  /** The chance, by the trained reader, that it is one; only where the rules did not find it. */
  readonly chance?: number
}
