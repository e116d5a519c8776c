import type { Decoded, Problem } from '../../text/problem.ts'
import { chiSquareTail } from './chi-square.ts'
import { logHazards } from './cox-derivatives.ts'
import type { ChiSquareTest, CoxFit, Proportionality } from './estimate.ts'
import { listRiskSets, type RiskSets } from './risk-sets.ts'
import { factorSymmetric, solveFactored } from './solve-symmetric.ts'
import type { Spells } from './spells.ts'
import { walkRiskSets } from './walk-risk-sets.ts'

/**
 * Whether the hazard ratios of a fit change over time: the score test of coefficients β + θ·g(t) with θ = 0, where g is one minus the
 * Kaplan–Meier curve just before t [GrambschTherneau1994]. Each covariate's θ on its own, the others' being 0, and all together. Clusters make
 * no difference to it. Agrees with R's `survival::cox.zph` from version 3.0 on.
 */
export function testProportionality(spells: Spells, { terms }: CoxFit): Decoded<Proportionality> {
  const sets = listRiskSets(spells)
  const { width } = sets
  const beta = Float64Array.from(terms, ({ coef }, a) => coef * sets.scale[a]!)
  const { information, score } = deriveExtended(sets, beta, listDeaths(sets))
  const factors = Array.from({ length: width }, (_, a) => [a])
  const tests = [...factors, factors.flat()].map((columns) => testScore(information, score, width, columns))
  const problems = tests.slice(0, width).flatMap((test, a) => (test ? [] : [explainUntestable(spells, a)]))
  const [first, ...others] = problems
  if (first) return { ok: false, problems: [first, ...others] }
  const global = tests.at(-1)
  if (!global) return { ok: false, problems: [explainUntestable(spells)] }
  return {
    ok: true,
    warnings: [],
    value: { terms: terms.map(({ term }, a) => ({ term, ...tests[a]! })), global },
  }
}

/** Score and information (by rows, 2p × 2p) of β and θ. The score of β is nought at the estimate. */
function deriveExtended(sets: RiskSets, beta: Float64Array, deaths: Float64Array) {
  const { width } = sets
  const information = new Float64Array((2 * width) ** 2)
  const score = new Float64Array(2 * width)
  walkRiskSets(sets, logHazards(sets, beta), (passed) => {
    const g = deaths[passed.event]!
    for (let a = 0; a < width; a++) {
      score[width + a]! += g * passed.score[a]!
      for (let b = 0; b < width; b++) {
        const v = passed.information[a > b ? a * width + b : b * width + a]!
        information[a * 2 * width + b]! += v
        information[(width + a) * 2 * width + b]! += g * v
        information[(width + a) * 2 * width + width + b]! += g * g * v
      }
    }
  })
  return { information, score }
}

/** The score test of θ of some covariates; undefined where time leaves no information on it. */
function testScore(
  information: Float64Array,
  score: Float64Array,
  width: number,
  columns: readonly number[],
): ChiSquareTest | undefined {
  const rows = [...Array.from({ length: width }, (_, a) => a), ...columns.map((a) => width + a)]
  const part = Float64Array.from(rows.flatMap((row) => rows.map((column) => information[row * 2 * width + column]!)))
  const factor = factorSymmetric(part, rows.length)
  if (factor.dependent.length > 0) return undefined
  const u = Float64Array.from(rows, (row) => score[row]!)
  const x = solveFactored(factor, u)
  const chisq = x.reduce((sum, value, at) => sum + value * u[at]!, 0)
  return { chisq, df: columns.length, p: chiSquareTail(chisq, columns.length) }
}

/** One minus the Kaplan–Meier curve just before each event time, less its mean over the events. */
function listDeaths({ size, times, first, last, event }: RiskSets): Float64Array {
  const entering = new Int32Array(times.length + 1)
  const ending = new Int32Array(times.length)
  for (let k = 0; k < size; k++) {
    entering[first[k]!]! += 1
    entering[last[k]!]! -= 1
    ending[last[k]! - 1]! += event[k]!
  }
  const deaths = new Float64Array(times.length)
  let [atRisk, survival, sum, events] = [0, 1, 0, 0]
  for (let j = 0; j < times.length; j++) {
    deaths[j] = 1 - survival
    sum += ending[j]! * deaths[j]!
    events += ending[j]!
    atRisk += entering[j]!
    survival *= (atRisk - ending[j]!) / atRisk
  }
  return deaths.map((value) => value - sum / events)
}

const explainUntestable = ({ covariates, origin }: Spells, a?: number): Problem => ({
  code: 'untestable-proportionality',
  severity: 'error',
  message: `events are too few, or too much at one time, to see whether the effect of ${a === undefined ? 'all covariates together' : `"${covariates[a]!.name}"`} changes`,
  hint: 'Name fewer covariates, or take more spells.',
  ...(origin && { location: { file: origin.file } }),
})
