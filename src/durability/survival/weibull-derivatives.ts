import type { Derivatives } from './climb-likelihood.ts'
import type { Spells } from './spells.ts'

/**
 * Spells as a Weibull model asks for them: rows of v = (−1, −x, y), y the log time and x the covariates, both standardised. The log
 * likelihood of θ = (γ, α) is Σ over events of (v·θ + log α) − Σ exp(v·θ) + a constant: concave.
 */
export interface WeibullDesign {
  /** Numbers in a row: the covariates and two more. */
  readonly width: number
  readonly rows: Float64Array
  readonly event: Uint8Array
  readonly events: number
  /** Of each column of a row; −1, the first, has mean 0 and scale 1. */
  readonly mean: Float64Array
  readonly scale: Float64Array
  readonly constant: number
}

/** Spells as a Weibull model asks for them. */
export function designWeibull({ count, stop, event, covariates }: Spells): WeibullDesign {
  const logs = stop.map(Math.log)
  const columns = [...covariates.map(({ values }) => values), logs]
  const width = columns.length + 1
  const rows = new Float64Array(count * width).fill(-1)
  const mean = new Float64Array(width)
  const scale = new Float64Array(width).fill(1)
  for (const [at, values] of columns.entries()) {
    const a = at + 1
    const sign = values === logs ? 1 : -1
    mean[a] = values.reduce((sum, value) => sum + value, 0) / count
    const varies = values.some((value) => value !== values[0])
    scale[a] = varies ? Math.sqrt(values.reduce((sum, value) => sum + (value - mean[a]!) ** 2, 0) / count) : 0
    for (let k = 0; k < count; k++) rows[k * width + a] = varies ? (sign * (values[k]! - mean[a]!)) / scale[a]! : 0
  }
  const events = event.reduce((sum, each) => sum + each, 0)
  const constant = -logs.reduce((sum, log, k) => sum + (event[k] ? log : 0), events * Math.log(scale.at(-1)!))
  return { width, rows, event, events, mean, scale, constant }
}

/** Where climbing may begin: no effects, and events as many as expected at a scale of the spread of times. */
export function startWeibull({ width, rows, events }: WeibullDesign): Float64Array {
  let expected = 0
  for (let at = width - 1; at < rows.length; at += width) expected += Math.exp(rows[at]!)
  const start = new Float64Array(width)
  start[0] = Math.log(expected / events)
  start[width - 1] = 1
  return start
}

/** The log-likelihood at θ. */
export function deriveWeibull(
  { width, rows, event, events, constant }: WeibullDesign,
  theta: Float64Array,
): Derivatives {
  const alpha = theta[width - 1]!
  const score = new Float64Array(width)
  const information = new Float64Array(width * width)
  let loglik = alpha > 0 ? events * Math.log(alpha) + constant : Number.NaN
  for (let k = 0; k < event.length; k++) {
    let z = 0
    for (let a = 0; a < width; a++) z += rows[k * width + a]! * theta[a]!
    const expected = Math.exp(z)
    const left = event[k]! - expected
    loglik += event[k]! * z - expected
    for (let a = 0; a < width; a++) {
      const value = rows[k * width + a]!
      score[a]! += left * value
      for (let b = 0; b <= a; b++) information[a * width + b]! += expected * value * rows[k * width + b]!
    }
  }
  score[width - 1]! += events / alpha
  information[width * width - 1]! += events / alpha ** 2
  return { loglik, score, information }
}
