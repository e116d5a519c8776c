import { logHazards } from './cox-derivatives.ts'
import type { RiskSets } from './risk-sets.ts'
import { walkRiskSets } from './walk-risk-sets.ts'

/**
 * Each place's share of the score (what it would miss without the spell, at the same coefficients), `width` to a place; they add up
 * to the score. [TherneauGrambsch2000]
 */
export function deriveScoreResiduals(sets: RiskSets, beta: Float64Array): Float64Array {
  const { width, size, times, first, last, event, x } = sets
  const stride = width + 1
  // Per event time: the hazard, then hazard · mean of x; first on their own, then summed up over time.
  const sums = new Float64Array((times.length + 1) * stride)
  const spent = new Float64Array(times.length * stride)
  const mean = new Float64Array(times.length * width)
  const eta = logHazards(sets, beta)
  walkRiskSets(sets, eta, (passed) => {
    const at = passed.event
    sums[(at + 1) * stride] = passed.hazard
    spent[at * stride] = passed.spent
    for (let a = 0; a < width; a++) {
      sums[(at + 1) * stride + 1 + a] = passed.hazardMean[a]!
      spent[at * stride + 1 + a] = passed.spentMean[a]!
      mean[at * width + a] = passed.mean[a]! / passed.events
    }
  })
  for (let at = stride; at < sums.length; at++) sums[at]! += sums[at - stride]!

  const residuals = new Float64Array(size * width)
  for (let k = 0; k < size; k++) {
    const weight = Math.exp(eta[k]!)
    const [from, to, ended] = [first[k]! * stride, last[k]! * stride, last[k]! - 1]
    const hazard = sums[to]! - sums[from]! - (event[k] ? spent[ended * stride]! : 0)
    for (let a = 0; a < width; a++) {
      const of = 1 + a
      const expected = sums[to + of]! - sums[from + of]! - (event[k] ? spent[ended * stride + of]! : 0)
      const own = event[k] ? x[k * width + a]! - mean[ended * width + a]! : 0
      residuals[k * width + a] = own - weight * (x[k * width + a]! * hazard - expected)
    }
  }
  return residuals
}
