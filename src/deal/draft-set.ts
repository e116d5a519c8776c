/** The items a draft takes: bit i of `low` is item i, of `high` item 32 + i. */
export interface DraftSet {
  readonly low: number
  readonly high: number
}

/** The set of these items. */
export function draftSetOf(items: Iterable<number>): DraftSet {
  let [low, high] = [0, 0]
  for (const item of items) {
    if (item < 32) low |= 1 << item
    else high |= 1 << (item - 32)
  }
  return { low, high }
}

/** The items of a set, in order. */
export function itemsOf({ low, high }: DraftSet): readonly number[] {
  return Array.from({ length: 64 }, (_, item) => item).filter((item) =>
    item < 32 ? (low >>> item) & 1 : (high >>> (item - 32)) & 1,
  )
}

/** Of two sets of one size, below nought when the first has the earlier items: [0, 3] comes before [1, 2]. */
export function compareSets(lowA: number, highA: number, lowB: number, highB: number): number {
  const low = lowA ^ lowB
  if (low !== 0) return lowA & (low & -low) ? -1 : 1
  const high = highA ^ highB
  if (high !== 0) return highA & (high & -high) ? -1 : 1
  return 0
}

/** A draft with its sums of scores; a score is `sums[party] / weight`, in units of the space's scale. */
export interface WeighedDraft extends DraftSet {
  readonly sums: readonly number[]
  /** How many it takes, for means; else 1. */
  readonly weight: number
  readonly count: number
}
