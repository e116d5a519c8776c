import type { Citation } from '../text/span.ts'

/** What an actor holds on an alternative, from demanding it to ruling it out. */
export type Stance = 'requires' | 'supports' | 'accepts' | 'undecided' | 'opposes' | 'rejects'

/** How a condition binds: `together` is done at once and does not wait; the others wait. */
export type Relation = 'onlyIf' | 'unless' | 'until' | 'after' | 'together'

/** What a position depends on: an alternative of an issue (or any of several), with the words that say so. */
export type Condition = {
  readonly issue: string
  readonly relation: Relation
  readonly span: Citation
} & (
  | { readonly alternative: string; readonly anyOf?: never }
  | { readonly anyOf: readonly string[]; readonly alternative?: never }
)

/**
 * How the words put a number: "up to 500", "at least 500", "no more than 500" that is allowed (`limit`), "50 more"; of people also
 * whether they are sent, taken away, there already or the whole of a force.
 */
export type QuantitySense = 'up to' | 'at least' | 'limit' | 'more' | 'sent' | 'away' | 'there' | 'whole'

/** A number a position carries: 2.5 % of GDP by 2027. */
export interface Quantity {
  readonly value: number
  /** The lower end where the words name two: 1,500 of "between 1,500 and 2,000". */
  readonly least?: number
  /** "% of GDP", "troops", "USD" … */
  readonly unit: string
  /** Whose number it is, an actor id, where the words say so. */
  readonly holder?: string
  /** As written ("by 2027", "the following year"). */
  readonly deadline?: string
  readonly sense?: readonly QuantitySense[]
  readonly span: Citation
}

type PositionOrigin = 'rule' | 'model' | 'person'
export type Review = 'proposed' | 'accepted' | 'corrected' | 'rejected'

/** What an actor holds on one alternative of one issue at a date. */
export interface Position {
  readonly id: string
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
  readonly onlyIf: readonly Condition[]
  /** Words that make it conditional on something that is no issue of the codebook. */
  readonly unlinked?: readonly Citation[]
  readonly quantities: readonly Quantity[]
  /** The addressee of a demand ("Europe should step up"), an actor id. */
  readonly addressee?: string
  /** The words say "could", "might", "signalled": not a plain commitment. */
  readonly hedged: boolean
  /** The words say "again", "reiterated": nothing new. */
  readonly repeated: boolean
  /** `YYYY-MM-DD` of the latest evidence; absent when undated. */
  readonly date?: string
  /** `superseded` by a later position of the same actor on the same alternative. */
  readonly status: 'current' | 'superseded'
  /** Statement ids, oldest first. */
  readonly evidence: readonly string[]
  readonly origin: PositionOrigin
  readonly review: Review
}

/** A party that the reports report nothing from on an issue: shown, never filled in. */
export interface Gap {
  readonly actor: string
  readonly issue: string
}
