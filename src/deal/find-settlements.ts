import type { Bargain } from './bargain.ts'
import { type Departure, searchSettlements } from './search-settlements.ts'
import type { Work } from './work-limit.ts'

/**
 * The settlements that respect the kept asks and move no more issues than they must: of every minimal set of issues beyond the
 * goal all settlements that move just these, fewest issues first. Stops after `most`.
 */
export function findSettlements(
  bargain: Bargain,
  kept: bigint,
  inOrder: boolean,
  most: number,
  work: Work,
): readonly (readonly Departure[])[] {
  const found = new Map<string, readonly Departure[]>()
  const movedBefore: bigint[] = []
  for (let size = 0, cut = true; cut && found.size < most; size += 1) {
    cut = false
    const moved = new Set<bigint>()
    const onCut = () => {
      cut = true
    }
    const admits = (departing: bigint) => !movedBefore.some((set) => (set & departing) === set)
    const visit = (departures: readonly Departure[]) => {
      found.set(departures.join(' '), departures)
      moved.add(departures.reduce((set, [domain]) => set | (1n << BigInt(domain)), 0n))
      return found.size >= most
    }
    searchSettlements(bargain, { kept, inOrder, atMost: size, onCut, admits, visit }, work)
    movedBefore.push(...moved)
  }
  return [...found.values()]
}
