import type { Cone } from './cone-of.ts'
import { indicesOf } from './index-set.ts'
import type { SettlementSearch } from './settlement-search.ts'
import { type Work, WorkLimitReached } from './work-limit.ts'

/**
 * All minimal sets of asks to set aside so that the rest can be respected [LiffitonSakallah2008]: a settlement is found, what it
 * breaks is cut down to what must break, and no later settlement may break all of that again. First within each of `hands` (sets
 * of asks that may be set aside), then anywhere, so that a search cut short has those.
 */
export function findCorrections(
  { asks }: Cone,
  search: SettlementSearch,
  hands: readonly bigint[],
  most: number,
  work: Work,
): { readonly corrections: readonly bigint[]; readonly complete: boolean } {
  const all = (1n << BigInt(asks.length)) - 1n
  const corrections: bigint[] = []
  try {
    for (const free of [...hands, all]) {
      while (!search.refute({ asks: all & ~free, varied: true }, work)) {
        if (corrections.length >= most) return { corrections, complete: false }
        let kept = all & ~search.broken()
        for (const index of indicesOf(all & ~kept)) {
          const more = kept | (1n << BigInt(index))
          if (more !== kept && !search.refute({ asks: more }, work)) kept = all & ~search.broken()
        }
        corrections.push(all & ~kept)
        search.vary(all & ~kept)
      }
    }
  } catch (error) {
    if (!(error instanceof WorkLimitReached)) throw error
    return { corrections, complete: false }
  }
  return { corrections, complete: true }
}
