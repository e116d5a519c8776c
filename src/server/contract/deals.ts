import type { Deals, Settlement } from '../../deal/deal.ts'
import type { SettlementJudgement } from '../../deal/judge-settlement.ts'
import type { AskedDraft, Packages } from '../../deal/packages.ts'
import type { Position } from '../../position/position.ts'
import type { Quoted } from './quoted.ts'

/** The positions that an answer names by their ids, and the statements that these and the answer name. */
export interface CitedPositions {
  /** Position id → position. */
  readonly positions: Readonly<Record<string, Position>>
  /** Statement id → its words. */
  readonly statements: Readonly<Record<string, Quoted>>
}

export interface DealsApi {
  /** Every position that settlements are held against – current, and rejected by nobody – with its words. */
  'GET /api/deals/record': { readonly input: Record<never, never>; readonly answer: CitedPositions }
  /** What every party says to one settlement, and whether it can be had as things stand; issues left out stay as they are. */
  'POST /api/deals/judge': {
    readonly input: { readonly settlement: Settlement; readonly withoutConsent?: readonly string[] }
    readonly answer: { readonly judgement: SettlementJudgement; readonly cited: CitedPositions }
  }
  /** Is there a deal that reaches the goal, and if not, what rules it out and whose smallest moves would open one. */
  'POST /api/deals': {
    readonly input: {
      readonly goal: Settlement
      /** Actors whose consent is set aside. */
      readonly withoutConsent?: readonly string[]
    }
    readonly answer: { readonly deals: Deals; readonly cited: CitedPositions }
  }
  /** What packages are worth to whom, by the analyst's scores in case.yaml. */
  'GET /api/packages': { readonly input: Record<never, never>; readonly answer: Packages }
  /** What one draft is worth, what it lacks, and what would be better for all. */
  'POST /api/packages/take': {
    /** What it takes: `issue`, or `issue=alternative`. */
    readonly input: { readonly take: readonly string[] }
    readonly answer: AskedDraft
  }
}
