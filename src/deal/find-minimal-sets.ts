import { indicesOf, sizeOf } from './index-set.ts'
import { spend, type Work, WorkLimitReached } from './work-limit.ts'

/** Something that can be given up: in whose hands it is (a bit) and what giving it up costs. */
export interface Part {
  readonly hand: bigint
  readonly cost: number
}

/** Sets of parts, a bit per part. Unless `complete`, the corrections are the first ones by rank and the conflicts some of all. */
export interface MinimalSets {
  readonly conflicts: readonly bigint[]
  readonly corrections: readonly bigint[]
  readonly complete: boolean
}

/** How many sets to find at most. */
export interface Bounds {
  readonly conflicts: number
  readonly corrections: number
}

interface Branch {
  readonly given: bigint
  readonly barred: bigint
  readonly hands: bigint
  readonly cost: number
}

/**
 * All minimal conflicts (sets of parts that cannot be kept together) and all minimal corrections (sets that must be given up for
 * the rest to be kept), where `conflictOf` answers a set of parts with a conflicting subset or undefined. Each kind is the
 * minimal transversals of the other, so they are generated together [Reiter1987; LiffitonSakallah2008]: a branch that keeps a
 * known conflict gives up one of its parts, and no other branch may then give up the same and this one's elder siblings.
 * Corrections come in order of the number of hands, then of cost.
 */
export function findMinimalSets(
  parts: readonly Part[],
  conflictOf: (kept: bigint) => bigint | undefined,
  { conflicts: mostConflicts, corrections: mostCorrections }: Bounds,
  work: Work,
): MinimalSets {
  const all = (1n << BigInt(parts.length)) - 1n
  const conflicts: bigint[] = []
  const corrections: bigint[] = []
  const levels = new Map<number, Branch[]>()
  const push = (branch: Branch) => {
    const rank = sizeOf(branch.hands) * 2 ** 24 + branch.cost
    const level = levels.get(rank)
    if (level) level.push(branch)
    else levels.set(rank, [branch])
  }

  const pursue = (branch: Branch) => {
    if (corrections.some((set) => (set & branch.given) === set)) return
    const conflict = tightest(conflicts, branch) ?? newConflict(branch)
    if (conflict === undefined) {
      corrections.push(branch.given)
      return
    }
    let { barred } = branch
    for (const index of indicesOf(conflict & ~branch.barred)) {
      const bit = 1n << BigInt(index)
      const { hand, cost } = parts[index]!
      push({ given: branch.given | bit, barred, hands: branch.hands | hand, cost: branch.cost + cost })
      barred |= bit
    }
  }

  const newConflict = (branch: Branch): bigint | undefined => {
    const found = conflictOf(all & ~branch.given)
    if (found === undefined) return undefined
    const conflict = minimise(found, conflictOf)
    conflicts.push(conflict)
    return conflict
  }

  push({ given: 0n, barred: 0n, hands: 0n, cost: 0 })
  try {
    while (levels.size > 0) {
      const rank = Math.min(...levels.keys())
      const level = levels.get(rank)!
      const branch = level.pop()!
      if (level.length === 0) levels.delete(rank)
      spend(work, 1 + ((conflicts.length + corrections.length) >> 3))
      pursue(branch)
      if (levels.size === 0) break
      if (conflicts.length >= mostConflicts || corrections.length >= mostCorrections) {
        return { conflicts, corrections, complete: false }
      }
    }
  } catch (error) {
    if (!(error instanceof WorkLimitReached)) throw error
    return { conflicts, corrections, complete: false }
  }
  return { conflicts, corrections, complete: true }
}

/** The known conflict that the branch still keeps whole and that leaves it the fewest parts to give up. */
function tightest(conflicts: readonly bigint[], { given, barred }: Branch): bigint | undefined {
  let best: bigint | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const conflict of conflicts) {
    if ((conflict & given) !== 0n) continue
    const count = sizeOf(conflict & ~barred)
    if (count < fewest) [best, fewest] = [conflict, count]
    if (fewest <= 1) break
  }
  return best
}

/** A minimal conflict inside a conflict: whatever it can lose, it loses. */
function minimise(conflict: bigint, conflictOf: (kept: bigint) => bigint | undefined): bigint {
  let core = conflict
  for (const index of indicesOf(conflict)) {
    const bit = 1n << BigInt(index)
    if ((core & bit) === 0n) continue
    core = conflictOf(core & ~bit) ?? core
  }
  return core
}
