import { describe, expect, it } from 'vitest'
import { outsideStretches } from './threshold-paths.ts'

const years = (...means: readonly number[]) =>
  means.map((mean, year) => {
    const exactly = { mean, low: mean, high: mean }
    return { year, p: exactly, threshold: exactly }
  })

describe('outsideStretches', () => {
  it('begins and ends where the line crosses the edge', () => {
    expect(outsideStretches(years(-1, 1, 1, -3, -1, 1), -1)).toEqual([
      { from: 0, to: 0.5 },
      { from: 2.25, to: 4.5 },
    ])
    expect(outsideStretches(years(0.5, 1.5, 2), 1)).toEqual([{ from: 0.5, to: 2 }])
  })

  it('finds none on the edge or between', () => {
    expect(outsideStretches(years(0, 0.4, 1), -1)).toEqual([])
    expect(outsideStretches(years(0, 0.4, 1), 1)).toEqual([])
    expect(outsideStretches([], 1)).toEqual([])
  })
})
