import type { Decoded, Problem } from '../../text/problem.ts'
import { chiSquareTail, normalTail } from './chi-square.ts'
import { type Climb, climbLikelihood } from './climb-likelihood.ts'
import { deriveCox } from './cox-derivatives.ts'
import { deriveConcordance } from './derive-concordance.ts'
import type { CoxFit } from './estimate.ts'
import { explainDependent } from './explain-dependent.ts'
import { explainLost } from './explain-lost.ts'
import { explainSeparation } from './explain-separation.ts'
import { findCoxProblems } from './find-cox-problems.ts'
import { findCoxWarnings } from './find-cox-warnings.ts'
import { findSeparation } from './find-separation.ts'
import { listRiskSets, type RiskSets } from './risk-sets.ts'
import { deriveScoreResiduals } from './score-residuals.ts'
import { type Factor, invertFactored, solveFactored } from './solve-symmetric.ts'
import type { Grouping, Spells } from './spells.ts'

const z95 = 1.959963984540054

/**
 * Cox's proportional hazards model [Cox1972] of the covariates of spells, ties by Efron's approximation [Efron1977]. Spells may begin to
 * be watched late or come in several rows (`start`). With clusters, limits and p rest on robust standard errors [LinWei1989].
 *
 * Agrees with R's `survival::coxph` [Therneau2023]. n·p² per step, some seven steps.
 */
export function fitCox(spells: Spells): Decoded<CoxFit> {
  const faults = findCoxProblems(spells)
  if (faults.length > 0) return { ok: false, problems: faults as [Problem, ...Problem[]] }
  const sets = listRiskSets(spells)
  const events = spells.event.reduce((sum, event) => sum + event, 0)
  const width = spells.covariates.length
  const climb = climbLikelihood((at) => deriveCox(sets, at), new Float64Array(width), events)
  if (climb.kind !== 'top') return { ok: false, problems: explainFailure(spells, sets, climb) }

  const { at, here, factor } = climb
  const inverse = invertFactored(factor)
  const robust = spells.cluster && deriveRobustErrors(sets, at, factor, spells.cluster)
  const coefficients = at.map((value, a) => value / sets.scale[a]!)
  const chisq = 2 * (here.loglik - climb.first)
  const terms = spells.covariates.map(({ name: term }, a) => {
    const coef = coefficients[a]!
    const se = Math.sqrt(inverse[a * width + a]!) / sets.scale[a]!
    const robustSe = robust ? robust[a]! / sets.scale[a]! : null
    const error = robustSe ?? se
    return {
      term,
      coef,
      hr: Math.exp(coef),
      se,
      robustSe,
      z: coef / error,
      lower: Math.exp(coef - z95 * error),
      upper: Math.exp(coef + z95 * error),
      p: 2 * normalTail(Math.abs(coef / error)),
    }
  })
  return {
    ok: true,
    warnings: findCoxWarnings(spells, events, terms),
    value: {
      n: spells.count,
      events,
      clusters: spells.cluster ? new Set(spells.cluster.of).size : null,
      terms,
      loglik: [climb.first, here.loglik],
      likelihoodRatio: { chisq, df: width, p: chiSquareTail(chisq, width) },
      concordance: deriveConcordance(spells, deriveRisk(spells, coefficients)),
      variance: Array.from({ length: width }, (_, a) =>
        Array.from({ length: width }, (_, b) => inverse[a * width + b]! / (sets.scale[a]! * sets.scale[b]!)),
      ),
      iterations: climb.iterations,
    },
  }
}

function explainFailure(spells: Spells, sets: RiskSets, climb: Climb): [Problem, ...Problem[]] {
  if (!climb.step) return explainDependent(spells, climb, 'the spells at risk at any one event')
  const separation = findSeparation(sets, climb.step)
  return separation ? explainSeparation(spells, separation, sets.spell) : explainLost(spells, climb)
}

/** Each spell's log hazard ratio. */
function deriveRisk({ count, covariates }: Spells, coefficients: Float64Array): Float64Array {
  const risk = new Float64Array(count)
  for (const [a, { values }] of covariates.entries())
    for (let k = 0; k < count; k++) risk[k]! += values[k]! * coefficients[a]!
  return risk
}

/** Standard errors (of standardised coefficients) that hold even where the spells of a cluster depend on each other. */
function deriveRobustErrors(
  sets: RiskSets,
  beta: Float64Array,
  factor: Factor,
  { of, labels }: Grouping,
): Float64Array {
  const { width, size, spell } = sets
  const residuals = deriveScoreResiduals(sets, beta)
  const sums = new Float64Array(labels.length * width)
  for (let k = 0; k < size; k++)
    for (let a = 0; a < width; a++) sums[of[spell[k]!]! * width + a]! += residuals[k * width + a]!
  const squares = new Float64Array(width)
  for (let at = 0; at < sums.length; at += width)
    for (const [a, change] of solveFactored(factor, sums.subarray(at, at + width)).entries()) squares[a]! += change ** 2
  return squares.map(Math.sqrt)
}
