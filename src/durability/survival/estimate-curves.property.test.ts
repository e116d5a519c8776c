import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateCurves } from './estimate-curves.ts'
import { manySpells, permuted, spellsOf } from './spells.test-builder.ts'
import type { Spells } from './spells.ts'

const curveOf = (spells: Spells) => estimateCurves(spells)[0]!
const survivalAt = (spells: Spells, time: number) =>
  curveOf(spells).steps.findLast((step) => step.time <= time)?.survival ?? 1

describe('Kaplan–Meier curves', () => {
  it('equal the product over risk sets counted one by one', () => {
    fc.assert(
      fc.property(manySpells({ late: true }), (spells) => {
        const { steps } = curveOf(spells)
        let survival = 1
        for (const { time, ...step } of steps) {
          const places = [...spells.stop.keys()]
          const atRisk = places.filter((i) => spells.start![i]! < time && spells.stop[i]! >= time).length
          const events = places.filter((i) => spells.stop[i] === time && spells.event[i]).length
          survival *= 1 - events / atRisk
          expect([step.atRisk, step.events]).toEqual([atRisk, events])
          expect(step.survival).toBeCloseTo(survival, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never rise, and stay between their limits, between 0 and 1', () => {
    fc.assert(
      fc.property(manySpells({ late: true }), (spells) => {
        let before = 1
        for (const { survival, lower, upper } of curveOf(spells).steps) {
          expect(survival).toBeLessThanOrEqual(before)
          expect(0 <= lower && lower <= survival && survival <= upper && upper <= 1).toBe(true)
          before = survival
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the share still going where nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }), (times) => {
        for (const { time, survival } of curveOf(spellsOf({ all: times })).steps) {
          expect(survival).toBeCloseTo(times.filter((each) => each > time).length / times.length, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of spells', () => {
    fc.assert(
      fc.property(manySpells({ late: true, groups: 3 }), fc.integer(), (spells, seed) => {
        expect(estimateCurves(permuted(spells, seed), [2, 5])).toEqual(estimateCurves(spells, [2, 5]))
      }),
      { numRuns: 60 },
    )
  })

  it('move with the unit of time', () => {
    fc.assert(
      fc.property(manySpells({ late: true }), (spells) => {
        const scaled = { ...spells, start: spells.start!.map((t) => t * 8), stop: spells.stop.map((t) => t * 8) }
        const { steps, median } = curveOf(spells)
        expect(curveOf(scaled).steps).toEqual(steps.map((step) => ({ ...step, time: step.time * 8 })))
        expect(curveOf(scaled).median).toBe(median === null ? null : median * 8)
      }),
      { numRuns: 60 },
    )
  })

  it('are the same for spells watched from 0 on as for spells without a start', () => {
    fc.assert(
      fc.property(manySpells({ late: false }), (spells) => {
        const withStart = { ...spells, start: new Float64Array(spells.count) }
        expect(estimateCurves(withStart, [0, 3, 6])).toEqual(estimateCurves(spells, [0, 3, 6]))
      }),
      { numRuns: 60 },
    )
  })

  it('gain no event by a censored spell: nothing changes if it stops before the first end, nothing falls further else', () => {
    fc.assert(
      fc.property(manySpells({ late: false }), fc.integer({ min: 1, max: 15 }), (spells, until) => {
        const more: Spells = {
          ...spells,
          count: spells.count + 1,
          stop: Float64Array.of(...spells.stop, until),
          event: Uint8Array.of(...spells.event, 0),
        }
        expect(curveOf(more).events).toBe(curveOf(spells).events)
        const ends = curveOf(spells).steps.filter(({ events }) => events > 0)
        for (const { time } of ends) {
          if (until < ends[0]!.time) expect(survivalAt(more, time)).toBe(survivalAt(spells, time))
          else expect(survivalAt(more, time)).toBeGreaterThanOrEqual(survivalAt(spells, time))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same for spells cut in two', () => {
    fc.assert(
      fc.property(manySpells({ late: false }), fc.integer({ min: 1, max: 12 }), (spells, cut) => {
        const places = [...spells.stop.keys()].flatMap((i) =>
          spells.stop[i]! > cut
            ? [
                [i, 0],
                [i, 1],
              ]
            : [[i, 1]],
        )
        const halves: Spells = {
          count: places.length,
          start: Float64Array.from(places, ([i, part]) => (part === 1 && spells.stop[i!]! > cut ? cut : 0)),
          stop: Float64Array.from(places, ([i, part]) => (part === 1 ? spells.stop[i!]! : cut)),
          event: Uint8Array.from(places, ([i, part]) => (part === 1 ? spells.event[i!]! : 0)),
          covariates: [],
        }
        for (const step of curveOf(spells).steps) {
          const { survival, se, lower, upper } = curveOf(halves).steps.find(({ time }) => time === step.time)!
          expect({ survival, se, lower, upper }).toEqual({
            survival: step.survival,
            se: step.se,
            lower: step.lower,
            upper: step.upper,
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})
