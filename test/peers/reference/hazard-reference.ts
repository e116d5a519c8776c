import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CoxFit, Proportionality, WeibullFit } from '../../../src/durability/survival/estimate.ts'
import type { Spells } from '../../../src/durability/survival/spells.ts'
import type { Decoded } from '../../../src/text/problem.ts'

/** A number where R gives a vector of one. */
type Numbers = number | readonly number[]

interface RCox
  extends Record<'coef' | 'se' | 'robustSe' | 'z' | 'p' | 'lower' | 'upper' | 'variance' | 'zph' | 'zphP', Numbers> {
  readonly n: number
  readonly events: number
  readonly clusters: number
  readonly loglik: readonly [number, number]
  readonly concordance: number
}

interface RWeibull {
  readonly coef: Numbers
  /** The last is that of log(scale). */
  readonly se: readonly number[]
  readonly scale: number
  readonly loglik: readonly [number, number]
}

interface Made {
  readonly seed: number
  readonly n: number
  readonly width: number
  readonly times: number
  readonly late: boolean
  readonly cox: RCox
}

/** What hazard-models.R wrote, with R 4.2.2 and survival 3.5-3. */
export const reference: Readonly<Record<'ties' | 'wide', Made & { readonly weibull: RWeibull }>> &
  Readonly<Record<'late' | 'lateTies', Made>> & {
    readonly interstate: Readonly<Record<'spells' | 'rows' | 'rowsTwo', RCox>>
    readonly leukaemia: { readonly cox: RCox; readonly weibull: RWeibull }
  } = JSON.parse(readFileSync(new URL('hazard-models.json', import.meta.url), 'utf8'))

/** The spells that hazard-models.R makes of the same numbers (Lehmer's generator). */
export function spellsAsIn({ seed, n, width, times, late }: Made): Spells {
  let state = seed
  const made = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  const rows = Array.from({ length: n }, () => {
    const [length, event, entry, cluster] = [made(), made(), made(), made()]
    const x = Array.from({ length: width }, made).map((value, a) => (a % 2 === 0 ? Number(value < 0.4) : value))
    const start = late ? Math.floor((entry * times) / 2) : 0
    const stop = start + Math.floor(length * times * Math.exp(-0.5 * x[0]! - 0.5 * x[1]!)) + 1
    return { start, stop, event: Number(event < 0.6), cluster: Math.floor(cluster * 30), x }
  })
  return {
    count: n,
    ...(late && { start: Float64Array.from(rows, ({ start }) => start) }),
    stop: Float64Array.from(rows, ({ stop }) => stop),
    event: Uint8Array.from(rows, ({ event }) => event),
    covariates: Array.from({ length: width }, (_, a) => ({
      name: `x${a + 1}`,
      values: Float64Array.from(rows, ({ x }) => x[a]!),
    })),
    cluster: {
      name: 'cluster',
      labels: Array.from({ length: 30 }, (_, label) => String(label)),
      of: Int32Array.from(rows, ({ cluster }) => cluster),
    },
  }
}

/** Weeks of remission of 42 children with acute leukaemia, on 6-MP or a placebo [Freireich1963]. */
export function leukaemia(): Spells {
  const mp = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ')
  const placebo = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23'.split(' ')
  const written = [...mp, ...placebo]
  return {
    count: 42,
    stop: Float64Array.from(written, Number.parseFloat),
    event: Uint8Array.from(written, (each) => (each.endsWith('+') ? 0 : 1)),
    covariates: [{ name: 'mp', values: Float64Array.from(written, (_, k) => Number(k < 21)) }],
    cluster: { name: 'child', labels: written.map((_, k) => String(k)), of: Int32Array.from(written, (_, k) => k) },
  }
}

export function settle<T>(decoded: Decoded<T>): T {
  if (decoded.ok) return decoded.value
  throw new Error(decoded.problems.map(({ message }) => message).join('\n'))
}

const listOf = (numbers: Numbers) => (typeof numbers === 'number' ? [numbers] : numbers)

/** Equal to 1e-9 of the value expected, unless told otherwise. */
export function expectClose(actual: readonly number[], expected: Numbers, what: string, tolerance = 1e-9) {
  const list = listOf(expected)
  expect(actual.length, what).toBe(list.length)
  for (const [at, value] of list.entries())
    expect(Math.abs(actual[at]! - value), `${what} ${at}: ${actual[at]}, not ${value}`).toBeLessThanOrEqual(
      tolerance * Math.abs(value),
    )
}

export function expectCox(fit: CoxFit, r: RCox): void {
  expect([fit.n, fit.events, fit.clusters]).toEqual([r.n, r.events, r.clusters])
  // z and p of coefficients near nought lose digits to R's own end of iterations.
  for (const key of ['coef', 'se', 'robustSe', 'z', 'p', 'lower', 'upper'] as const)
    expectClose(
      fit.terms.map((term) => term[key]!),
      r[key],
      key,
      1e-10,
    )
  expectClose(fit.loglik, r.loglik, 'loglik', 1e-12)
  expectClose([fit.concordance], r.concordance, 'concordance')
  expectClose(fit.variance.flat(), r.variance, 'variance', 1e-10)
}

export function expectProportionality({ terms, global }: Proportionality, r: RCox): void {
  const all = [...terms, global]
  expectClose(
    all.map(({ chisq }) => chisq),
    r.zph,
    'zph',
    1e-10,
  )
  expectClose(
    all.map(({ p }) => p),
    r.zphP,
    'p of zph',
    1e-10,
  )
}

export function expectWeibull(fit: WeibullFit, r: RWeibull): void {
  expectClose(
    fit.terms.map(({ coef }) => coef),
    r.coef,
    'coef',
  )
  expectClose([...fit.terms.map(({ se }) => se), fit.logScaleSe], r.se, 'se')
  expectClose([fit.scale, 1 / fit.shape], [r.scale, r.scale], 'scale')
  expectClose(fit.loglik, r.loglik, 'loglik', 1e-12)
}
