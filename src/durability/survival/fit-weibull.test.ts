import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDice } from '../../../test/builders/dice.ts'
import type { WeibullFit } from './estimate.ts'
import { fitWeibull } from './fit-weibull.ts'
import type { Spells } from './spells.ts'
import { deriveWeibull, designWeibull } from './weibull-derivatives.ts'

interface Row {
  readonly stop: number
  readonly event: number
  readonly x: readonly number[]
}

const spellsOf = (rows: readonly Row[]): Spells => ({
  count: rows.length,
  stop: Float64Array.from(rows, ({ stop }) => stop),
  event: Uint8Array.from(rows, ({ event }) => event),
  covariates: rows[0]!.x.map((_, a) => ({ name: `x${a + 1}`, values: Float64Array.from(rows, ({ x }) => x[a]!) })),
  origin: { file: 'peace.csv', lines: rows.map((_, k) => k + 2), stopColumn: 'days', eventColumn: 'ended' },
})

function estimate(rows: readonly Row[]): WeibullFit {
  const fitted = fitWeibull(spellsOf(rows))
  if (!fitted.ok) throw new Error(fitted.problems.map(({ message }) => message).join('\n'))
  return fitted.value
}

const problemsOf = (spells: Spells) => {
  const fitted = fitWeibull(spells)
  return fitted.ok ? [] : fitted.problems
}

const anyRows = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => {
  const dice = makeDice(seed)
  return Array.from({ length: 40 }, () => ({
    stop: 1 + dice(1000),
    event: Number(dice(3) > 0),
    x: [dice(2), dice(100) / 10],
  }))
})
const numbersOf = ({ terms, scale, logScaleSe, loglik }: WeibullFit) => [
  ...terms.flatMap(({ coef, se }) => [coef, se]),
  scale,
  logScaleSe,
  ...loglik,
]
function expectSame(some: readonly number[], others: readonly number[]) {
  for (const [at, value] of some.entries())
    expect(Math.abs(value - others[at]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
}

describe('a Weibull model', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => expectSame(numbersOf(estimate(rows)), numbersOf(estimate(rows.toReversed())))),
      { numRuns: 30 },
    )
  })

  it('in other units of time has an intercept that is log k larger, and all else the same', () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0.001, max: 1000, noNaN: true }), (rows, k) => {
        const plain = estimate(rows)
        const scaled = estimate(rows.map((row) => ({ ...row, stop: row.stop * k })))
        const [intercept, ...others] = plain.terms
        const events = plain.events * Math.log(k)
        expectSame(
          numbersOf({
            ...plain,
            terms: [{ ...intercept!, coef: intercept!.coef + Math.log(k) }, ...others],
            loglik: [plain.loglik[0] - events, plain.loglik[1] - events],
          }),
          numbersOf(scaled),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('has no slope at the estimate', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { terms, scale, loglik } = estimate(rows)
        // The log-likelihood written out, of events f(t) and others S(t).
        const at = (coefficients: readonly number[], sigma: number) =>
          rows.reduce((sum, { stop, event, x }) => {
            const z = (Math.log(stop) - coefficients[0]! - coefficients[1]! * x[0]! - coefficients[2]! * x[1]!) / sigma
            return sum - Math.exp(z) + (event ? z - Math.log(sigma) - Math.log(stop) : 0)
          }, 0)
        const best = terms.map(({ coef }) => coef)
        expect(at(best, scale)).toBeCloseTo(loglik[1], 8)
        for (const [a, { se }] of terms.entries()) {
          const moved = (by: number) =>
            at(
              best.map((value, b) => (a === b ? value + by * se : value)),
              scale,
            )
          expect((moved(1e-4) - moved(-1e-4)) / 2e-4).toBeCloseTo(0, 5)
        }
        expect((at(best, scale * 1.0001) - at(best, scale / 1.0001)) / 2e-4).toBeCloseTo(0, 4)
      }),
      { numRuns: 30 },
    )
  })

  it('without censoring and covariates is known from its equations', () => {
    // With shape k, Σ tᵏ log t / Σ tᵏ − 1/k = mean of log t, and scale λᵏ = mean of tᵏ: at times 1 and e, k solves
    // eᵏ/(1 + eᵏ) − 1/k = 1/2, that is k·tanh(k/2) = 2.
    let [low, high] = [1, 4]
    for (let n = 0; n < 60; n++) {
      const middle = (low + high) / 2
      if (middle * Math.tanh(middle / 2) < 2) low = middle
      else high = middle
    }
    const { shape, terms } = estimate([1, Math.E].map((stop) => ({ stop, event: 1, x: [] })))
    expect(shape).toBeCloseTo(low, 11)
    expect(terms[0]!.coef).toBeCloseTo(Math.log((1 + Math.exp(low)) / 2) / low, 11)
  })
})

