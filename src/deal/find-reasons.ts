import type { Ask } from './bargain.ts'
import type { Cone } from './cone-of.ts'
import { findCorrections } from './find-corrections.ts'
import { findMinimalSets } from './find-minimal-sets.ts'
import { indicesOf, setOf } from './index-set.ts'
import type { SettlementSearch } from './settlement-search.ts'
import type { Work } from './work-limit.ts'

/** Why a goal is blocked and what would open it, as sets of asks, a bit each. */
export interface Reasons {
  readonly conflicts: readonly bigint[]
  readonly corrections: readonly bigint[]
  readonly allConflicts: boolean
  readonly allCorrections: boolean
}

/**
 * The minimal conflicts and minimal corrections of a blocked goal. Each kind is the minimal transversals of the other
 * [Reiter1987], so that from all corrections follow all conflicts, smallest first. Where there are too many, at least the
 * corrections of the fewest actors and some conflicts are found.
 */
export function findReasons(cone: Cone, search: SettlementSearch, most: number, steps: number): Reasons {
  const { corrections, complete } = findCorrections(cone, search, openers(cone, search, { left: steps }), most, {
    left: steps,
  })
  const parts = cone.asks.map(() => ({ hand: 0n, cost: 1 }))
  const bounds = { conflicts: most, corrections: most }
  const work = { left: steps }
  if (complete) {
    const blocking = (kept: bigint) => corrections.find((set) => (set & ~kept) === 0n)
    const dual = findMinimalSets(parts, blocking, bounds, { left: steps })
    if (dual.corrections.length > 0) {
      return { conflicts: dual.corrections, corrections, allConflicts: dual.complete, allCorrections: true }
    }
  }
  const some = findMinimalSets(parts, (asks) => search.refute({ asks }, work)?.asks, bounds, work)
  return { conflicts: some.conflicts, corrections, allConflicts: false, allCorrections: complete }
}

/** The asks of every minimal set of actors that could open the goal together, fewest actors first. */
function openers({ asks }: Cone, search: SettlementSearch, work: Work): readonly bigint[] {
  const actors = [...new Set(asks.map(({ actor }) => actor))]
  const handOf = ({ actor }: Ask) => 1n << BigInt(actors.indexOf(actor))
  const asksOf = (hands: bigint) => setOf(asks.flatMap((ask, index) => ((handOf(ask) & hands) === 0n ? [] : [index])))
  const handsOf = (set: bigint) => indicesOf(set).reduce((hands, index) => hands | handOf(asks[index]!), 0n)
  const found = findMinimalSets(
    actors.map((_, index) => ({ hand: 1n << BigInt(index), cost: 1 })),
    (kept) => {
      const core = search.refute({ asks: asksOf(kept) }, work)
      return core && handsOf(core.asks)
    },
    { conflicts: Number.POSITIVE_INFINITY, corrections: Number.POSITIVE_INFINITY },
    work,
  )
  return found.corrections.map(asksOf)
}
