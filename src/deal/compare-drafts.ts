import { compareSets, type WeighedDraft } from './draft-set.ts'

/** The first party's highest score first, then the second's; then the fewest items, then the items that come first. */
export function compareDrafts(a: WeighedDraft, b: WeighedDraft): number {
  const party = a.sums.findIndex((sum, q) => sum * b.weight !== b.sums[q]! * a.weight)
  if (party >= 0) return b.sums[party]! * a.weight - a.sums[party]! * b.weight
  return a.count - b.count || compareSets(a.low, a.high, b.low, b.high)
}
