import type { Derivatives } from './climb-likelihood.ts'
import type { RiskSets } from './risk-sets.ts'
import { walkRiskSets } from './walk-risk-sets.ts'

/** Each place's log hazard ratio, against the mean of all covariates. */
export function logHazards({ width, size, x }: RiskSets, beta: Float64Array): Float64Array {
  const eta = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    let sum = 0
    for (let a = 0; a < width; a++) sum += x[k * width + a]! * beta[a]!
    eta[k] = sum
  }
  return eta
}

/** Cox's log partial likelihood, ties by Efron's approximation [Efron1977], at coefficients of the standardised covariates. */
export function deriveCox(sets: RiskSets, beta: Float64Array): Derivatives {
  const score = new Float64Array(sets.width)
  const information = new Float64Array(sets.width ** 2)
  let loglik = 0
  walkRiskSets(sets, logHazards(sets, beta), (passed) => {
    loglik += passed.loglik
    for (let a = 0; a < score.length; a++) score[a]! += passed.score[a]!
    for (let at = 0; at < information.length; at++) information[at]! += passed.information[at]!
  })
  return { loglik, score, information }
}
