import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Layout } from './layout.ts'
import type { Voice } from './statement.ts'

/** An attribution as a finder sees it: spans only, nobody resolved yet. */
export interface Attribution {
  /** Empty when nobody is named, or when the speaker is carried over. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly voice: Voice
  readonly addressee?: Span
  /** The chance, by the trained reader, that it is one; only for what the rules did not find. */
  readonly chance?: number
  /** For a quotation without a cue of its own: the index, in the same list, of the attribution whose speaker it continues. */
  readonly carriedFrom?: number
  /** The report itself records these words, without marks round them: a turn of a transcript, a sentence of a communiqué. */
  readonly recorded?: true
  /** For words of a communiqué: those that name who issues it, where the source says only "we". */
  readonly issuer?: Span
}

/** A report, laid out. */
export interface LaidReport {
  readonly report: Report
  readonly layout: Layout
}

/** Finds the attributions of one report, which may be laid out already. The rules are one finder; a trained reader is another. */
export interface FindAttributions {
  (report: Report, layout?: Layout): readonly Attribution[]
  /** Those of each of several reports, which takes less time than one after the other. */
  readonly inAll?: (reports: readonly LaidReport[]) => readonly (readonly Attribution[])[]
}
