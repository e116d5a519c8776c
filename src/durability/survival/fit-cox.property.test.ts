import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDice } from '../../../test/builders/dice.ts'
import { deriveCox } from './cox-derivatives.ts'
import type { CoxFit } from './estimate.ts'
import { fitCox } from './fit-cox.ts'
import { listRiskSets } from './risk-sets.ts'
import type { Spells } from './spells.ts'

interface Row {
  readonly start: number
  readonly stop: number
  readonly event: number
  readonly x: readonly number[]
  readonly cluster: number
}

/** Spells in which effects are finite as a rule: times do not follow covariates, and a third are censored. Few times where `ties`. */
function rowsOf(seed: number, { count = 40, width = 2, ties = false, late = false } = {}): Row[] {
  const dice = makeDice(seed)
  return Array.from({ length: count }, () => {
    const start = late ? dice(ties ? 5 : 4000) : 0
    return {
      start,
      stop: start + 1 + dice(ties ? 8 : 10_000),
      event: dice(3) > 0 ? 1 : 0,
      x: Array.from({ length: width }, (_, a) => (a % 2 === 0 ? dice(2) : dice(1000) / 250)),
      cluster: dice(12),
    }
  })
}

const spellsOf = (rows: readonly Row[], clustered = true): Spells => ({
  count: rows.length,
  ...(rows.some(({ start }) => start > 0) && { start: Float64Array.from(rows, ({ start }) => start) }),
  stop: Float64Array.from(rows, ({ stop }) => stop),
  event: Uint8Array.from(rows, ({ event }) => event),
  covariates: (rows[0]?.x ?? []).map((_, a) => ({
    name: `x${a + 1}`,
    values: Float64Array.from(rows, ({ x }) => x[a]!),
  })),
  ...(clustered && {
    cluster: {
      name: 'dyad',
      labels: Array.from({ length: rows.length + 12 }, (_, at) => String(at)),
      of: Int32Array.from(rows, ({ cluster }) => cluster),
    },
  }),
})

function estimate(rows: readonly Row[], clustered = true): CoxFit {
  const fitted = fitCox(spellsOf(rows, clustered))
  if (!fitted.ok) throw new Error(fitted.problems.map(({ message }) => message).join('\n'))
  return fitted.value
}

const numbersOf = ({ terms, loglik, concordance }: CoxFit) => [
  ...terms.flatMap(({ coef, se, robustSe, p }) => [coef, se, robustSe ?? 0, p]),
  ...loglik,
  concordance,
]

function expectSame(some: readonly number[], others: readonly number[], tolerance = 1e-9) {
  expect(some.length).toBe(others.length)
  for (const [at, value] of some.entries())
    expect(Math.abs(value - others[at]!)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)))
}

/** Any seed whose spells have a finite estimate: separation among 40 spells is rare, and a case of its own below. */
const anyRows = fc
  .record({ seed: fc.integer({ min: 0, max: 2 ** 31 }), ties: fc.boolean(), late: fc.boolean() })
  .map(({ seed, ...options }) => rowsOf(seed, options))
  .filter((rows) => fitCox(spellsOf(rows)).ok)
const runs = { numRuns: 40 }

