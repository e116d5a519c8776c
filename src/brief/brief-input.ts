import type { Conflict } from '../conflict/conflict.ts'
import type { Deals } from '../deal/deal.ts'
import type { Commitment } from '../durability/force/commitment.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import type { Account } from '../position/account.ts'
import type { Change } from '../position/change.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Meaning } from '../position/meaning.ts'
import type { Gap, Position } from '../position/position.ts'
import type { Report } from '../report/report.ts'
import type { Explanation } from '../stability/explanation.ts'
import type { Statement } from '../statement/statement.ts'

/** What the graph model of the goal says of its targets. */
export interface BriefStability {
  readonly conflict: Conflict
  /** Drafted from the positions just now, and looked at by nobody. */
  readonly drafted: boolean
  readonly explanations: readonly Explanation[]
  /** In how many ways what is unknown can be filled in, where they were gone through. */
  readonly completions?: number
}

/** All that the earlier stages found, for one brief. */
export interface BriefInput {
  readonly codebook: Codebook
  readonly reports: readonly Report[]
  readonly statements: readonly Statement[]
  /** Positions with one statement each, before they are merged. */
  readonly codings: readonly Position[]
  /** The standing positions. */
  readonly positions: readonly Position[]
  readonly gaps: readonly Gap[]
  readonly accounts: readonly Account[]
  readonly changes: readonly Change[]
  readonly meanings: readonly Meaning[]
  /** Absent when the case names no goal. */
  readonly deals?: Deals
  /** The same goal, were those whose consent it needs not asked; absent when it needs none. */
  readonly withoutConsents?: Deals
  /** Absent when the case has no conflict, or one too large to explain. */
  readonly stability?: BriefStability
  /** What was promised and how it stands on a day; absent where no report has a date. */
  readonly commitments?: { readonly at: string; readonly commitments: readonly Commitment[] }
  /** Absent when the case is about no war. */
  readonly durability?: SettlementDurability
  /** Changes are told from this date on, `YYYY-MM-DD`. */
  readonly since?: string
  /** What went wrong on the way, one sentence each. */
  readonly warnings: readonly string[]
}
