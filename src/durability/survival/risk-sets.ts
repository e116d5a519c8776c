import { bucketBy } from './bucket-by.ts'
import { countUpTo, listDistinct } from './list-distinct.ts'
import type { Spells } from './spells.ts'

/**
 * Spells in the order in which Cox's likelihood asks for them. Times count only by the events before them: the spell at place k is at
 * risk at the events `first[k]` ≤ j < `last[k]`, and one that ended did so at `last[k] − 1`. Spells that are at risk at no event are
 * left out. Covariates are standardised over the rest, which keeps sums exact and makes limits free of units.
 */
export interface RiskSets {
  readonly width: number
  readonly size: number
  /** The different times of events, ascending. */
  readonly times: Float64Array
  /** Which spell stands at each place; latest `last` first. */
  readonly spell: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly event: Uint8Array
  /** Places of spells that were not at risk from the first event on, latest `first` first. */
  readonly late: Int32Array
  /** Standardised covariates, `width` to a place. */
  readonly x: Float64Array
  readonly mean: Float64Array
  /** Standard deviation of each covariate; 0 for one that is the same all over. */
  readonly scale: Float64Array
}

/** Spells as the sets of those at risk at each event. */
export function listRiskSets(spells: Spells): RiskSets {
  const { count, start, stop, event, covariates } = spells
  const times = listDistinct(stop.filter((_, k) => event[k]))
  const lastOf = countEvents(times, stop)
  const firstOf = start ? countEvents(times, start) : new Int32Array(count)

  const spell = orderDescending(lastOf, times.length).filter((k) => firstOf[k]! < lastOf[k]!)
  const first = spell.map((k) => firstOf[k]!)
  const late = start ? orderDescending(first, times.length).filter((place) => first[place]! > 0) : new Int32Array(0)
  return {
    width: covariates.length,
    size: spell.length,
    times,
    spell,
    first,
    last: spell.map((k) => lastOf[k]!),
    event: new Uint8Array(spell.length).map((_, place) => event[spell[place]!]!),
    late,
    ...standardise(covariates, spell),
  }
}

/** How many of the event times are not after each of `moments`. */
const countEvents = (times: Float64Array, moments: Float64Array) =>
  new Int32Array(moments.length).map((_, k) => countUpTo(times, moments[k]!))

/** Places of `keys` (0 to `most`) from the largest key to the smallest. */
const orderDescending = (keys: Int32Array, most: number) => bucketBy(keys, most + 1).items.toReversed()

function standardise(covariates: Spells['covariates'], spell: Int32Array) {
  const width = covariates.length
  const [size, x, mean, scale] = [
    spell.length,
    new Float64Array(spell.length * width),
    new Float64Array(width),
    new Float64Array(width),
  ]
  for (const [a, { values }] of covariates.entries()) {
    let sum = 0
    let varies = false
    for (let k = 0; k < size; k++) {
      const value = values[spell[k]!]!
      sum += value
      varies ||= value !== values[spell[0]!]
      x[k * width + a] = value
    }
    const centre = sum / size
    let squares = 0
    for (let at = a; at < x.length; at += width) squares += (x[at]! - centre) ** 2
    const deviation = varies ? Math.sqrt(squares / size) : 0
    for (let at = a; at < x.length; at += width) x[at] = deviation > 0 ? (x[at]! - centre) / deviation : 0
    mean[a] = centre
    scale[a] = deviation
  }
  return { x, mean, scale }
}
