import { expect, it } from 'vitest'
import { deriveYearBands } from './derive-year-bands.ts'
import { defaultRanges } from './ranges.ts'

const lapsing = { troopsK: 0, backstop: true, minerals: false, lapseYear: 4 }

// Without troops or stake p is the promise's range until it lapses, then that without one: triangles whose 5 % points are
// a + √(.05 (b − a)(m − a)), their 95 % points b − √(.05 (b − a)(b − m)), their means a third of a + m + b.
it('shows the chance drop when the promise lapses', () => {
  const bands = deriveYearBands(defaultRanges, lapsing, { seed: 2 })
  expect(bands.map(({ year }) => year)).toEqual(Array.from({ length: 31 }, (_, year) => year))
  for (const [year, { low: a, mode: m, high: b }] of [
    [3, defaultRanges.pTreaty],
    [4, defaultRanges.pNone],
  ] as const) {
    const { p } = bands[year]!
    expect(p.mean).toBeCloseTo((a + m + b) / 3, 1)
    expect(p.p5).toBeCloseTo(a + Math.sqrt(0.05 * (b - a) * (m - a)), 1)
    expect(p.p95).toBeCloseTo(b - Math.sqrt(0.05 * (b - a) * (b - m)), 1)
  }
})

it('takes the draws of the simulation, and no more than there are', () => {
  const [one] = deriveYearBands(defaultRanges, lapsing, { draws: 1, seed: 2 })
  expect(one!.p.p5).toBe(one!.p.p95)
  expect(one!.threshold.mean).toBe(one!.threshold.p50)
})