describe('the derivatives of a Weibull model', () => {
  it('are those of its likelihood', () => {
    const design = designWeibull(
      spellsOf([1, 4, 2, 7].map((stop, k) => ({ stop, event: Number(k !== 2), x: [k % 2] }))),
    )
    const theta = [0.3, -0.2, 1.1]
    const at = (by: readonly number[]) =>
      deriveWeibull(
        design,
        Float64Array.from(theta, (value, a) => value + by[a]!),
      )
    const { score, information } = at([0, 0, 0])
    for (let a = 0; a < 3; a++) {
      const step = (by: number) => at([0, 1, 2].map((b) => (a === b ? by : 0)))
      expect((step(1e-5).loglik - step(-1e-5).loglik) / 2e-5).toBeCloseTo(score[a]!, 6)
      for (let b = 0; b <= a; b++)
        expect((step(-1e-5).score[b]! - step(1e-5).score[b]!) / 2e-5).toBeCloseTo(information[a * 3 + b]!, 6)
    }
  })
})

describe('what keeps a Weibull model from being fitted', () => {
  const rows = [5, 3, 8, 2].map((stop, k) => ({ stop, event: Number(k !== 1), x: [k % 2] }))

  it('is told of spells that were watched late, with column and row', () => {
    const origin = { ...spellsOf(rows).origin!, startColumn: 'from' }
    expect(problemsOf({ ...spellsOf(rows), origin, start: Float64Array.of(0, 0, 1, 0) })).toMatchObject([
      { code: 'delayed-entry', message: expect.stringContaining('"from"'), location: { file: 'peace.csv', line: 4 } },
    ])
    expect(problemsOf({ ...spellsOf(rows), start: new Float64Array(4) })).toEqual([])
  })

  it('is told of times that are not over 0: the first twenty, and how many more', () => {
    const zeros = Array.from({ length: 25 }, () => ({ stop: 0, event: 1, x: [0] }))
    const problems = problemsOf(spellsOf([...rows, ...zeros]))
    expect(problems).toHaveLength(21)
    expect(problems[0]).toMatchObject({ code: 'time-not-positive', location: { line: 6 } })
    expect(problems[0]!.message).toContain('"days"')
    expect(problems[20]!.message).toContain('5 more')
  })

  it('is told of no events, of a value that never ended, of dependent columns, of nothing left to chance', () => {
    const codes = (some: readonly Row[]) => problemsOf(spellsOf(some)).map(({ code, message }) => `${code}: ${message}`)
    expect(codes(rows.map((row) => ({ ...row, event: 0 })))).toEqual([expect.stringMatching(/^no-events/)])
    const many = Array.from({ length: 12 }, (_, k) => ({ stop: 1 + ((k * 5) % 12), event: k % 2, x: [1 - (k % 2)] }))
    expect(codes(many)).toEqual(['separation: no spell with "x1" = 1 ended: its coefficient would be infinite'])
    const twice = many.map((row, k) => ({ ...row, event: 1, x: [k % 3, 2 * (k % 3) - 1, 4] }))
    expect(codes(twice)).toEqual([
      expect.stringMatching(/^dependent-covariate: "x2" follows from "x1"/),
      expect.stringMatching(/^constant-covariate: "x3"/),
    ])
    expect(codes([2, 3, 5, 7].map((stop, k) => ({ stop, event: Number(k === 3), x: [] })))).toEqual([
      expect.stringMatching(/^no-spread/),
    ])
    expect(codes([4, 4, 4].map((stop) => ({ stop, event: 1, x: [] })))).toEqual([expect.stringMatching(/^one-time/)])
  })
})
