import { describe, expect, it } from 'vitest'
import { estimateCurves } from './estimate-curves.ts'
import { spellsOf, type WrittenSpell } from './spells.test-builder.ts'

const curveOf = (spells: readonly WrittenSpell[], at?: readonly number[]) =>
  estimateCurves(spellsOf({ all: spells }), at)[0]!

describe('estimateCurves', () => {
  it('steps down at each end, by hand', () => {
    // 4 at risk: 3/4; then one censored, 2 at risk: 3/4 · 1/2. Greenwood: 1/(4·3), then + 1/(2·1).
    const { n, events, steps } = curveOf([1, '2+', 3, '4+'])
    expect([n, events]).toEqual([4, 2])
    expect(steps.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([
      [1, 4, 1, 0],
      [2, 3, 0, 1],
      [3, 2, 1, 0],
      [4, 1, 0, 1],
    ])
    expect(steps.map(({ survival }) => survival)).toEqual([0.75, 0.75, 0.375, 0.375])
    expect(steps[0]!.se).toBeCloseTo(0.75 * Math.sqrt(1 / 12), 12)
    expect(steps[3]!.se).toBeCloseTo(0.375 * Math.sqrt(1 / 12 + 1 / 2), 12)
  })

  it('takes spells censored at a time as at risk at it, and spells that begin to be watched then as not', () => {
    const { steps } = curveOf([2, '2+', [2, '4+'], [1, '5+']])
    expect(steps[0]).toMatchObject({ time: 2, atRisk: 3, events: 1, censored: 1 })
  })

  it('has one curve for each group in the order of labels', () => {
    const curves = estimateCurves(spellsOf({ b: [1, 2], a: ['3+'] }))
    expect(curves.map(({ group, n, events }) => [group, n, events])).toEqual([
      ['b', 2, 2],
      ['a', 1, 0],
    ])
  })

  it('reads the curve at times, with those at risk just before, and not past the last', () => {
    const { at } = curveOf([1, '2+', 3, '4+'], [0, 0.5, 1, 2.5, 4, 4.5])
    expect(at.map(({ time, survival, atRisk }) => [time, survival, atRisk])).toEqual([
      [0, 1, 4],
      [0.5, 1, 4],
      [1, 0.75, 4],
      [2.5, 0.75, 2],
      [4, 0.375, 1],
    ])
  })

  it('counts late spells as at risk once they are watched', () => {
    const { at } = curveOf(
      [
        [0, 4],
        [1, 5],
        [3, '6+'],
      ],
      [0, 1, 2, 3.5],
    )
    expect(at.map(({ atRisk }) => atRisk)).toEqual([1, 1, 2, 3])
  })

  it('does not take a few spells that went on for certainty', () => {
    // Clopper and Pearson (1934): none of 2 and none of 1, lower limits 0.025^(1/2) and 0.025.
    const { steps, at, median, medianLower } = curveOf(['1+', '2+'], [0, 0.5, 2])
    expect(steps.map(({ survival, upper }) => [survival, upper])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(steps[0]!.lower).toBeCloseTo(0.158114, 6)
    expect(steps[1]!.lower).toBeCloseTo(0.025, 12)
    expect(at.map(({ lower }) => lower)).toEqual([1, steps[0]!.lower, steps[1]!.lower])
    expect([median, medianLower]).toEqual([null, null])
  })

  it('keeps the upper limit when the last spell ends', () => {
    const { steps } = curveOf([1, 2, 3])
    expect(steps[2]).toMatchObject({ survival: 0, se: 0, lower: 0, upper: steps[1]!.upper })
  })

  it('takes the middle of a while at one half for the median, and the first time past it else', () => {
    // R 4.2.2, survival 3.5-3: quantile(survfit(Surv(c(1, 2, 3, 4), event) ~ 1), 0.5) has 2.5, 3 and NA.
    expect(curveOf([1, 2, 3, 4]).median).toBe(2.5)
    expect(curveOf([1, 2, '3+', '4+']).median).toBe(3)
    expect(curveOf([1, '2+', '3+', '4+']).median).toBeNull()
    expect(curveOf([1, '2+', 3, '4+']).median).toBe(3)
  })

  it('has no step where there is no spell', () => {
    const [none] = estimateCurves(spellsOf({ none: [], some: [1] }), [1])
    expect(none).toMatchObject({ n: 0, events: 0, median: null, steps: [], at: [] })
  })
})
