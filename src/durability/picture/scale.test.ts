import { describe, expect, it } from 'vitest'
import { linearScale, logScale } from './scale.ts'

describe('scales', () => {
  it('spread differences evenly, with round ticks', () => {
    const scale = linearScale(0, 20, 100, 300, 5)
    expect(scale.at(5)).toBe(150)
    expect(scale.ticks).toEqual([0, 5, 10, 15, 20])
    expect(linearScale(0, 1, 0, 1, 6).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(linearScale(-3, 7, 0, 1, 6).ticks).toEqual([-2, 0, 2, 4, 6])
  })

  it('spread ratios evenly, with ticks no closer than asked', () => {
    const scale = logScale(1, 1000, 0, 300, 12)
    expect(scale.at(10)).toBeCloseTo(100, 9)
    expect(scale.ticks).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
    expect(logScale(1, 1000, 0, 300, 7).ticks).toEqual([1, 3, 10, 30, 100, 300, 1000])
    expect(logScale(1, 1000, 0, 300, 3).ticks).toEqual([1, 10, 100, 1000])
    expect(logScale(1, 1e6, 0, 300, 3).ticks).toEqual([1, 100, 1e4, 1e6])
  })

  it('hold a single value', () => {
    expect(linearScale(2, 2, 10, 20, 5)).toMatchObject({ ticks: [2] })
    expect(linearScale(2, 2, 10, 20, 5).at(2)).toBe(10)
  })
})
