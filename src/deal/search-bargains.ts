import { compareDrafts } from './compare-drafts.ts'
import type { WeighedDraft } from './draft-set.ts'
import type { PackageSpace } from './package-space.ts'
import {
  type Bargains,
  egalitarianMerit,
  kalaiSmorodinskyMerit,
  type Merit,
  nashMerit,
  scoreMerit,
} from './pick-bargains.ts'
import { type Keeper, searchDrafts } from './search-drafts.ts'
import type { Work } from './work-limit.ts'

/**
 * The same three points without the front, each by a search of its own that passes by what cannot be as good as the best so far. Far
 * less work where the front is large. Undefined when no draft is over the thresholds.
 */
export function searchBargains(space: PackageSpace, thresholds: readonly number[], work: Work): Bargains | undefined {
  const largest = Math.max(1, ...thresholds.map(Math.abs), ...space.items.flatMap(({ scores }) => scores.map(Math.abs)))
  const find = (merit: Merit, rate: Rate) => {
    const keeper = openBest(thresholds, merit, rate, largest)
    searchDrafts(space, keeper, work)
    return keeper.best()
  }
  const ideal = thresholds.flatMap((_, party) => find(scoreMerit(party), (gains) => gains[party]!) ?? [])
  if (ideal.length < thresholds.length) return undefined
  const most = ideal.map(({ sums, weight }, q) => (sums[q]! / weight - thresholds[q]!) / largest)
  const leastShare: Rate = (gains) => {
    const shares = [...gains].flatMap((gain, q) => (most[q]! > 0 ? [gain / most[q]!] : []))
    return Math.min(1, ...shares)
  }
  return {
    nash: find(nashMerit(thresholds), (gains) => gains.reduce((product, gain) => product * gain, 1))!,
    kalaiSmorodinsky: find(kalaiSmorodinskyMerit(thresholds, ideal), leastShare)!,
    egalitarian: find(egalitarianMerit(thresholds), (gains) => Math.min(...gains))!,
    ideal,
  }
}

/** What gains (as parts of the largest number about) come to; never less when a gain is larger. */
type Rate = (gains: Float64Array) => number

/** Far above what rounding can do to a rate, so that only what is surely worse is passed by. */
const slack = 1e-9

/** Keeps the best draft over the thresholds. Rates tell what is hopeless; what is better is decided in whole numbers. */
function openBest(thresholds: readonly number[], merit: Merit, rate: Rate, largest: number) {
  const parties = thresholds.length
  const gains = new Float64Array(parties)
  let found: WeighedDraft | undefined
  let floor = -Infinity
  const keeper: Keeper = {
    add(rows, at, weight) {
      for (let q = 0; q < parties; q += 1) {
        const above = rows[at + 1 + q]! - thresholds[q]! * weight
        if (above < 0) return
        gains[q] = above / weight / largest
      }
      const rated = rate(gains)
      if (rated < floor) return
      const [count, low, high] = [...rows.subarray(at + parties + 1, at + parties + 4)] as [number, number, number]
      const draft = { sums: [...rows.subarray(at + 1, at + 1 + parties)], weight, count, low, high }
      const order = found ? merit(draft, found) : 1
      if (order < 0 || (order === 0 && compareDrafts(draft, found!) >= 0)) return
      found = draft
      floor = rated - slack * (1 + Math.abs(rated))
    },
    isHopeless(sums, weights) {
      for (let q = 0; q < parties; q += 1) {
        const above = sums[q]! - thresholds[q]! * weights[q]!
        if (above < 0) return true
        gains[q] = above / weights[q]! / largest
      }
      return rate(gains) < floor
    },
  }
  return { ...keeper, best: () => found }
}
