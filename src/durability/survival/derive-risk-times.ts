import { countUpTo, listDistinct } from './list-distinct.ts'

/**
 * Spells set on the distinct times at which any of them stops. Spell `i` is at risk at `times[enter[i]]` to `times[leave[i]]`, both
 * included: one that begins to be watched at a time is not at risk at that time, one that stops at it still is.
 */
export interface RiskTimes {
  readonly times: Float64Array
  readonly enter: Int32Array
  readonly leave: Int32Array
}

/** Sets spells on the times at which any stops. n log n. */
export function deriveRiskTimes(stop: Float64Array, start?: Float64Array): RiskTimes {
  const times = listDistinct(stop)
  const enter = new Int32Array(stop.length)
  const leave = new Int32Array(stop.length)
  for (let i = 0; i < stop.length; i += 1) leave[i] = countUpTo(times, stop[i]!) - 1
  if (start) for (let i = 0; i < stop.length; i += 1) enter[i] = countUpTo(times, start[i]!)
  return { times, enter, leave }
}
