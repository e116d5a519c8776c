import { expect, it } from 'vitest'
import { openDraws } from './draw-parameters.ts'
import type { Ranges } from './parameters.ts'
import { defaultRanges } from './ranges.ts'

const draws = 20_000
const momentsOf = (column: Float64Array) => {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  return { mean, variance: column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length }
}

// Mean (a + b + c) / 3, variance (a² + b² + c² − ab − ac − bc) / 18; the mean of so many draws errs by √(variance / draws), and the
// fourth moment of a triangle, 12/5 of the squared variance, bounds the error of the variance.
it('draws triangles', () => {
  const drawn = openDraws(draws, 3)(defaultRanges, 0)
  for (const [name, { low: a, mode: b, high: c }] of Object.entries(defaultRanges)) {
    const column = drawn[name as keyof Ranges]
    const { mean, variance } = momentsOf(column)
    const expected = (a * a + b * b + c * c - a * b - a * c - b * c) / 18
    expect(Math.abs(mean - (a + b + c) / 3)).toBeLessThanOrEqual(5 * Math.sqrt(expected / draws))
    expect(Math.abs(variance - expected)).toBeLessThanOrEqual(5 * expected * Math.sqrt(1.4 / draws))
    expect(column.every((value) => value >= a && value <= c)).toBe(true)
  }
})

it('draws from ranges whose mode is an end, and from points', () => {
  const from = (low: number, mode: number, high: number): Ranges => ({
    ...defaultRanges,
    w0: { ...defaultRanges.w0, low, mode, high },
  })
  const drawn = (ranges: Ranges) => openDraws(draws, 3)(ranges, 0).w0
  expect(momentsOf(drawn(from(0, 0, 3))).mean).toBeCloseTo(1, 1)
  expect(momentsOf(drawn(from(0, 3, 3))).mean).toBeCloseTo(2, 1)
  expect(new Set(drawn(from(0.3, 0.3, 0.3)))).toEqual(new Set([0.3]))
})

it('stays within ranges so narrow that their squares are next to nothing', () => {
  const [least, high] = [Number.MIN_VALUE, 5.67e-162]
  for (const mode of [least, high]) {
    const { w0 } = openDraws(draws, 3)({ ...defaultRanges, w0: { ...defaultRanges.w0, low: least, mode, high } }, 0)
    expect(w0.every((drawn) => least <= drawn && drawn <= high)).toBe(true)
  }
})

it('draws the same by number, wherever one begins', () => {
  const all = openDraws(300, 3)(defaultRanges, 0)
  const later = openDraws(100, 3)(defaultRanges, 200)
  expect(later.c).toEqual(all.c.subarray(200))
  expect(later.hrPk).toEqual(all.hrPk.subarray(200))
})

it('keeps the draws of the other parameters when one range changes, and takes the order of the ranges', () => {
  const draw = openDraws(100, 3)
  const before = { ...draw(defaultRanges, 0) }
  const [q, c] = [before.q.slice(), before.c.slice()]
  const after = draw({ ...defaultRanges, c: { ...defaultRanges.c, low: 0.2 } }, 0)
  expect(after.q).toEqual(q)
  expect(after.c).not.toEqual(c)
  const turned = Object.fromEntries(Object.entries(defaultRanges).toReversed()) as unknown as Ranges
  expect(draw(turned, 0).q).not.toEqual(q)
})

it('goes on as mulberry32 does', () => {
  // The first numbers of seed 1, as the published five lines of JavaScript give them, times 2^32.
  const unit = { ...defaultRanges.q, low: 0, mode: 0, high: 1 }
  const column = openDraws(1, 1)({ ...defaultRanges, q: unit }, 0).q
  // 1 − √(1 − u) is the triangle falling from 0 to 1.
  expect(column[0]).toBeCloseTo(1 - Math.sqrt(1 - 2693262067 / 2 ** 32), 12)
})
