import { bitCount } from './evaluate-words.ts'

/** Where a state is not feasible, it has this rank. */
export const noRank = -1

/**
 * Replaces every rank by how many different lower ones there are; `noRank` stays. Gives how many different ones there were.
 * All ranks are below `bound`, to which memory is proportional (a quarter of a byte each).
 */
export function compactRanks(ranks: Int32Array, bound: number): number {
  const words = Math.ceil(bound / 32)
  const seen = new Int32Array(words)
  const lower = new Int32Array(words)
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i]!
    if (rank !== noRank) seen[rank >>> 5]! |= 1 << (rank & 31)
  }
  let levels = 0
  for (let word = 0; word < words; word += 1) {
    lower[word] = levels
    levels += bitCount(seen[word]!)
  }
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i]!
    if (rank !== noRank) ranks[i] = lower[rank >>> 5]! + bitCount(seen[rank >>> 5]! & ((1 << (rank & 31)) - 1))
  }
  return levels
}
