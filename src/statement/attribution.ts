import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Voice } from './statement.ts'

/** An attribution as a finder sees it: spans only, nobody resolved yet. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly voice: Voice
  readonly addressee?: Span
}

/** Finds the attributions of one report. The rules are one finder; a trained reader is another. */
export type FindAttributions = (report: Report) => readonly Attribution[]
