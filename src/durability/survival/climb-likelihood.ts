import { type Factor, factorSymmetric, solveFactored } from './solve-symmetric.ts'

/** A log-likelihood with its first derivatives, and its second ones with their sign turned (by rows, lower triangle). */
export interface Derivatives {
  readonly loglik: number
  readonly score: Float64Array
  readonly information: Float64Array
}

/** How climbing ended. */
export interface Climb {
  /** The log-likelihood at the start. */
  readonly first: number
  readonly at: Float64Array
  readonly here: Derivatives
  readonly factor: Factor
  readonly iterations: number
  /** The last step taken. */
  readonly step: Float64Array | undefined
  /** Flat: no information on some columns given the others, at the start because they depend on them, or after some steps. */
  readonly kind: 'top' | 'flat' | 'lost'
}

const iterationLimit = 100

/**
 * The top of a concave log-likelihood by Newton's steps, halved where they lead down. `unit` is the size of information that a
 * standardised covariate brings (the number of events). Steps are at most 3 at first and twice as much each time, so that a likelihood
 * that only flattens out is followed and not leapt over. It ends
 * where a further step would be under 1e-12 standard errors, or rounding keeps it from getting smaller.
 */
export function climbLikelihood(derive: (at: Float64Array) => Derivatives, start: Float64Array, unit: number): Climb {
  let at = start
  let here = derive(at)
  const first = here.loglik
  let taken: Float64Array | undefined
  let longest = 3
  let before = Number.POSITIVE_INFINITY
  for (let iterations = 0; ; iterations++) {
    const factor = factorSymmetric(here.information, at.length, 1e-11 * unit)
    const so = { first, at, here, factor, iterations, step: taken }
    if (factor.dependent.length > 0) return { ...so, kind: 'flat' }
    const step = solveFactored(factor, here.score)
    const errors = Math.sqrt(Math.max(0, sumOfProducts(step, here.score)))
    if (errors < 1e-12 || (errors < 1e-9 && errors > before / 4)) return { ...so, kind: 'top' }
    if (iterations === iterationLimit) return { ...so, kind: errors < 1e-6 ? 'top' : 'lost' }
    before = errors

    let share = Math.min(1, longest / Math.max(...step.map(Math.abs)))
    if (share < 1) longest *= 2
    let next = derive(at.map((value, a) => value + share * step[a]!))
    const least = here.loglik - 1e-12 * Math.abs(here.loglik)
    for (let halved = 0; halved < 60 && !(next.loglik >= least && next.loglik < Number.POSITIVE_INFINITY); halved++) {
      share /= 2
      next = derive(at.map((value, a) => value + share * step[a]!))
    }
    taken = step.map((value) => share * value)
    at = at.map((value, a) => value + taken![a]!)
    here = next
  }
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
