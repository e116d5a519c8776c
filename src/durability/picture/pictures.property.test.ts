import fc from 'fast-check'
import { describe, it } from 'vitest'
import { buildCurve } from './curve.test-builder.ts'
import { drawForceFrontier } from './draw-force-frontier.ts'
import { drawSurvival } from './draw-survival.ts'
import { drawThresholds } from './draw-thresholds.ts'
import { drawTornado } from './draw-tornado.ts'
import { expectGoodPicture } from './picture-rules.test-builder.ts'

const runs = { numRuns: 60, seed: 4, endOnFailure: true }
const title = 'What is drawn'
const width = fc.constantFrom(300, 320, 480, 640, 1000)
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', 'a', 'a name that is longer than most'),
)
const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
const share = fc.double({ min: -2, max: 3, noNaN: true })
const rise = (values: readonly number[]) => values.toSorted((a, b) => a - b) as [number, number, number]

describe('pictures of whatever comes', () => {
  it('survival curves', () => {
    const time = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.double({ min: 1e-6, max: 1e5, noNaN: true }))
    const spells = fc.array(fc.tuple(time, fc.boolean()), { minLength: 1, maxLength: 60 })
    const groups = fc.array(fc.tuple(name, spells), { maxLength: 7 })
    const draws = (
      drawn: readonly (readonly [string, (readonly [number, boolean])[]])[],
      wide: number,
      until?: number,
    ) =>
      expectGoodPicture(
        drawSurvival(
          drawn.map(([label, own]) => buildCurve(label, own)),
          { title, width: wide, ...(until !== undefined && { until }) },
        ),
        'survival',
      )
    fc.assert(fc.property(groups, width, fc.option(time, { nil: undefined }), draws), runs)
  })

  it('thresholds', () => {
    const simulation = fc.tuple(share, share, share).map((values) => {
      const [low, mean, high] = rise(values)
      return { low, mean, high }
    })
    const years = fc
      .array(fc.tuple(simulation, simulation), { maxLength: 31 })
      .map((all) => all.map(([p, threshold], year) => ({ year, p, threshold })))
    const year = fc.option(fc.integer({ min: 0, max: 31 }), { nil: undefined })
    const belief = fc
      .record({ label: name, years, lapseYear: year, attackYear: year })
      .map(({ lapseYear, attackYear, ...own }) => ({
        ...own,
        ...(lapseYear !== undefined && { lapseYear }),
        ...(attackYear !== undefined && { attackYear }),
      }))
    const draws = (beliefs: Parameters<typeof drawThresholds>[0], wide: number) =>
      expectGoodPicture(drawThresholds(beliefs, { title, width: wide }), 'thresholds')
    fc.assert(fc.property(fc.array(belief, { maxLength: 6 }), width, draws), runs)
  })

  it('tornadoes', () => {
    const end = fc.record({
      value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      outcome: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const bars = fc.array(fc.record({ name, symbol: fc.constantFrom('w0', 'ΔW'), low: end, high: end }), {
      maxLength: 14,
    })
    const draws = (drawn: Parameters<typeof drawTornado>[0], base: number, wide: number) =>
      expectGoodPicture(
        drawTornado(drawn, { title, base, outcomeLabel: 'chance', percent: true, width: wide }),
        'tornado',
      )
    fc.assert(fc.property(bars, fc.double({ min: 0, max: 1, noNaN: true }), width, draws), runs)
  })

  it('forces', () => {
    const extent = fc.tuple(amount, amount, amount).map((values) => {
      const [low, mode, high] = rise(values)
      return { low, mode, high }
    })
    const point = fc.record({
      label: name,
      troops: extent,
      cost: extent,
      currency: fc.constant('CHF'),
      relies: name,
      answers: name,
      dominated: fc.boolean(),
    })
    const draws = (points: Parameters<typeof drawForceFrontier>[0], pledged: number, wide: number) =>
      expectGoodPicture(
        drawForceFrontier(points, { title, width: wide, pledged: { label: 'pledged', troops: pledged } }),
        'frontier',
      )
    fc.assert(fc.property(fc.array(point, { maxLength: 6 }), amount, width, draws), runs)
  })
})
