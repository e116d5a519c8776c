import type { Citation } from '../../text/span.ts'

/** `due` until the deadline; then `overdue` until a report or a person says `kept` or `missed`; `undated` without a deadline that can be read. */
export type CommitmentStatus = 'due' | 'overdue' | 'kept' | 'missed' | 'undated'

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
  readonly unit: string
  /** As written. */
  readonly deadline?: string
  /** The last day of it, `YYYY-MM-DD`, where the words tell. */
  readonly by?: string
  readonly status: CommitmentStatus
  /** Statement ids. */
  readonly evidence: readonly string[]
  readonly span: Citation
}
