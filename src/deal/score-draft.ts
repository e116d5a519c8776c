import { itemsOf, type WeighedDraft } from './draft-set.ts'
import type { PackageSpace } from './package-space.ts'
import type { ScoredDraft } from './packages.ts'

/** A draft with its items' names and everybody's scores. */
export function scored(space: PackageSpace, draft: WeighedDraft): ScoredDraft {
  const take = itemsOf(draft).map((item) => space.items[item]!.name)
  return { take, scores: byParty(space, (q) => scoreOf(space, draft, q)) }
}

/** A party's score in a draft, or how far it lies above `from`; divided once, so that it is the nearest number there is. */
export function scoreOf({ scale }: PackageSpace, { sums, weight }: WeighedDraft, party: number, from = 0): number {
  return (sums[party]! - from * weight) / (weight * scale)
}

/** A number for every party, by the actor's id. */
export function byParty({ parties }: PackageSpace, value: (party: number) => number): Readonly<Record<string, number>> {
  return Object.fromEntries(parties.map((party, q) => [party, value(q)]))
}
