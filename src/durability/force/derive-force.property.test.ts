import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Range } from '../range.ts'
import { deriveForce } from './derive-force.ts'
import type { ForceQuestion } from './force.ts'
import { unitCosts } from './unit-costs.ts'

const range = (most: number) =>
  fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: most }))).map((numbers): Range => {
    const [low, mode, high] = numbers.toSorted((a, b) => a - b) as [number, number, number]
    return { low, mode, high, basis: 'judgement', from: 'the test' }
  })
const contributor = fc.record({
  actor: fc.constantFrom('north', 'south', 'west'),
  troops: range(50_000),
  conditions: fc
    .subarray(['backstop', 'mandate', 'truce'])
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), met: fc.boolean() }))))
    .map((all) => all.map(({ id, met }) => ({ id, words: id, met, citations: [] }))),
  evidence: fc.constant([]),
})
const question = fc.record({
  level: fc.constantFrom('functional', 'violated', 'collapsing', 'unknown'),
  line: range(3_000),
  rotation: range(6),
  unitCost: fc.constantFrom(...unitCosts),
  contributors: fc.array(contributor, { maxLength: 4 }),
}) satisfies fc.Arbitrary<ForceQuestion>

const rises = ({ low, mode, high }: Range) => low <= mode && mode <= high && low >= 0

test('every range rises, nothing falls below zero, and meeting conditions never widens the gap', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { needs, pledged, conditions } = deriveForce(asked)
      for (const { troops, pool, cost, shortfall } of needs) {
        for (const each of [troops, pool, cost, ...(shortfall ? [shortfall.now, shortfall.ifAllMet] : [])]) {
          expect(rises(each)).toBe(true)
        }
        if (shortfall) expect(shortfall.ifAllMet.mode).toBeLessThanOrEqual(shortfall.now.mode)
      }
      expect(pledged.now.high).toBeLessThanOrEqual(pledged.ifAllMet.high)
      for (const { removes, brings } of conditions) {
        expect(removes!.high).toBeLessThanOrEqual(pledged.ifAllMet.high)
        if (brings) expect(pledged.now.high + brings.high).toBeLessThanOrEqual(pledged.ifAllMet.high)
      }
    }),
    { numRuns: 200 },
  )
})

test('a line twice as long takes twice the observers and twice the money', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { line } = asked
      const longer = { ...line, low: 2 * line.low, mode: 2 * line.mode, high: 2 * line.high }
      const kinds = ['observers'] as const
      const [once] = deriveForce({ ...asked, kinds }).needs
      const [twice] = deriveForce({ ...asked, kinds, line: longer }).needs
      for (const end of ['low', 'mode', 'high'] as const) {
        expect(twice!.troops[end]).toBeCloseTo(2 * once!.troops[end], 6)
        expect(twice!.cost[end] / once!.cost[end]).toBeCloseTo(2, 9)
      }
    }),
    { numRuns: 50 },
  )
})
