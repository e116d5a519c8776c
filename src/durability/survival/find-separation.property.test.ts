import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDice } from '../../../test/builders/dice.ts'
import { fitCox } from './fit-cox.ts'
import type { Spells } from './spells.ts'

interface Row {
  readonly start: number
  readonly stop: number
  readonly event: number
  readonly x: readonly number[]
}

const spellsOf = (rows: readonly Row[]): Spells => ({
  count: rows.length,
  start: Float64Array.from(rows, ({ start }) => start),
  stop: Float64Array.from(rows, ({ stop }) => stop),
  event: Uint8Array.from(rows, ({ event }) => event),
  covariates: rows[0]!.x.map((_, a) => ({ name: `x${a + 1}`, values: Float64Array.from(rows, ({ x }) => x[a]!) })),
})

describe('separation', () => {
  // Whole numbers, so that whether a direction δ exists along which whatever ended was highest is decided exactly: its cone
  // {δ : D·δ ≥ 0}, D the differences of events to others at risk, has edges orthogonal to p − 1 rows of D.
  const small = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    width: fc.constantFrom(1, 2, 3),
    late: fc.boolean(),
  })
  const rowsFor = ({ seed, width, late }: { seed: number; width: number; late: boolean }) => {
    const dice = makeDice(seed)
    const isDependent = dice(8) === 0
    return Array.from({ length: 6 + dice(10) }, () => {
      const start = late ? dice(6) : 0
      const x = Array.from({ length: width }, () => dice(4) - 1)
      if (isDependent) x[width - 1] = 1 - 2 * x[0]!
      return {
        start,
        stop: start + 1 + dice(9),
        event: dice(2),
        x,
      }
    })
  }

  it('is told exactly when no finite estimate exists', () => {
    const seen = { separated: 0, finite: 0, dependent: 0 }
    fc.assert(
      fc.property(small, (options) => {
        const rows = rowsFor(options)
        fc.pre(rows.some(({ event }) => event))
        const differences = rows
          .filter(({ event }) => event)
          .flatMap((row) =>
            rows
              .filter(({ start, stop }) => start < row.stop && row.stop <= stop)
              .map((each) => row.x.map((x, a) => x - each.x[a]!)),
          )
        const fitted = fitCox(spellsOf(rows))
        const codes = fitted.ok ? [] : fitted.problems.map(({ code }) => code)
        const expected =
          rankOf(differences) < options.width
            ? 'dependent'
            : isSeparated(differences, options.width)
              ? 'separated'
              : 'finite'
        seen[expected] += 1
        if (expected === 'dependent')
          expect(codes.every((code) => /-covariate$/.test(code)) && codes.length > 0).toBe(true)
        else
          expect({ options, codes: [...new Set(codes)] }).toEqual({
            options,
            codes: expected === 'finite' ? [] : ['separation'],
          })
      }),
      { numRuns: 400, seed: 81 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10)
  })
})

function isSeparated(differences: readonly (readonly number[])[], width: number): boolean {
  const edges =
    width === 1
      ? [[1]]
      : width === 2
        ? differences.map(([a, b]) => [-b!, a!])
        : differences.flatMap(([a, b, c]) =>
            differences.map(([d, e, f]) => [b! * f! - c! * e!, c! * d! - a! * f!, a! * e! - b! * d!]),
          )
  return edges.some((edge) =>
    [1, -1].some((sign) => {
      const along = differences.map((row) => sign * row.reduce((sum, value, a) => sum + value * edge[a]!, 0))
      return along.every((value) => value >= 0) && along.some((value) => value > 0)
    }),
  )
}

/** By elimination in whole numbers. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column] !== 0)
    if (!pivot) continue
    rank += 1
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, a) => value * pivot[column]! - pivot[a]! * row[column]!))
  }
  return rank
}
