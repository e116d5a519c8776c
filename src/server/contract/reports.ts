import type { Review, Stance } from '../../position/position.ts'
import type { StatementState } from '../../position/review-statements.ts'
import type { ReportRow } from '../../position/search/index-case.ts'
import type { ReportSearch } from '../../position/search/search-reports.ts'
import type { StatementSearch } from '../../position/search/search-statements.ts'
import type { Mode, SpeakerClass } from '../../statement/statement.ts'
import type { Problem } from '../../text/problem.ts'
import type { EditView } from './case.ts'
import type { Quoted } from './quoted.ts'

/** A part of a long list. */
interface ListPart {
  /**
   * How many to pass over.
   * @asType integer
   * @minimum 0
   */
  readonly offset?: number
  /**
   * At most so many; 100 where nothing is said.
   * @asType integer
   * @minimum 1
   * @maximum 500
   */
  readonly limit?: number
}

/** A report in the list, with what is wrong with its file. */
export interface ListedReport extends ReportRow {
  readonly problems: readonly Problem[]
}

/** How often a name occurs. */
export interface NameCount {
  readonly name: string
  readonly count: number
}

/** A position as a list of statements names it. */
interface CodedAs {
  /** The position's id, before it is merged with others. */
  readonly position: string
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
  readonly review: Review
}

/** A statement that a search found. */
export interface FoundStatement extends Quoted {
  readonly state: StatementState
  readonly mode: Mode
  readonly class: SpeakerClass
  readonly outlet?: string
  readonly codings: readonly CodedAs[]
}

/** A file of a person's, to become a report. */
export interface GivenFile {
  /** As the person's machine calls it; it is made safe and unique. */
  readonly name: string
  /** Its bytes, in base64. */
  readonly base64: string
}

/** What a person says of a text; it goes before what the text says of itself. */
interface GivenFacts {
  readonly title?: string
  readonly outlet?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly url?: string
}

/** A report that was added. */
export interface AddedReport {
  readonly id: string
  /** As it was called. */
  readonly given: string
  /** Below the case folder. */
  readonly file: string
  readonly name: string
  readonly title?: string
  readonly date?: string
  /** What is not quite right with it. */
  readonly warnings: readonly Problem[]
}

/** What was added, and what was not. */
export interface AddedReports {
  readonly added: readonly AddedReport[]
  readonly refused: readonly { readonly given: string; readonly problems: readonly Problem[] }[]
  /** The change, which can be undone; absent where nothing was added. */
  readonly edit?: EditView
}

export interface ReportsApi {
  /** The reports, filtered and sorted, a part of them at a time. */
  'GET /api/reports': {
    readonly input: ReportSearch & ListPart
    readonly answer: {
      readonly reports: readonly ListedReport[]
      /** How many the search found. */
      readonly total: number
      /** The outlets of all reports of the case, by name. */
      readonly outlets: readonly NameCount[]
      /** The actors who speak in any, by id, with the number of reports they speak in. */
      readonly actors: readonly NameCount[]
    }
  }
  /** The statements, filtered, a part of them at a time, each with what it is coded as. */
  'GET /api/statements': {
    readonly input: StatementSearch & ListPart
    readonly answer: { readonly statements: readonly FoundStatement[]; readonly total: number }
  }
  /** Adds files to the case. One that cannot be read is refused and costs the others nothing; all that are added are one change. */
  'POST /api/reports/files': {
    readonly input: { readonly files: readonly GivenFile[] }
    readonly answer: AddedReports
  }
  /** Adds a text, exactly as it is given. */
  'POST /api/reports/text': {
    readonly input: { readonly text: string } & GivenFacts
    readonly answer: AddedReports
  }
  /** Fetches a page, PDF or text from an http or https address and adds it. The one route that goes out to the network. */
  'POST /api/reports/address': {
    readonly input: { readonly address: string }
    readonly answer: AddedReports
  }
  /** Takes a report out of the case: its file is deleted, which can be undone. */
  'DELETE /api/reports/{id}': { readonly input: { readonly id: string }; readonly answer: EditView }
}