describe('a Cox model', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (rows, seed) => {
        const dice = makeDice(seed)
        const moved = rows.map((row) => ({ row, key: dice(2 ** 30) })).sort((a, b) => a.key - b.key)
        expectSame(numbersOf(estimate(rows)), numbersOf(estimate(moved.map(({ row }) => row))))
      }),
      runs,
    )
  })

  it('knows only the order of times', () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0.001, max: 1000, noNaN: true }), (rows, k) => {
        const scaled = rows.map((row) => ({ ...row, start: row.start * k, stop: row.stop * k }))
        expectSame(numbersOf(estimate(rows)), numbersOf(estimate(scaled)))
      }),
      runs,
    )
  })

  it('scales a coefficient with its covariate, wherever that has its nought', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: -2000, max: 2000 }),
        (rows, k, shift) => {
          const scaled = estimate(rows.map((row) => ({ ...row, x: [row.x[0]!, shift + k * row.x[1]!] })))
          const plain = estimate(rows)
          const turned = scaled.terms.map((term, a) =>
            a === 0 ? term : { ...term, coef: term.coef * k, se: term.se * k, robustSe: term.robustSe! * k },
          )
          expectSame(numbersOf(plain), numbersOf({ ...scaled, terms: turned, concordance: plain.concordance }), 1e-8)
        },
      ),
      runs,
    )
  })

  it('stays when a spell is cut into rows', () => {
    fc.assert(
      fc.property(anyRows, fc.integer(), (rows, seed) => {
        const dice = makeDice(seed)
        const cut = rows.flatMap((row) => {
          const at = row.start + ((row.stop - row.start) * (1 + dice(9))) / 10
          return dice(2)
            ? [row]
            : [
                { ...row, stop: at, event: 0 },
                { ...row, start: at },
              ]
        })
        expectSame(numbersOf(estimate(rows)), numbersOf(estimate(cut)))
      }),
      runs,
    )
  })

  it('does not depend on the names of clusters', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const plain = estimate(rows)
        expectSame(numbersOf(plain), numbersOf(estimate(rows.map((row) => ({ ...row, cluster: 11 - row.cluster })))))
      }),
      runs,
    )
  })

  it('has no slope at the estimate, and its curvature is the information', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { terms, loglik, variance } = estimate(rows)
        const sets = listRiskSets(spellsOf(rows))
        const at = (coefficients: readonly number[]) =>
          deriveCox(
            sets,
            Float64Array.from(coefficients, (value, a) => value * sets.scale[a]!),
          ).loglik
        const best = terms.map(({ coef }) => coef)
        const moved = (...by: readonly number[]) => at(best.map((value, a) => value + by[a]!))
        expect(at(best)).toBeCloseTo(loglik[1], 9)
        const [e, f] = terms.map(({ se }) => se / 100)
        expect((moved(e!, 0) - moved(-e!, 0)) / (2 * e!)).toBeCloseTo(0, 2)
        expect((moved(0, f!) - moved(0, -f!)) / (2 * f!)).toBeCloseTo(0, 2)
        const information = (x: number, y: number) => (2 * loglik[1] - moved(x, y) - moved(-x, -y)) / 2
        const [a, b] = [2 * information(e!, 0), 2 * information(0, f!)]
        const c = information(e!, f!) - information(e!, -f!)
        const determinant = a * b - (c / 2) ** 2
        expect((b * e! * e!) / determinant / variance[0]![0]!).toBeCloseTo(1, 2)
        expect((a * f! * f!) / determinant / variance[1]![1]!).toBeCloseTo(1, 2)
      }),
      runs,
    )
  })

  it('is the partial likelihood of Efron, spelt out', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
        (rows, tenths) => {
          const beta = tenths.map((value) => value / 10)
          const sets = listRiskSets(spellsOf(rows))
          const scaled = Float64Array.from(beta, (value, a) => value * sets.scale[a]!)
          expect(deriveCox(sets, scaled).loglik).toBeCloseTo(efron(rows, beta), 8)
        },
      ),
      runs,
    )
  })

  it('without ties is that of Cox: what ended, of all at risk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.boolean(), (seed, late) => {
        const rows = rowsOf(seed, { late }).map((row, at) => ({ ...row, stop: row.stop + at / 100 }))
        const beta = [0.7, -0.3]
        const risk = ({ x }: Row) => Math.exp(beta[0]! * x[0]! + beta[1]! * x[1]!)
        const exact = rows
          .filter(({ event }) => event)
          .map((row) => {
            const atRisk = rows.filter(({ start, stop }) => start < row.stop && row.stop <= stop)
            return Math.log(risk(row) / atRisk.reduce((sum, each) => sum + risk(each), 0))
          })
          .reduce((sum, value) => sum + value, 0)
        const sets = listRiskSets(spellsOf(rows))
        const scaled = Float64Array.from(beta, (value, a) => value * sets.scale[a]!)
        expect(deriveCox(sets, scaled).loglik).toBeCloseTo(exact, 8)
      }),
      runs,
    )
  })
})

/** Every tied event in turn, against those at risk less the share of tied events that is over; n² steps. */
function efron(rows: readonly Row[], beta: readonly number[]): number {
  const eta = ({ x }: Row) => x.reduce((sum, value, a) => sum + value * beta[a]!, 0)
  const times = new Set(rows.filter(({ event }) => event).map(({ stop }) => stop))
  let sum = 0
  for (const time of times) {
    const atRisk = rows.filter(({ start, stop }) => start < time && time <= stop)
    const tied = atRisk.filter(({ stop, event }) => event && stop === time)
    const total = (some: readonly Row[]) => some.reduce((weight, row) => weight + Math.exp(eta(row)), 0)
    for (const [k, row] of tied.entries()) sum += eta(row) - Math.log(total(atRisk) - (k / tied.length) * total(tied))
  }
  return sum
}
