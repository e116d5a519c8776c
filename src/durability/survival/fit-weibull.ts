import type { Decoded, Problem } from '../../text/problem.ts'
import { climbLikelihood } from './climb-likelihood.ts'
import type { WeibullFit } from './estimate.ts'
import { explainWeibullFailure } from './explain-weibull-failure.ts'
import { findWeibullProblems } from './find-weibull-problems.ts'
import { solveFactored } from './solve-symmetric.ts'
import type { Spells } from './spells.ts'
import { deriveWeibull, designWeibull, startWeibull } from './weibull-derivatives.ts'

const z95 = 1.959963984540054

/**
 * A Weibull accelerated failure time model of the covariates of spells (none: one curve for all), as R's `survival::survreg` gives it
 * [Therneau2023]. Standard errors come from the observed information.
 */
export function fitWeibull(spells: Spells): Decoded<WeibullFit> {
  const faults = findWeibullProblems(spells)
  if (faults.length > 0) return { ok: false, problems: faults as [Problem, ...Problem[]] }
  const climb = climbWeibull(spells)
  if (climb.kind !== 'top') return { ok: false, problems: explainWeibullFailure(spells, climb.design, climb) }

  const { at, factor, design } = climb
  const { width, mean, scale } = design
  const last = width - 1
  const [alpha, spread] = [at[last]!, scale[last]!]
  const slopes = Array.from({ length: last }, (_, a) => (spread * at[a]!) / (scale[a]! * alpha))
  const shift = slopes.reduce((sum, slope, a) => sum - slope * mean[a]!, slopes[0]!)
  // Each estimate's derivatives by θ give its standard error.
  const errorOf = (derivatives: readonly number[]) => {
    const row = Float64Array.from(derivatives)
    return Math.sqrt(solveFactored(factor, row).reduce((sum, value, a) => sum + value * row[a]!, 0))
  }
  const terms = ['(Intercept)', ...spells.covariates.map(({ name }) => name)].map((term, a) => {
    const coef = a === 0 ? mean[last]! + shift : slopes[a]!
    const se = errorOf(
      Array.from({ length: width }, (_, b) => {
        if (b === last) return -(a === 0 ? shift : coef) / alpha
        if (b === a) return spread / (scale[b]! * alpha)
        return a === 0 ? (-spread * mean[b]!) / (scale[b]! * alpha) : 0
      }),
    )
    return { term, coef, se, lower: coef - z95 * se, upper: coef + z95 * se }
  })
  const shape = alpha / spread
  const logScaleSe = errorOf(Array.from({ length: width }, (_, b) => (b === last ? -1 / alpha : 0)))
  const alone = spells.covariates.length > 0 ? climbWeibull({ ...spells, covariates: [] }) : climb
  return {
    ok: true,
    warnings: [],
    value: {
      n: spells.count,
      events: design.events,
      terms,
      scale: 1 / shape,
      logScaleSe,
      shape,
      shapeLower: shape * Math.exp(-z95 * logScaleSe),
      shapeUpper: shape * Math.exp(z95 * logScaleSe),
      loglik: [alone.here.loglik, climb.here.loglik],
    },
  }
}

function climbWeibull(spells: Spells) {
  const design = designWeibull(spells)
  return { ...climbLikelihood((at) => deriveWeibull(design, at), startWeibull(design), design.events), design }
}
