import { describe, expect, it } from 'vitest'
import { spellsOf } from './spells.test-builder.ts'
import { testLogRank } from './test-log-rank.ts'

const codesOf = (groups: Parameters<typeof spellsOf>[0]) => {
  const test = testLogRank(spellsOf(groups))
  return test.ok ? [] : test.problems.map(({ code }) => code)
}

describe('testLogRank', () => {
  it('adds up over the times of events, by hand', () => {
    // At 1: 2 of 4 in a, expected 1/2, variance 1/2 · 1/2. At 2: 1 of 3, 1/3, 1/3 · 2/3. At 3: 1 of 2. At 4: only b is left.
    const test = testLogRank(spellsOf({ a: [1, 3], b: [2, 4] }))
    const expected = 1 / 2 + 1 / 3 + 1 / 2
    const variance = 1 / 4 + 2 / 9 + 1 / 4
    if (!test.ok) throw new Error('refused')
    expect(test.value.df).toBe(1)
    expect(test.value.chisq).toBeCloseTo((2 - expected) ** 2 / variance, 12)
    expect(test.value.groups.map(({ n, observed }) => [n, observed])).toEqual([
      [2, 2],
      [2, 2],
    ])
    expect(test.value.groups[0]!.expected).toBeCloseTo(expected, 12)
    expect(test.value.groups[1]!.expected).toBeCloseTo(4 - expected, 12)
  })

  it('counts no degree of freedom for a group never at risk when a spell ends', () => {
    const two = testLogRank(spellsOf({ a: [2, 4, 5], b: [3, 6, 7] }))
    const three = testLogRank(spellsOf({ a: [2, 4, 5], b: [3, 6, 7], early: ['1+', '1+'] }))
    if (!two.ok || !three.ok) throw new Error('refused')
    expect(three.value).toMatchObject({ chisq: two.value.chisq, df: 1, p: two.value.p })
  })

  it('adds up groups that were at risk together in pairs only', () => {
    const shifted = {
      c: [
        [10, 11],
        [10, 13],
      ],
      d: [
        [10, 12],
        [10, 14],
      ],
    } as const
    const pair = testLogRank(spellsOf({ a: [1, 3], b: [2, 4] }))
    const pairs = testLogRank(spellsOf({ a: [1, 3], b: [2, 4], ...shifted }))
    if (!pair.ok || !pairs.ok) throw new Error('refused')
    expect(pairs.value.df).toBe(2)
    expect(pairs.value.chisq).toBeCloseTo(2 * pair.value.chisq, 12)
  })

  it('refuses what cannot be compared', () => {
    expect(codesOf({ a: [1, 2] })).toEqual(['one-group'])
    expect(codesOf({ a: ['1+'], b: ['2+'] })).toEqual(['no-events'])
    expect(
      codesOf({
        a: [1, 2],
        b: [
          [3, 4],
          [3, 5],
        ],
      }),
    ).toEqual(['never-together'])
    const many = Array.from({ length: 101 }, (_, i) => [`group ${i}`, [i + 1]] as const)
    expect(codesOf(Object.fromEntries(many))).toEqual(['too-many-groups'])
  })

  it('names a single group', () => {
    const spells = { ...spellsOf({ a: [1, 2] }), group: { name: 'pact', labels: ['yes'], of: new Int32Array(2) } }
    expect(testLogRank(spells)).toMatchObject({
      problems: [{ message: 'all spells are of one group, "yes" of "pact"' }],
    })
  })
})
