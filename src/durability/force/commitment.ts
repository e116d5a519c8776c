import type { Condition, QuantitySense } from '../../position/position.ts'
import type { Citation } from '../../text/span.ts'

/** `due` until the deadline; then `overdue` until a person says `kept` or `missed`; `undated` without a deadline that can be read. */
export type CommitmentStatus = 'due' | 'overdue' | 'kept' | 'missed' | 'undated'

/** What a person records about a commitment: that it was kept or missed, or is not due yet, from when on, and who says so. */
export interface CommitmentOutcome {
  /** A commitment's id, or enough of its beginning to tell it apart. */
  readonly commitment: string
  readonly status: 'kept' | 'missed' | 'due'
  /** `YYYY-MM-DD` from which it is so. */
  readonly date: string
  /** Who says so, or why. */
  readonly from: string
  /** The review that records it; absent where case.yaml does. */
  readonly review?: string
  /** Where the words of its quantity stand: they tell a commitment whose id has changed. */
  readonly places?: readonly Citation[]
}

/** A quantity that somebody has committed to, aims at or demands of others, and how it stands at a date. */
export interface Commitment {
  readonly id: string
  /** Who is to deliver, an actor id; absent where the words do not say. */
  readonly holder?: string
  /** Who said it. */
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly kind: 'commitment' | 'conditional' | 'aim' | 'demand'
  readonly value: number
  /** The lower end where the words name two: 1,500 of "between 1,500 and 2,000". */
  readonly least?: number
  readonly unit: string
  /** As written. */
  readonly deadline?: string
  /** How the words put the number: "up to", "at least", "more" … */
  readonly sense?: readonly QuantitySense[]
  /** The last day of it, `YYYY-MM-DD`, where the words tell. */
  readonly by?: string
  /** From what the last day was counted, where the words alone do not tell ("within 60 days" of 2025-02-25). */
  readonly counted?: string
  /** `YYYY-MM-DD` on which it was first said, where known. */
  readonly date?: string
  /** What it waits for. */
  readonly onlyIf: readonly Condition[]
  readonly status: CommitmentStatus
  /** A person's record; the status rests on it from its date on. */
  readonly outcome?: CommitmentOutcome
  /** Statement ids. */
  readonly evidence: readonly string[]
  readonly span: Citation
  /** The same quantity in other reports. */
  readonly also: readonly Citation[]
}
