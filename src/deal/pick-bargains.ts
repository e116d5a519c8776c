import type { WeighedDraft } from './draft-set.ts'

/** A quotient of whole numbers, the lower one positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** Below nought when the first is smaller. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** What a draft gives each party above a threshold, in units of the scale. */
export function gainsOf({ sums, weight }: WeighedDraft, thresholds: readonly number[]): readonly Fraction[] {
  return sums.map((sum, party) => ({ over: BigInt(sum - thresholds[party]! * weight), under: BigInt(weight) }))
}

/** The draft that an order of merit puts first; of equals the first in the list. */
export function best<T>(drafts: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return drafts.reduce<T | undefined>(
    (found, draft) => (found === undefined || compare(draft, found) > 0 ? draft : found),
    undefined,
  )
}

/** The worst off count first, then the second worst, and so on: above nought when the first list is the better one. */
export function compareWorst(a: readonly Fraction[], b: readonly Fraction[]): number {
  const rising = (list: readonly Fraction[]) => list.toSorted(compareFractions)
  const [left, right] = [rising(a), rising(b)]
  return left.map((each, i) => compareFractions(each, right[i]!)).find((order) => order !== 0) ?? 0
}

/** The three bargaining points among drafts that are over the thresholds, which are what the parties fall back on. */
export interface Bargains {
  readonly nash: WeighedDraft
  readonly kalaiSmorodinsky: WeighedDraft
  readonly egalitarian: WeighedDraft
}

/**
 * Nash: the largest product of gains. Kalai–Smorodinsky: the least share of a party's largest possible gain is largest. Egalitarian:
 * the least gain is largest. Drafts are few and far between, so equal shares and gains are rarely to be had; after the worst-off party
 * the second worst decides, and so on. Equal products are decided like the egalitarian solution.
 * [Nash1950], [KalaiSmorodinsky1975], [Kalai1977]
 */
export function pickBargains(front: readonly WeighedDraft[], thresholds: readonly number[]): Bargains | undefined {
  const all = front.map((draft) => ({ draft, gains: gainsOf(draft, thresholds) }))
  const [first] = all
  if (first === undefined) return undefined
  const largest = thresholds.map(
    (_, party) =>
      best(
        all.map(({ gains }) => gains[party]!),
        compareFractions,
      )!,
  )
  const product = (gains: readonly Fraction[]): Fraction =>
    gains.reduce((one, other) => ({ over: one.over * other.over, under: one.under * other.under }))
  // A party that can gain nothing in any draft has no share, and decides nothing.
  const shares = (gains: readonly Fraction[]) =>
    gains.flatMap(({ over, under }, party): readonly Fraction[] => {
      const most = largest[party]!
      return most.over === 0n ? [] : [{ over: over * most.under, under: under * most.over }]
    })
  const rated = all.map(({ draft, gains }) => ({ draft, gains, product: product(gains), shares: shares(gains) }))
  return {
    nash: best(rated, (a, b) => compareFractions(a.product, b.product) || compareWorst(a.gains, b.gains))!.draft,
    kalaiSmorodinsky: best(rated, (a, b) => compareWorst(a.shares, b.shares))!.draft,
    egalitarian: best(rated, (a, b) => compareWorst(a.gains, b.gains))!.draft,
  }
}
