import type { AlignedAccount } from '../../position/align-accounts.ts'
import type { Change } from '../../position/change.ts'
import type { Quoted } from './quoted.ts'

/** A report as one chooses it for a column. */
export interface AlignedReport {
  readonly id: string
  /** Outlet, else title, else the file's name. */
  readonly name: string
  readonly title?: string
  /** `YYYY-MM-DD` */
  readonly date?: string
}

/** Reports side by side, fact by fact. */
export interface AlignedReports {
  /** All reports of the case, oldest first. */
  readonly reports: readonly AlignedReport[]
  /** The ids of those compared, in the order of their columns. */
  readonly chosen: readonly string[]
  readonly rows: readonly AlignedAccount[]
}

/** A change with the words before it and after it. */
export interface ToldChange {
  readonly change: Change
  readonly before: readonly Quoted[]
  readonly after: readonly Quoted[]
}

export interface AccountsApi {
  /**
   * Chosen reports (their ids, between commas) aligned by fact and utterance: what several say, what one says alone, and what is in
   * tension, among these reports. Without a choice the latest report and the latest of another outlet.
   */
  'GET /api/accounts': { readonly input: { readonly reports?: string }; readonly answer: AlignedReports }
  /** What each statement did to what its actor held before, oldest first, the undated last; from a day (`YYYY-MM-DD`) on, where given. */
  'GET /api/changes': {
    readonly input: { readonly since?: string }
    readonly answer: { readonly changes: readonly ToldChange[] }
  }
}
