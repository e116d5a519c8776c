import type { Span } from '../text/span.ts'

/** How the date of a report is known. */
export type ReportDateBasis =
  | 'written in the text'
  | 'metadata'
  | 'file name'
  | 'given by the user'
  | 'inferred from other reports'
  | 'unknown'

/** What a paragraph is: only `body` holds statements. */
export type ParagraphKind = 'body' | 'heading' | 'byline' | 'credit'

/** A paragraph of a report. `opening` is its dateline ("WASHINGTON, Feb 26 (Reuters) –"), which belongs to no statement. */
export interface Paragraph extends Span {
  /** Counted from 1 over all paragraphs, as footnotes say it. */
  readonly number: number
  readonly kind: ParagraphKind
  readonly opening?: Span
}

/** A text we read, kept exactly as read. */
export interface Report {
  /** From the normalised text, so that the same article saved twice is one report. */
  readonly id: string
  readonly file?: string
  readonly url?: string
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  /** `YYYY-MM-DD`; absent when nothing says it. */
  readonly date?: string
  readonly dateBasis: ReportDateBasis
  /** ISO 639-1, or `und` when it cannot be told. */
  readonly language: string
  readonly text: string
  /** Of the text as UTF-8. */
  readonly sha256: string
  readonly paragraphs: readonly Paragraph[]
}
