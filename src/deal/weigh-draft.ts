import type { Codebook } from '../position/codebook.ts'
import type { Decoded } from '../text/problem.ts'
import { draftSetOf, type WeighedDraft } from './draft-set.ts'
import { type PackageSpace, packageSpaceOf } from './package-space.ts'
import type { AskedDraft, ScoredDraft } from './packages.ts'
import { parseTake } from './parse-take.ts'
import { byParty, scored, scoreOf } from './score-draft.ts'

/**
 * What one draft is worth beside a Pareto front that is known already: the part of `derivePackages` that a person's every choice asks for
 * anew. `take` names its items as `issue` or `issue=alternative`.
 */
export function weighTake(codebook: Codebook, take: string, front: readonly ScoredDraft[]): Decoded<AskedDraft> {
  const space = packageSpaceOf(codebook)
  if (!space.ok) return space
  const items = parseTake(take, space.value)
  return items.ok ? { ok: true, value: weighDraft(space.value, items.value, front), warnings: [] } : items
}

/** What a draft of these items is worth, what it lacks, and what in the front would be better for all. Exact. */
export function weighDraft(space: PackageSpace, items: readonly number[], front: readonly ScoredDraft[]): AskedDraft {
  const { thresholds } = space
  const draft = sumsOf(space, items)
  const indexOf = new Map(space.items.map(({ name }, index) => [name, index]))
  const dominates = (other: ScoredDraft) => {
    const { sums, weight } = sumsOf(
      space,
      other.take.map((name) => indexOf.get(name)!),
    )
    const above = draft.sums.map((sum, q) => sums[q]! * draft.weight - sum * weight)
    return above.every((more) => more >= 0) && above.some((more) => more > 0)
  }
  return {
    ...scored(space, draft),
    overThreshold: draft.sums.every((sum, q) => sum >= (thresholds[q] ?? -Infinity) * draft.weight),
    shortfalls: byParty(space, (q) => Math.max(0, -scoreOf(space, draft, q, thresholds[q] ?? -Infinity))),
    dominatedBy: front.filter(dominates),
  }
}

function sumsOf({ parties, items, aggregate }: PackageSpace, taken: readonly number[]): WeighedDraft {
  return {
    ...draftSetOf(taken),
    sums: parties.map((_, q) => taken.reduce((sum, item) => sum + items[item]!.scores[q]!, 0)),
    weight: aggregate === 'mean' ? taken.length : 1,
    count: taken.length,
  }
}
