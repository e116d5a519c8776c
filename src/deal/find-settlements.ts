import type { Cone } from './cone-of.ts'
import { findMinimalSets } from './find-minimal-sets.ts'
import { createSettlementSearch, type Departure, type SettlementSearch } from './settlement-search.ts'
import { type Work, WorkLimitReached } from './work-limit.ts'

/**
 * The settlements that respect every ask and move no more issues than they must: for every minimal set of issues beyond the goal,
 * all settlements that move just these; fewest issues first. Stops, not complete, after `most`.
 */
export function findSettlements(
  cone: Cone,
  inOrder: boolean,
  most: number,
  work: Work,
): { readonly found: readonly (readonly Departure[])[]; readonly complete: boolean } {
  const search = createSettlementSearch(cone)
  const asks = (1n << BigInt(cone.asks.length)) - 1n
  const moved = findMinimalSets(
    cone.domains.map(() => ({ hand: 0n, cost: 1 })),
    (stays) => search.refute({ asks, stays, inOrder }, work)?.stays,
    { conflicts: most, corrections: most },
    work,
  )
  const everyIssue = (1n << BigInt(cone.domains.length)) - 1n
  const found: (readonly Departure[])[] = []
  try {
    for (const set of moved.corrections) {
      while (!search.refute({ asks, stays: everyIssue & ~set, inOrder }, work)) {
        if (found.length >= most) return { found, complete: false }
        found.push(search.departures())
        search.exclude(search.departures())
      }
    }
  } catch (error) {
    if (!(error instanceof WorkLimitReached)) throw error
    return { found, complete: false }
  }
  return { found, complete: moved.complete }
}

/** A settlement that respects the kept asks, where there is one, and whether it is known to move as few issues as possible. */
export function findNearest(
  search: SettlementSearch,
  issues: number,
  asks: bigint,
  work: Work,
): { readonly departures: readonly Departure[]; readonly isNearest: boolean } {
  const { corrections } = findMinimalSets(
    Array.from({ length: issues }, () => ({ hand: 0n, cost: 1 })),
    (stays) => search.refute({ asks, stays }, work)?.stays,
    { conflicts: Number.POSITIVE_INFINITY, corrections: 1 },
    work,
  )
  const isNearest = corrections.length > 0
  if (!isNearest) search.refute({ asks }, { left: Number.POSITIVE_INFINITY })
  return { departures: search.departures(), isNearest }
}
