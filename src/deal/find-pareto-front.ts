import type { WeighedDraft } from './draft-set.ts'
import { openFront } from './open-front.ts'
import type { PackageSpace } from './package-space.ts'
import { searchDrafts } from './search-drafts.ts'
import type { Work } from './work-limit.ts'

/**
 * The distinct score vectors of drafts over the thresholds that no draft dominates, each with the draft that takes fewest items, of
 * these the one whose items come first. Exact.
 */
export function findParetoFront(
  space: PackageSpace,
  thresholds: PackageSpace['thresholds'],
  work: Work,
): readonly WeighedDraft[] {
  const front = openFront(space.parties.length, thresholds, work)
  searchDrafts(space, front, work)
  return front.drafts()
}
