import { InvariantError } from '../../text/error.ts'

/**
 * The chance that a chi-square variable of `df` degrees of freedom, a whole number, is larger than `x`: the regularised upper
 * incomplete gamma function Q(df/2, x/2), by its series below the mean and by a continued fraction above [Press2007, 6.2]. The
 * relative error stays under 1e-12 down to 1e-300.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!Number.isInteger(df) || df < 1)
    throw new InvariantError(`A chi-square of ${df} degrees of freedom was asked for.`)
  if (Number.isNaN(x)) return Number.NaN
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const shape = df / 2
  const at = x / 2
  const front = Math.exp(shape * Math.log(at) - at - logGamma(df))
  return at < shape + 1 ? 1 - front * seriesOfP(shape, at) : front * fractionOfQ(shape, at)
}

/** The chance that a standard normal variable is larger than `z`. */
export function normalTail(z: number): number {
  const half = chiSquareTail(z * z, 1) / 2
  return z < 0 ? 1 - half : half
}

/** log Γ(df / 2) for a whole number df, by Γ(a + 1) = a Γ(a) from Γ(1/2) = √π or Γ(1) = 1. */
function logGamma(df: number): number {
  let sum = df % 2 === 1 ? Math.log(Math.PI) / 2 : 0
  for (let twice = df - 2; twice > 0; twice -= 2) sum += Math.log(twice / 2)
  return sum
}

function seriesOfP(shape: number, at: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; term > sum * Number.EPSILON; n += 1) {
    term *= at / (shape + n)
    sum += term
  }
  return sum
}

/** Lentz's method. All its denominators are positive for `at` ≥ `shape` + 1. */
function fractionOfQ(shape: number, at: number): number {
  let b = at + 1 - shape
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let fraction = d
  for (let n = 1, change = 0; Math.abs(change - 1) > Number.EPSILON && n < 10_000; n += 1) {
    const a = n * (shape - n)
    b += 2
    d = 1 / (b + a * d)
    c = b + a / c
    change = c * d
    fraction *= change
  }
  return fraction
}
