import type { Belief } from '../durability/game/belief.ts'
import type { Hold } from '../durability/game/simulated.ts'
import type { SettlementDurability, VariantView } from '../durability/settlement/settlement-durability.ts'
import type { Citation } from '../text/span.ts'
import type { Drafting } from './drafting.ts'

/** What the lines about a settlement's durability are told from. */
export interface GameTelling {
  readonly drafting: Drafting
  readonly durability: SettlementDurability
  /** Who might break the peace, and who might come to help, in a sentence. */
  readonly challenger: string
  readonly guarantor: string
}

/** After how many years peace is looked at. */
export const looked = 5

/** How often peace holds so long in a variant. */
export function heldFor({ simulated }: VariantView): Hold {
  return simulated.hold.find(({ year }) => year === looked)!
}

/** The words of a belief and of its conditions. */
export function citeBelief({ evidence }: Drafting, { positions, citations }: Belief): readonly Citation[] {
  const held = positions.flatMap((id) => evidence.position(id) ?? [])
  return held.length > 0 ? held.flatMap(evidence.citePosition) : citations
}
