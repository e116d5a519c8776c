import { listInvolved, type Separation } from './explain-separation.ts'
import type { RiskSets } from './risk-sets.ts'

/**
 * Whether the log hazard ratio may grow along `direction` (of standardised covariates) for ever without the likelihood falling: at
 * every event, what ended was highest along it among all at risk. Then no finite estimate exists. Differences under 1e-6 of the whole
 * range count as none, since the direction comes from rounded steps.
 */
function isMonotone(sets: RiskSets, direction: Float64Array): boolean {
  const { width, size, times, first, last, event, x } = sets
  const along = new Float64Array(size)
  for (let k = 0; k < size; k++) for (let a = 0; a < width; a++) along[k]! += x[k * width + a]! * direction[a]!
  const order = new Uint32Array(size).map((_, k) => k).sort((a, b) => along[b]! - along[a]!)

  // The first spell, from the highest down, that is at risk at an event time is the highest there.
  const highest = new Float64Array(times.length)
  const next = new Int32Array(times.length + 1).map((_, j) => j)
  for (const k of order)
    for (let j = firstOpen(next, first[k]!); j < last[k]!; j = firstOpen(next, j)) {
      highest[j] = along[k]!
      next[j] = j + 1
    }
  const slack = 1e-6 * (along[order[0]!]! - along[order[size - 1]!]!)
  return along.every((value, k) => !event[k] || value >= highest[last[k]! - 1]! - slack)
}

/** The first event time from `j` on that still points at itself; the way there is shortened. */
function firstOpen(next: Int32Array, j: number): number {
  let open = j
  while (next[open] !== open) {
    next[open] = next[next[open]!]!
    open = next[open]!
  }
  return open
}

/** Whether the likelihood flattened out along `direction` because events can be told in advance, and by which covariates. */
export function findSeparation(sets: RiskSets, direction: Float64Array): Separation | undefined {
  const involved = listInvolved(direction)
  const cleaned = direction.map((value, a) => (involved.some(({ place }) => place === a) ? value : 0))
  if (!isMonotone(sets, cleaned)) return undefined
  const alone = involved.filter(({ place, sign }) =>
    isMonotone(
      sets,
      direction.map((_, a) => (a === place ? sign : 0)),
    ),
  )
  return alone.length > 0 ? { alone: true, covariates: alone } : { alone: false, covariates: involved }
}
