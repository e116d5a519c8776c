import type { Settlement } from '../deal/deal.ts'
import type { Stance } from '../position/position.ts'
import type { ReportDateBasis } from '../report/report.ts'
import type { Citation } from '../text/span.ts'
import type { Line } from './claim.ts'

/** What a section answers; also its anchor. */
export type SectionId =
  | 'answer'
  | 'waits'
  | 'blocking'
  | 'stability'
  | 'durability'
  | 'force'
  | 'positions'
  | 'conditions'
  | 'meanings'
  | 'refusals'
  | 'commitments'
  | 'sequence'
  | 'accounts'
  | 'changes'
  | 'quantities'
  | 'compliance'
  | 'sourcing'
  | 'gaps'
  | 'questions'
  | 'limits'

/** A question of the reader's with the lines that answer it, the most important first. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly lines: readonly Line[]
  /** How many lines stand on the page; the rest follow after it, under the same title. */
  readonly onPage: number
}

/** What an actor holds on one alternative, for a cell of the matrix. */
export interface MatrixEntry {
  readonly alternative: string
  readonly stance: Stance
  readonly conditional: boolean
  readonly hedged: boolean
  readonly citations: readonly [Citation, ...Citation[]]
}

/** An actor's cell: what it holds; nothing from a party is a silence; nothing from others is merely not asked. */
export type Cell =
  | { readonly kind: 'held'; readonly entries: readonly [MatrixEntry, ...MatrixEntry[]] }
  | { readonly kind: 'silent' }
  | { readonly kind: 'none' }

/** Positions at a glance: a row for each issue that somebody spoke on or the goal names, a column for each actor. */
export interface Matrix {
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly {
    readonly issue: string
    readonly label: string
    readonly question: string
    readonly cells: readonly Cell[]
  }[]
  /** How many rows stand on the page. */
  readonly onPage: number
  /** Parties that have no column, since no report carries a position of theirs. */
  readonly without: readonly string[]
}

/** An actor waiting for another, with the words that say so. */
export interface Wait {
  readonly from: string
  readonly to: string
  /** What is waited for, in words. */
  readonly label: string
  /** The wait is part of a circle. */
  readonly locked: boolean
  readonly citations: readonly [Citation, ...Citation[]]
}

/** A report as footnotes name it. */
export interface ReportReference {
  readonly id: string
  /** Outlet, else title, else the file's name. */
  readonly name: string
  readonly title?: string
  readonly file?: string
  readonly url?: string
  readonly date?: string
  readonly dateBasis: ReportDateBasis
}

/** A citation as printed: numbered by first use, with its paragraph and who speaks in it. */
export interface Footnote extends Citation {
  readonly number: number
  readonly paragraph: number
  /** "Keir Starmer", "senior official (anonymous)", "the reporter's own voice". */
  readonly voice: string
}

/** What we write: an answer with its reasons, every claim with the exact words it rests on. */
export interface Brief {
  readonly case: string
  readonly title: string
  /** The question asked, in words. */
  readonly question: string
  readonly goal?: Settlement
  readonly since?: string
  readonly reports: readonly ReportReference[]
  readonly sections: readonly Section[]
  readonly matrix: Matrix
  readonly waits: readonly Wait[]
  readonly names: Readonly<Record<string, string>>
  readonly footnotes: readonly Footnote[]
  readonly warnings: readonly string[]
}
