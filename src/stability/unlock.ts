import type { Edit } from './edit.ts'

/** A least set of edits under which nobody is known to leave the target. */
export interface Unlock {
  readonly edits: readonly Edit[]
  /** How many decision makers must change, or be kept from moving by a guarantor. */
  readonly movers: number
  readonly cost: number
}

/** What keeps one decision maker from leaving. */
export interface OwnUnlocks {
  readonly decisionMaker: number
  readonly unlocks: readonly Unlock[]
}

/** The unlocks of a target. */
export interface Unlocks {
  /** Fewest movers first, then the cheapest; of more than the limit, the first. */
  readonly unlocks: readonly Unlock[]
  /** How many were found. */
  readonly count: number
  /** Nash only: for each decision maker who is known to leave, what keeps it; an unlock takes one of each. */
  readonly byDecisionMaker: readonly OwnUnlocks[]
  /** The search stopped at its limit of work before it had tried every set. */
  readonly truncated: boolean
}

/** Fewest movers first, then the cheapest. */
export function byEase(a: Unlock, b: Unlock): number {
  return a.movers - b.movers || a.cost - b.cost
}
