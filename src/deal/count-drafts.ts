import type { PackageSpace } from './package-space.ts'
import { spend, type Work } from './work-limit.ts'

/** Drafts alike in all that matters from here on: sums by party above what is asked, and how many drafts have them. */
interface Block {
  /** Rows of party sums and a count in two halves, in the order of the sums. */
  readonly rows: Float64Array
  /** Drafts that meet every threshold whatever is taken from here on. */
  readonly passed: bigint
}

// A count is high · 2^50 + low: exact far beyond the 2^64 drafts there can be.
const half = 2 ** 50

/**
 * How many non-empty drafts take no two items that exclude each other and, if `overThreshold`, give every party its threshold.
 * Exact: a sweep over the items that keeps equal sums once, drops those that can no longer reach a threshold and sets aside those
 * that can no longer miss one. Of the mean it is asked whether the sum of what is above the threshold falls below nought.
 */
export function countDrafts(space: PackageSpace, overThreshold: boolean, work: Work): bigint {
  const { items, aggregate } = space
  const asked = overThreshold ? askedOf(space) : []
  const start = asked.map(({ threshold }) => (aggregate === 'sum' ? -threshold : 0))
  const gains = items.map(({ scores }) =>
    asked.map(({ party, threshold }) => scores[party]! - (aggregate === 'mean' ? threshold : 0)),
  )
  const order = sweepOrder(space, gains)
  const rest = restsOf(
    order.map((item) => gains[item]!),
    start.length,
  )

  // Blocks by the items still to come that what was taken excludes.
  let blocks = new Map<bigint, Block>([
    [
      0n,
      carry(
        Float64Array.of(...start, 0, 1),
        start.map(() => 0),
        rest[0]!,
      ),
    ],
  ])
  for (const [step, item] of order.entries()) {
    const bit = 1n << BigInt(item)
    const coming = new Set(order.slice(step + 1))
    const excluded = items[item]!.excludes.filter((other) => coming.has(other))
    const mask = excluded.reduce((bits, other) => bits | (1n << BigInt(other)), 0n)
    const parts = new Map<bigint, Block[]>()
    const put = (blocked: bigint, block: Block) => {
      const group = parts.get(blocked)
      if (group) group.push(block)
      else parts.set(blocked, [block])
    }
    for (const [blocked, { rows, passed }] of blocks) {
      spend(work, 1 + rows.length / (start.length + 2))
      const left = carry(
        rows,
        start.map(() => 0),
        rest[step + 1]!,
      )
      put(blocked & ~bit, { rows: left.rows, passed: left.passed + passed })
      if (blocked & bit) continue
      const taken = carry(rows, gains[item]!, rest[step + 1]!)
      put(blocked | mask, { rows: taken.rows, passed: taken.passed + passed })
    }
    blocks = new Map(
      [...parts].map(([blocked, group]) => [blocked, group.reduce((one, other) => merge(one, other, start.length))]),
    )
  }
  const all = [...blocks.values()].reduce((sum, { passed }) => sum + passed, 0n)
  return start.every((sum) => sum >= 0) ? all - 1n : all
}

/** The parties with a threshold, the one whose threshold is met most easily last. */
function askedOf({ parties, items, thresholds }: PackageSpace) {
  const ease = (party: number, threshold: number) => items.filter(({ scores }) => scores[party]! >= threshold).length
  return parties
    .flatMap((_, party) => (thresholds[party] === undefined ? [] : [{ party, threshold: thresholds[party] }]))
    .sort((a, b) => ease(a.party, a.threshold) - ease(b.party, b.threshold))
}

