import { expect, it } from 'vitest'
import { deriveTornado } from './derive-tornado.ts'
import { defaultRanges } from './ranges.ts'
import { simulate } from './simulate.ts'

const scenario = { troopsK: 30, backstop: true, minerals: false }

it('holds one parameter at a time, over the same draws, and names the widest swing first', () => {
  const told: number[] = []
  const { base, bars } = deriveTornado(defaultRanges, scenario, 5, {
    draws: 5000,
    seed: 4,
    onProgress: ({ done, of }) => told.push(done / of),
  })
  const play = (lambda: number) => {
    const ranges = { ...defaultRanges, lambda: { ...defaultRanges.lambda, low: lambda, mode: lambda, high: lambda } }
    return simulate(ranges, scenario, { draws: 5000, seed: 4, years: [5] }).hold[0]!
  }
  const accidents = bars.find(({ parameter }) => parameter === 'lambda')!
  expect(play(0.01)).toMatchObject(accidents.low)
  expect(play(0.05)).toMatchObject(accidents.high)
  expect(accidents.swing.mean).toBeCloseTo(accidents.high.share - accidents.low.share, 12)
  expect(accidents.range).toBe(defaultRanges.lambda)
  expect(simulate(defaultRanges, scenario, { draws: 5000, seed: 4, years: [5] }).hold[0]).toMatchObject(base)
  const widths = bars.map(({ swing }) => Math.abs(swing.mean))
  expect(widths).toEqual(widths.toSorted((one, other) => other - one))
  expect(told.at(-1)).toBe(1)
})

it('leaves out what is known exactly', () => {
  const { bars } = deriveTornado(defaultRanges, scenario, 5, { draws: 10 })
  expect(bars.map(({ parameter }) => parameter)).not.toContain('n0')
  expect(bars).toHaveLength(16)
})
