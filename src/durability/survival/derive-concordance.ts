import { bucketBy } from './bucket-by.ts'
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
  const leaving = bucketBy(leave, times.length)
  const entering = bucketBy(enter, times.length)
  const levels = listDistinct(risk)
  const levelOf = new Int32Array(risk.length)
  for (let spell = 0; spell < risk.length; spell += 1) levelOf[spell] = countUpTo(levels, risk[spell]!)
  const tally = new Int32Array(levels.length + 1)
  let atRisk = 0
  let pairs = 0
  let twiceRight = 0
  const put = (spell: number, by: 1 | -1) => {
    add(tally, levelOf[spell]!, by)
    atRisk += by
  }

  for (let time = times.length - 1; time >= 0; time -= 1) {
    const here = leaving.items.subarray(leaving.from[time], leaving.from[time + 1])
    for (const spell of here) if (!event[spell]) put(spell, 1)
    for (const spell of here) {
      if (!event[spell]) continue
      const level = levelOf[spell]!
      pairs += atRisk
      twiceRight += sumUpTo(tally, level) + sumUpTo(tally, level - 1)
    }
    for (const spell of here) if (event[spell]) put(spell, 1)
    if (time === 0) break
    for (let i = entering.from[time]!; i < entering.from[time + 1]!; i += 1) put(entering.items[i]!, -1)
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
