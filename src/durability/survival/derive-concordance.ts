import { type Buckets, bucketBy } from './bucket-by.ts'
import { deriveRiskTimes } from './derive-risk-times.ts'
import { countUpTo, listDistinct } from './list-distinct.ts'
import type { Spells } from './spells.ts'

/**
 * Harrell's C [Harrell1996]: of all pairs of a spell that ended and another that was then at risk and went on, the share in which
 * the one that ended had the higher risk; equal risks count half. Spells that ended at the same time are not compared, and one censored
 * at that time went on. NaN where no pair can be compared. n log n.
 */
export function deriveConcordance({ stop, start, event }: Spells, risk: Float64Array): number {
  const { times, enter, leave } = deriveRiskTimes(stop, start)
  // At each time those that ended come last: when their turn comes, those censored then are at risk already.
  const leaving = bucketBy(
    leave.map((time, spell) => 2 * time + event[spell]!),
    2 * times.length,
  )
  const entering = bucketBy(enter, times.length)
  const levels = listDistinct(risk)
  const levelOf = new Int32Array(risk.length)
  for (let spell = 0; spell < risk.length; spell += 1) levelOf[spell] = countUpTo(levels, risk[spell]!)

  const tally = new Int32Array(levels.length + 1)
  let atRisk = 0
  let pairs = 0
  let twiceRight = 0
  const put = ({ items, from }: Buckets, bucket: number, by: 1 | -1) => {
    for (let i = from[bucket]!; i < from[bucket + 1]!; i += 1) add(tally, levelOf[items[i]!]!, by)
    atRisk += by * (from[bucket + 1]! - from[bucket]!)
  }
  for (let time = times.length - 1; time >= 0; time -= 1) {
    put(leaving, 2 * time, 1)
    for (let i = leaving.from[2 * time + 1]!; i < leaving.from[2 * time + 2]!; i += 1) {
      const level = levelOf[leaving.items[i]!]!
      pairs += atRisk
      twiceRight += sumUpTo(tally, level) + sumUpTo(tally, level - 1)
    }
    put(leaving, 2 * time + 1, 1)
    if (time > 0) put(entering, time, -1)
  }
  return twiceRight / (2 * pairs)
}

/** Adds to one of the counts 1, 2, … of which `tree` keeps partial sums [Fenwick1994]. */
function add(tree: Int32Array, at: number, by: number) {
  for (let i = at; i < tree.length; i += i & -i) tree[i]! += by
}

function sumUpTo(tree: Int32Array, at: number): number {
  let sum = 0
  for (let i = at; i > 0; i -= i & -i) sum += tree[i]!
  return sum
}
