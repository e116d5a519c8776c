import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deriveConcordance } from './derive-concordance.ts'
import { manySpells } from './spells.test-builder.ts'

it('equals counting all pairs', () => {
  fc.assert(
    fc.property(
      manySpells({ late: true }).chain((spells) =>
        fc.record({
          spells: fc.constantFrom(spells, { ...spells, start: new Float64Array(spells.count) }),
          risk: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: spells.count, maxLength: spells.count }),
        }),
      ),
      ({ spells: { start, stop, event, ...rest }, risk }) => {
        let pairs = 0
        let right = 0
        for (const ended of stop.keys()) {
          if (!event[ended]) continue
          const time = stop[ended]!
          for (const other of stop.keys()) {
            const wentOn = stop[other]! > time || (stop[other] === time && !event[other])
            if (!wentOn || start[other]! >= time) continue
            pairs += 1
            right += risk[ended]! > risk[other]! ? 1 : risk[ended] === risk[other] ? 0.5 : 0
          }
        }
        expect(deriveConcordance({ ...rest, start, stop, event }, Float64Array.from(risk))).toBe(right / pairs)
      },
    ),
    { numRuns: 150 },
  )
})
