import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manySpells, permuted } from './spells.test-builder.ts'
import type { Spells } from './spells.ts'
import { testLogRank } from './test-log-rank.ts'

function resultOf(spells: Spells) {
  const test = testLogRank(spells)
  return test.ok ? test.value : undefined
}

describe('The log-rank test', () => {
  it('expects as many events in all as there were', () => {
    fc.assert(
      fc.property(manySpells({ late: true, groups: 3 }), (spells) => {
        const test = resultOf(spells)
        if (!test) return
        const sum = (key: 'expected' | 'observed') => test.groups.reduce((all, group) => all + group[key], 0)
        expect(sum('expected')).toBeCloseTo(sum('observed'), 9)
        expect(test.p >= 0 && test.p <= 1).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('is the same whatever the groups are called and in whatever order spells stand', () => {
    fc.assert(
      fc.property(manySpells({ late: true, groups: 3 }), fc.integer(), (spells, seed) => {
        const turned = { name: 'turned', labels: ['c', 'a', 'b'], of: spells.group!.of.map((g) => (g + 1) % 3) }
        const test = resultOf(spells)
        const other = resultOf(permuted({ ...spells, group: turned }, seed))
        expect(other?.df).toBe(test?.df)
        if (test) expect(other!.chisq).toBeCloseTo(test.chisq, 8)
      }),
      { numRuns: 80 },
    )
  })
})
