import { describe, expect, it } from 'vitest'
import { fitCox } from './fit-cox.ts'
import type { Spells } from './spells.ts'
import { testProportionality } from './test-proportionality.ts'

type Columns = Readonly<Record<string, readonly number[]>>

/** Spells from columns: `stop` and `event`, perhaps `start` and `cluster`, and covariates. */
function spellsOf({ stop, event, start, cluster, ...covariates }: Columns): Spells {
  return {
    count: stop!.length,
    ...(start && { start: Float64Array.from(start) }),
    stop: Float64Array.from(stop!),
    event: Uint8Array.from(event!),
    covariates: Object.entries(covariates).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
    ...(cluster && { cluster: { name: 'dyad', labels: ['1-2', '1-3', '2-3'], of: Int32Array.from(cluster) } }),
    origin: { file: 'peace.csv', lines: stop!.map((_, k) => k + 2), stopColumn: 'days', eventColumn: 'ended' },
  }
}

function problemsOf(columns: Columns) {
  const fitted = fitCox(spellsOf(columns))
  return fitted.ok ? [] : fitted.problems.map(({ code, message }) => `${code}: ${message}`)
}

const eight = { stop: [1, 2, 3, 4, 5, 6, 7, 8], event: [1, 0, 1, 0, 1, 0, 1, 0] }
const mixed = [0, 1, 1, 0, 0, 1, 0, 1]

describe('what keeps a Cox model from being fitted', () => {
  it('is told of spells of which none ended, without covariates, of one cluster: all at once', () => {
    expect(problemsOf({ ...eight, event: Array(8).fill(0), cluster: Array(8).fill(0) })).toEqual([
      'no-events: none of the 8 spells ended: there is no 1 in "ended"',
      expect.stringMatching(/^no-covariates/),
      expect.stringMatching(/^one-cluster: .*"dyad"/),
    ])
  })

  it('is told of values that are no numbers, with column and row', () => {
    const fitted = fitCox(
      spellsOf({ ...eight, pact: [0, 1, Number.NaN, 0, 1, 0, 1, 1], troops: [...mixed.slice(1), 1 / 0] }),
    )
    expect(fitted.ok ? [] : fitted.problems).toMatchObject([
      { message: '"pact" is NaN in spell 3', location: { file: 'peace.csv', line: 4 } },
      { message: '"troops" is Infinity in spell 8', location: { line: 9 } },
    ])
  })

  it('is told of every covariate that is constant, where it counts, or follows from others', () => {
    // The last two are at risk at no event: that "late" varies there says nothing.
    const columns = { stop: [2, 3, 4, 5, 6, 7, 8, 9], event: [0, 1, 1, 1, 1, 1, 0, 0], start: [0, 0, 0, 0, 0, 0, 7, 7] }
    const x = [0.3, 1, 0, 1, 0.2, 0, 1, 0]
    const y = [0, 0, 1, 1, 0, 1, 1, 0]
    expect(
      problemsOf({
        ...columns,
        same: Array(8).fill(0.1),
        x,
        late: [1, 1, 1, 1, 1, 1, 0, 2],
        y,
        sum: x.map((value, k) => 0.1 * value - 3 * y[k]! + 7),
      }),
    ).toEqual([
      expect.stringMatching(/^constant-covariate: "same" does not vary/),
      expect.stringMatching(/^constant-covariate: "late" does not vary/),
      'dependent-covariate: "sum" follows from "x" and "y", as a linear combination',
    ])
  })

  it('is told of a value that never ended', () => {
    expect(problemsOf({ ...eight, pact: [1, 0, 1, 0, 1, 1, 1, 0], troops: [3, 1, 4, 1, 5, 9, 2, 6] })).toEqual([
      'separation: no spell with "pact" = 0 ended: its coefficient would be infinite',
    ])
    expect(problemsOf({ ...eight, pact: [0, 1, 0, 1, 0, 0, 0, 1] })).toEqual([
      'separation: no spell with "pact" = 1 ended: its coefficient would be infinite',
    ])
  })

  it('is told of a covariate in whose order spells ended', () => {
    expect(problemsOf({ ...eight, troops: [1, 2, 3, 4, 5, 6, 7, 9] })).toEqual([
      'separation: whenever a spell ended, its "troops" was the lowest of all at risk: its coefficient would be infinite',
    ])
  })

  it('is told of covariates that do it only together', () => {
    // What ended at each time has the highest x + y of those left, but neither the highest x nor the highest y.
    const [x, y] = [
      [5, 1, 4, 0, 0, 1, 0, 0],
      [2, 6, 2, 5, 4, 2, 2, 1],
    ]
    expect(problemsOf({ ...eight, event: [1, 1, 1, 1, 1, 1, 1, 0], x, y: y! } as Columns)).toEqual([
      expect.stringMatching(/^separation: "x" and "y" together/),
    ])
  })

  it('is not told of effects that are merely strong', () => {
    // 400 spells: of those with x = 1 all ended early but for one that outlived one of x = 0.
    const count = 400
    const x = Array.from({ length: count }, (_, k) => Number(k < 200))
    const stop = Array.from({ length: count }, (_, k) => k + 1)
    stop[199] = 203.5
    const fitted = fitCox(spellsOf({ stop, event: Array(count).fill(1), x }))
    expect(fitted.ok && fitted.value.terms[0]!.coef).toBeGreaterThan(5)
  })
})

describe('warnings of a Cox model', () => {
  // exp(k·b) for units k times as large: the ratio alone leaves the numbers, not the coefficient.
  it('tell of units in which a ratio cannot be read, and of ratios that are no number', () => {
    const scaled = (unit: number) => {
      const fitted = fitCox(spellsOf({ ...eight, pact: mixed.map((value) => value / unit) }))
      if (!fitted.ok) throw new Error('not fitted')
      const told = fitted.warnings.filter(({ code }) => code === 'ratio-beyond-measure')
      return { coef: fitted.value.terms[0]!.coef, told: told.map(({ message }) => message) }
    }
    expect(scaled(1).told).toEqual([])
    expect(scaled(100).coef / scaled(1).coef).toBeCloseTo(100, 6)
    expect(scaled(100).told).toEqual([expect.stringMatching(/^one unit of "pact" is far more than .* far from 1$/u)])
    expect(scaled(1e9).told).toEqual([expect.stringContaining('JSON has null in its place')])
  })

  const rows = { ...eight, event: [1, 1, 1, 1, 1, 0, 1, 0] }
  it('tell of few events and few clusters for so many covariates', () => {
    const fitted = fitCox(
      spellsOf({ ...rows, cluster: [0, 0, 1, 1, 0, 1, 0, 1], x: mixed, y: [3, 1, 4, 1, 5, 9, 2, 6] }),
    )
    expect(fitted.ok && fitted.warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(/^few-events: 6 events for 2 covariates/),
      expect.stringMatching(/^few-clusters: 2 clusters in "dyad" for 2 covariates/),
    ])
  })
})

describe('the test of proportionality', () => {
  it('is not made where all events fall on one time', () => {
    const spells = spellsOf({
      stop: [3, 3, 3, 4, 4, 4, 5, 5],
      event: [1, 1, 1, 0, 0, 0, 0, 0],
      x: [1, 0, 1, 0, 1, 0, 1, 0],
    })
    const fitted = fitCox(spells)
    if (!fitted.ok) throw new Error('fits')
    const tested = testProportionality(spells, fitted.value)
    expect(tested.ok ? [] : tested.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/"x"/)])
  })
})