/** Items that exclude each other close together, so that little need be remembered; of others the weightiest first. */
function sweepOrder({ items }: PackageSpace, gains: readonly (readonly number[])[]): readonly number[] {
  const weight = gains.map((each) => each.reduce((sum, gain) => sum + Math.abs(gain), 0))
  const order: number[] = []
  const open = new Set<number>()
  const left = new Set(items.keys())
  while (left.size > 0) {
    const opened = (item: number) =>
      items[item]!.excludes.filter((other) => left.has(other) && !open.has(other)).length - (open.has(item) ? 1 : 0)
    const candidates = open.size > 0 ? open : left
    const next = [...candidates].reduce((best, item) => {
      const more = open.size > 0 ? opened(item) - opened(best) : 0
      return more < 0 || (more === 0 && weight[item]! > weight[best]!) ? item : best
    })
    left.delete(next)
    open.delete(next)
    for (const other of items[next]!.excludes) if (left.has(other)) open.add(other)
    order.push(next)
  }
  return order
}

/** What can still be added to each sum, at most and at least, before each step. */
interface Rest {
  readonly most: readonly number[]
  readonly least: readonly number[]
}

function restsOf(gains: readonly (readonly number[])[], width: number): readonly Rest[] {
  const none: Rest = { most: Array(width).fill(0), least: Array(width).fill(0) }
  return gains.reduceRight<readonly Rest[]>(
    ([later, ...latest], gain) => [
      {
        most: gain.map((each, q) => later!.most[q]! + Math.max(0, each)),
        least: gain.map((each, q) => later!.least[q]! + Math.min(0, each)),
      },
      later!,
      ...latest,
    ],
    [none],
  )
}

/** The rows with `gain` added, without those that have passed or failed for good. A last sum that can't fail any more counts as infinite. */
function carry(rows: Float64Array, gain: readonly number[], { most, least }: Rest): Block {
  const width = gain.length
  const stride = width + 2
  const out = new Float64Array(rows.length)
  let end = 0
  let passedHigh = 0
  let passedLow = 0
  for (let at = 0; at < rows.length; at += stride) {
    let fails = false
    let passes = true
    for (let q = 0; q < width; q += 1) {
      const sum = rows[at + q]! + gain[q]!
      out[end + q] = sum
      if (sum + most[q]! < 0) {
        fails = true
        break
      }
      if (sum + least[q]! < 0) passes = false
      else if (q === width - 1) out[end + q] = Infinity
    }
    if (fails) continue
    const high = rows[at + width]!
    const low = rows[at + width + 1]!
    if (passes) {
      passedHigh += high
      passedLow += low
      if (passedLow >= half) {
        passedLow -= half
        passedHigh += 1
      }
    } else if (end > 0 && compareRows(out, end - stride, out, end, width) === 0) {
      addCount(out, end - stride + width, high, low)
    } else {
      out[end + width] = high
      out[end + width + 1] = low
      end += stride
    }
  }
  return { rows: out.subarray(0, end), passed: (BigInt(passedHigh) << 50n) + BigInt(passedLow) }
}

/** Two blocks as one: rows in order, equal sums once. */
function merge(one: Block, other: Block, width: number): Block {
  const stride = width + 2
  const [a, b] = [one.rows, other.rows]
  const out = new Float64Array(a.length + b.length)
  let [i, j, end] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : compareRows(a, i, b, j, width)
    const [from, at] = order <= 0 ? [a, i] : [b, j]
    for (let q = 0; q < stride; q += 1) out[end + q] = from[at + q]!
    if (order <= 0) i += stride
    if (order === 0) addCount(out, end + width, b[j + width]!, b[j + width + 1]!)
    if (order >= 0) j += stride
    end += stride
  }
  return { rows: out.slice(0, end), passed: one.passed + other.passed }
}

function addCount(rows: Float64Array, at: number, high: number, low: number): void {
  const sum = rows[at + 1]! + low
  const over = sum >= half ? 1 : 0
  rows[at] = rows[at]! + high + over
  rows[at + 1] = sum - over * half
}

function compareRows(a: Float64Array, i: number, b: Float64Array, j: number, width: number): number {
  for (let q = 0; q < width; q += 1) {
    const difference = a[i + q]! - b[j + q]!
    if (difference < 0) return -1
    if (difference > 0) return 1
  }
  return 0
}
