import type { WeighedDraft } from './draft-set.ts'

/** A quotient of whole numbers, the lower one positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** Below nought when the first is smaller. */
function compareFractions(a: Fraction, b: Fraction): number {
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
  /** For each party a draft that gives it the most. */
  readonly ideal: readonly WeighedDraft[]
}

/** Above nought when the first draft is the better one. */
export type Merit = (a: WeighedDraft, b: WeighedDraft) => number

/** The largest product of gains; equal ones as by `egalitarianMerit`. */
export function nashMerit(thresholds: readonly number[]): Merit {
  const product = (draft: WeighedDraft) =>
    gainsOf(draft, thresholds).reduce((one, other) => ({ over: one.over * other.over, under: one.under * other.under }))
  return (a, b) => compareFractions(product(a), product(b)) || egalitarianMerit(thresholds)(a, b)
}

/** The largest least gain, then the largest second least, and so on. */
export function egalitarianMerit(thresholds: readonly number[]): Merit {
  return (a, b) => compareWorst(gainsOf(a, thresholds), gainsOf(b, thresholds))
}

/** The largest least share of the best gain a party can have; one that can have none has no share. `ideal` has a best draft for each party. */
export function kalaiSmorodinskyMerit(thresholds: readonly number[], ideal: readonly WeighedDraft[]): Merit {
  const largest = ideal.map((draft, party) => gainsOf(draft, thresholds)[party]!)
  const shares = (draft: WeighedDraft) =>
    gainsOf(draft, thresholds).flatMap(({ over, under }, party): readonly Fraction[] => {
      const most = largest[party]!
      return most.over === 0n ? [] : [{ over: over * most.under, under: under * most.over }]
    })
  return (a, b) => compareWorst(shares(a), shares(b))
}

/** One party's score. */
export function scoreMerit(party: number): Merit {
  return (a, b) => a.sums[party]! * b.weight - b.sums[party]! * a.weight
}

/**
 * The three points from the whole front, in its order. Drafts are few and far between, so equal shares and gains are rarely to be
 * had: "equal" is read as "the least is largest". [Nash1950], [KalaiSmorodinsky1975], [Kalai1977]
 */
export function pickBargains(front: readonly WeighedDraft[], thresholds: readonly number[]): Bargains | undefined {
  if (front.length === 0) return undefined
  const ideal = thresholds.map((_, party) => best(front, scoreMerit(party))!)
  return {
    nash: best(front, nashMerit(thresholds))!,
    kalaiSmorodinsky: best(front, kalaiSmorodinskyMerit(thresholds, ideal))!,
    egalitarian: best(front, egalitarianMerit(thresholds))!,
    ideal,
  }
}
