import { compareSets, draftSetOf } from './draft-set.ts'
import { optimistOf } from './optimist.ts'
import type { PackageSpace } from './package-space.ts'
import { spend, type Work } from './work-limit.ts'

/** What a search is after: it is shown every draft that comes up, and says what need not be gone into. */
export interface Keeper {
  /** Sees a draft, given as sums, count and set from `at + 1` on. */
  add(rows: Float64Array, at: number, weight: number): void
  /** True when no draft with at most these sums by weights is of interest any more. */
  isHopeless(sums: Float64Array, weights: Float64Array): boolean
}

/**
 * Shows a keeper all drafts that it could have use for. The items are gone through one by one; of the drafts so far those are kept
 * that no other of the same weight dominates with no less left to choose from (of equals the one with fewest items, then the one
 * whose items come first), and whose most hopeful completion the keeper doesn't call hopeless. [NemhauserUllmann1969]
 */
export function searchDrafts(space: PackageSpace, keeper: Keeper, work: Work): void {
  const { items, aggregate } = space
  const parties = space.parties.length
  const [count, low, high, blockedLow, blockedHigh] = Array.from(
    { length: 5 },
    (_, column) => parties + 1 + column,
  ) as [number, number, number, number, number]
  const stride = parties + 6
  const mean = aggregate === 'mean'
  const order = likeliestFirst(space)

  // Rows of total, sums, count, set, blocked set; grouped by weight, the highest total first.
  let groups: Float64Array[] = [new Float64Array(stride)]
  for (const [step, item] of order.entries()) {
    const rest = order.slice(step + 1)
    const coming = draftSetOf(rest)
    const bit = draftSetOf([item])
    const excluded = draftSetOf(items[item]!.excludes)
    const { scores } = items[item]!
    const total = scores.reduce((sum, score) => sum + score, 0)
    const optimist = optimistOf(
      rest.map((other) => items[other]!.scores),
      parties,
      mean,
    )

    const left = (rows: Float64Array) => {
      const out = rows.slice()
      for (let at = 0; at < out.length; at += stride) {
        out[at + blockedLow] = out[at + blockedLow]! & coming.low
        out[at + blockedHigh] = out[at + blockedHigh]! & coming.high
      }
      return out
    }
    const taken = (rows: Float64Array) => {
      const out = new Float64Array(rows.length)
      let end = 0
      for (let at = 0; at < rows.length; at += stride) {
        if (rows[at + blockedLow]! & bit.low || rows[at + blockedHigh]! & bit.high) continue
        out[end] = rows[at]! + total
        for (let q = 0; q < parties; q += 1) out[end + 1 + q] = rows[at + 1 + q]! + scores[q]!
        out[end + count] = rows[at + count]! + 1
        out[end + low] = rows[at + low]! | bit.low
        out[end + high] = rows[at + high]! | bit.high
        out[end + blockedLow] = (rows[at + blockedLow]! | excluded.low) & coming.low
        out[end + blockedHigh] = (rows[at + blockedHigh]! | excluded.high) & coming.high
        keeper.add(out, end, mean ? out[end + count]! : 1)
        end += stride
      }
      return out.subarray(0, end)
    }

    const next: Float64Array[] = []
    const none = new Float64Array(0)
    for (let weight = mean ? groups.length : 0; weight >= 0; weight -= 1) {
      const one = left(groups[weight] ?? none)
      const other = taken(groups[mean ? weight - 1 : 0] ?? none)
      next[weight] = keepBest(one, other, weight)
    }
    while (next.length > 0 && next.at(-1)!.length === 0) next.pop()
    groups = next

    function keepBest(a: Float64Array, b: Float64Array, weight: number): Float64Array {
      const kept = new Float64Array(a.length + b.length)
      let [i, j, end] = [0, 0, 0]
      merging: while (i < a.length || j < b.length) {
        const fromA = j >= b.length || (i < a.length && a[i]! >= b[j]!)
        const [rows, at] = fromA ? [a, i] : [b, j]
        if (fromA) i += stride
        else j += stride
        if (!optimist.look(rows, at + 1, weight)) continue
        if (keeper.isHopeless(optimist.sums, optimist.weights)) continue
        spend(work, 1 + end / stride)
        for (let other = 0; other < end; other += stride) {
          if (!covers(kept, other, rows, at)) continue
          if (kept[other] !== rows[at] || precedes(kept, other, rows, at)) continue merging
          if (!covers(rows, at, kept, other)) continue
          kept.set(rows.subarray(at, at + stride), other)
          continue merging
        }
        kept.set(rows.subarray(at, at + stride), end)
        end += stride
      }
      return kept.slice(0, end)
    }
  }
  /** No party has less, and nothing is blocked that the other has free. */
  function covers(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
    for (let q = 1; q <= parties; q += 1) if (a[i + q]! < b[j + q]!) return false
    return (a[i + blockedLow]! & ~b[j + blockedLow]!) === 0 && (a[i + blockedHigh]! & ~b[j + blockedHigh]!) === 0
  }

  function precedes(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
    const more = a[i + count]! - b[j + count]!
    return more < 0 || (more === 0 && compareSets(a[i + low]!, a[i + high]!, b[j + low]!, b[j + high]!) < 0)
  }
}

/** Items by the best they give to any party, so that little is hoped of those that come late; what excludes each other stays together. */
function likeliestFirst({ items, parties }: PackageSpace): readonly number[] {
  const lows = parties.map((_, q) => Math.min(...items.map(({ scores }) => scores[q]!)))
  const spans = parties.map((_, q) => Math.max(1, ...items.map(({ scores }) => scores[q]! - lows[q]!)))
  const shares = items.map(({ scores }) => scores.map((score, q) => (score - lows[q]!) / spans[q]!))
  const best = shares.map((each) => Math.max(...each))
  const all = shares.map((each) => each.reduce((sum, share) => sum + share, 0))
  const byBest = [...items.keys()].sort((a, b) => best[b]! - best[a]! || all[b]! - all[a]!)
  const order = new Set<number>()
  for (const item of byBest) for (const each of [item, ...items[item]!.excludes]) order.add(each)
  return [...order]
}
