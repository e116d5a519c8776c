import type { Actor } from '../statement/actor.ts'

/** A negotiated question and its possible answers. */
export interface Issue {
  readonly id: string
  readonly question: string
  readonly alternatives: readonly string[]
  readonly statusQuo: string
  /** Actors who must act for the answer to change. */
  readonly controlledBy: readonly string[]
  /** Others who must accept the change. */
  readonly consent: readonly string[]
  /** Words that point to the issue. */
  readonly terms: readonly string[]
  /** Words that point to the issue only in this actor's mouth ("peacekeeping", said by those asked to back it). */
  readonly termsBy: Readonly<Record<string, readonly string[]>>
  /** Words that point to one alternative. */
  readonly cues: Readonly<Record<string, readonly string[]>>
  /** How an alternative is said in a sentence: `deployed` is "a European force in Ukraine". */
  readonly labels?: Readonly<Record<string, string>>
  /** An analyst's numbers: actor → alternative → score. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** How scored packages are judged; see docs/deals.md. */
export interface PackageRules {
  readonly aggregate: 'mean' | 'sum'
  readonly thresholds: Readonly<Record<string, number>>
  readonly exclusive: readonly (readonly [string, string])[]
}

/** The categories of a case: who takes part, what is negotiated, which words are disputed, and what is asked. */
export interface Codebook {
  readonly id: string
  readonly title: string
  readonly actors: readonly Actor[]
  readonly issues: readonly Issue[]
  /** Issue → alternative: the settlement the brief asks about. */
  readonly goal: Readonly<Record<string, string>>
  /** Terms that parties use in different meanings. */
  readonly disputed: readonly string[]
  readonly packages?: PackageRules
}
