import type { Doubt } from '../../position/doubt.ts'
import type { Position } from '../../position/position.ts'
import type { ReadingEdit } from '../../position/reading-edit.ts'
import type { StatementState } from '../../position/review-statements.ts'
import type { Paragraph, ReportDateBasis } from '../../report/report.ts'
import type { Confidence } from '../../statement/confidence.ts'
import type { Mode, Speaker, Voice } from '../../statement/statement.ts'
import type { Excerpt, Span } from '../../text/span.ts'
import type { EditView } from './case.ts'

/** A statement of a report as a person left it; all places are into the report's text. */
export interface ReadingStatement {
  readonly id: string
  readonly state: StatementState
  /** The id of the review in force on it. */
  readonly review?: string
  readonly paragraph: number
  readonly mode: Mode
  readonly voice: Voice
  readonly speaker: Speaker
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The parts of the content inside quotation marks. */
  readonly verbatim: readonly Span[]
  /** `YYYY-MM-DD` on which it was said. */
  readonly date?: string
  readonly dateBasis: string
  readonly addressee?: Excerpt
  /** The chance, by the trained reader, that it is one; only where the rules did not find it. */
  readonly chance?: number
  /** What it gives its speaker, each position from this statement alone; none for a rejected statement. */
  readonly positions: readonly Position[]
  /** Why to look at it before others: a judgement. */
  readonly doubt: Doubt
  /** How often findings of its kind were right where that was measured; absent for a kind that was not. */
  readonly confidence?: Confidence
}

/** Another report, to page to. */
export interface ReadingNeighbour {
  readonly id: string
  readonly name: string
  readonly date?: string
}

/** A report with its statements in the order of the text, those rejected among them. */
export interface ReadingReport {
  readonly id: string
  /** Outlet, else title, else the file's name. */
  readonly name: string
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  readonly date?: string
  readonly dateBasis: ReportDateBasis
  readonly language: string
  readonly file?: string
  readonly url?: string
  /** Exactly as read. */
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly statements: readonly ReadingStatement[]
  /** By date, then by file; undated reports come last. */
  readonly previous?: ReadingNeighbour
  readonly next?: ReadingNeighbour
}

export interface ReadingApi {
  /** A report and all that was read from it. */
  'GET /api/reading/{id}': {
    readonly input: {
      /** The report's id. */
      readonly id: string
    }
    readonly answer: ReadingReport
  }
  /** A person's word on statements of a report and their positions: all of it one change, which is undone at once. */
  'POST /api/reading/{id}/edits': {
    readonly input: {
      /** The report's id. */
      readonly id: string
      readonly edits: readonly ReadingEdit[]
      /** What it comes to, as the list of changes says it. */
      readonly what: string
      /** Where in the workbench it is made, a path. */
      readonly place?: string
    }
    readonly answer: EditView
  }
}
