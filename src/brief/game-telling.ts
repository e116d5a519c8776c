import type { Belief } from '../durability/game/belief.ts'
import type { Hold } from '../durability/game/simulated.ts'
import type { SettlementDurability, VariantView } from '../durability/settlement/settlement-durability.ts'
import type { Citation } from '../text/span.ts'
import type { Drafting } from './drafting.ts'
import { percent } from './durability-words.ts'

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

/** How often peace holds so long in a variant, and in brackets where nine draws in ten lie: "75% (0–95)". */
export function spreadWords(variant: VariantView): string {
  const { share, spread } = heldFor(variant)
  return `${percent(share)} (${wholePercent(spread.p5)}–${wholePercent(spread.p95)})`
}

/** A share in whole percent. */
export const wholePercent = (share: number) => Math.round(share * 100)

/** The words of a belief and of its conditions. */
export function citeBelief({ evidence }: Drafting, { positions, citations }: Belief): readonly Citation[] {
  const held = positions.flatMap((id) => evidence.position(id) ?? [])
  return held.length > 0 ? held.flatMap(evidence.citePosition) : citations
}
