import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareIn, decisiveIn } from './compare-states.ts'
import { conflictFrom } from './conflict.test-builder.ts'
import type { Conflict, Preference, PreferenceStatement } from './conflict.ts'
import { anyExpression } from './expression.test-builder.ts'
import { formatExpression } from './format-expression.ts'
import { listStates } from './list-states.ts'
import { rankStates } from './rank-states.ts'
import { codesOf, formatPattern, placeOfState } from './state-space.ts'

/** Two options a, b and a third c of one decision maker with these preferences. */
const withPreferences = (written: string, infeasible = '') =>
  conflictFrom(
    `decisionMakers: [{id: d}]
options: [{id: a, by: d}, {id: b, by: d}, {id: c, by: d}]
infeasible: [${infeasible}]
preferences: {d: ${written}}
targets: {all: atLeast(1, a, b, c)}`.replace('atLeast(1, a, b, c)', '"atLeast(1, a, b, c)"'),
  )

const rankAll = (conflict: Conflict) => {
  const listed = listStates(conflict)
  if (!listed.ok) throw new Error(listed.problems[0].message)
  return { space: listed.value, ranked: rankStates(conflict, listed.value) }
}

const ranksOf = (conflict: Conflict) => {
  const { space, ranked } = rankAll(conflict)
  const ranks = ranked.ok ? ranked.value[0] : undefined
  return Object.fromEntries([...codesOf(space)].map((code) => [formatPattern(space, code), ranks?.[code]]))
}

const told = (conflict: Conflict) => {
  const { ranked } = rankAll(conflict)
  const problems = ranked.ok ? ranked.warnings : ranked.problems
  return problems.map(({ location, message }) => `${location?.line}:${location?.column} ${message}`)
}

describe('ranks by hand', () => {
  test('statements are lexicographic', () => {
    // c first, then "a iff b": c and alike 3, c alone 2, alike without c 1, neither 0
    expect(ranksOf(withPreferences('{statements: [c, a iff b]}'))).toEqual({
      NNN: 1,
      YNN: 0,
      NYN: 0,
      YYN: 1,
      NNY: 3,
      YNY: 2,
      NYY: 2,
      YYY: 3,
    })
  })

  test('classes without a feasible state leave no gap, and codes that cannot be have no rank', () => {
    const conflict = withPreferences('{statements: [c, a iff b]}', '"c and (a xor b)"')
    expect(ranksOf(conflict)).toEqual({ NNN: 1, YNN: 0, NYN: 0, YYN: 1, NNY: 2, YYY: 2 })
    const { ranked } = rankAll(conflict)
    // 5 is YNY
    expect(ranked.ok && ranked.value[0]?.[5]).toBe(-1)
  })

  test('weights add up exactly: 0.1 + 0.2 is 0.3', () => {
    const weights = '{weights: [{when: a, weight: 0.1}, {when: b, weight: 0.2}, {when: c, weight: 0.3}]}'
    expect(ranksOf(withPreferences(weights))).toEqual({
      NNN: 0,
      YNN: 1,
      NYN: 2,
      YYN: 3,
      NNY: 3,
      YNY: 4,
      NYY: 5,
      YYY: 6,
    })
    const huge = weights.replace('0.1', '-1e9').replace('0.2', '1e-3').replace('0.3', '2e-3')
    expect(ranksOf(withPreferences(huge))).toEqual({ NNN: 4, YNN: 0, NYN: 5, YYN: 1, NNY: 6, YNY: 2, NYY: 7, YYY: 3 })
  })

  test('a ranking, best class first', () => {
    expect(ranksOf(withPreferences('{ranking: [[YY-], strong, [YN-, NY-], NNN, NNY]}'))).toEqual({
      NNN: 1,
      YNN: 2,
      NYN: 2,
      YYN: 3,
      NNY: 0,
      YNY: 2,
      NYY: 2,
      YYY: 3,
    })
  })

  test('without preferences all states are equal', () => {
    expect(new Set(Object.values(ranksOf(withPreferences(''))))).toEqual(new Set([0]))
  })
})

describe('what is wrong with an order', () => {
  test('a ranking that leaves out feasible states', () => {
    expect(told(withPreferences('{ranking: [[Y--], NY-]}'))).toEqual([
      '4:19 the ranking of "d" leaves out 2 feasible states: "NNN", "NNY"',
    ])
    expect(told(withPreferences('{ranking: [[Y--], NY-]}', 'c'))).toEqual([
      '4:19 the ranking of "d" leaves out the feasible state "NNN"',
    ])
    expect(told(withPreferences('{ranking: [[Y--], NY-]}', 'not a and not b'))).toEqual([])
  })

  test('weights that no number adds exactly', () => {
    const weights = '{weights: [{when: a, weight: 1e12}, {when: b, weight: 1e-9}]}'
    expect(told(withPreferences(weights))).toEqual([
      '4:36 the weights of "d" need more than 15 digits to be added exactly',
    ])
  })

  test('what is not known is left out, with a warning', () => {
    const conflict = withPreferences('{statements: [{when: b, reading: unknown}, a]}')
    expect(told(conflict)).toEqual(['4:39 how "d" leans on "b" is not known, so the order leaves it out'])
    expect(ranksOf(conflict)).toMatchObject({ NNN: 0, NYN: 0, YNN: 1, YYN: 1 })
  })
})

describe('comparisons by hand', () => {
  const bitOf = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ])
  const compare = (written: string) => compareIn(withPreferences(written), 'd', bitOf)

  test('the first statement that differs decides, with its strength', () => {
    const by = compare('{statements: [{when: a, redLine: true}, {when: b, reading: unknown}, c]}')
    expect(by(1, 0)).toBe('much better')
    expect(by(6, 1)).toBe('much worse')
    expect(by(3, 1)).toBe('unknown')
    expect(by(4, 0)).toBe('better')
    expect(by(0, 4)).toBe('worse')
    expect(by(7, 7)).toBe('equal')
    expect(compare('{statements: [{when: a, redLine: true, strength: mild}]}')(1, 0)).toBe('better')
  })

  test('the decisive statement', () => {
    const { preferences } = withPreferences('{statements: [a, {when: b, reading: unknown}, c]}')
    const decisive = decisiveIn((preferences.d as Preference & { kind: 'statements' }).statements, bitOf)
    expect([decisive(0, 1), decisive(2, 0), decisive(0, 4), decisive(3, 3)]).toEqual([0, 1, 2, undefined])
  })

  test('classes, strong steps and unknown pairs', () => {
    const by = compare('{ranking: [[YY-], YN-, strong, NY-, NN-], unknown: [[YN-, NNN]]}')
    // 3 YYN, 1 YNN, 2 NYN, 0 NNN, 7 YYY, 4 NNY
    expect([by(3, 1), by(1, 2), by(2, 3), by(2, 0), by(3, 7)]).toEqual([
      'better',
      'much better',
      'much worse',
      'better',
      'equal',
    ])
    expect([by(1, 0), by(0, 5), by(1, 4)]).toEqual(['unknown', 'unknown', 'much better'])
  })

  test('weights', () => {
    const by = compare('{weights: [{when: a, weight: 0.1}, {when: b, weight: 0.2}, {when: c, weight: 0.3}]}')
    expect([by(3, 4), by(1, 2), by(5, 3)]).toEqual(['equal', 'worse', 'better'])
  })
})

describe('ranks agree with comparisons state by state', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f']
  const formula = anyExpression(options).map((expression) => ({ text: formatExpression(expression), expression }))
  const statement = formula.map(
    (one): PreferenceStatement => ({ ...one, evidence: [], redLine: false, strength: 'mild', movable: {} }),
  )
  const preference: fc.Arbitrary<Preference> = fc.oneof(
    fc.array(statement, { maxLength: 8 }).map((statements) => ({ kind: 'statements' as const, statements })),
    fc
      .array(statement, { minLength: 28, maxLength: 70 })
      .map((statements) => ({ kind: 'statements' as const, statements })),
    fc
      .array(
        fc.record({
          when: formula,
          weight: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(0.1, 0.2, 1e8, -0.3)),
        }),
        { maxLength: 30 },
      )
      .map((weights) => ({ kind: 'weights' as const, weights })),
  )
  const bitNumbers = (spread: boolean) =>
    new Map(options.map((option, i) => [option, spread ? [0, 3, 31, 32, 40, 51][i]! : i]))

  const conflictWith = (preferred: Preference): Conflict => ({
    id: 'x',
    title: 'x',
    infeasible: [],
    targets: {},
    decisionMakers: [{ id: 'd', name: 'd' }],
    options: options.map((id) => ({ id, by: 'd', moves: 'both', label: id })),
    preferences: { d: preferred },
  })

  test.each([['dense'], ['listed']] as const)('%s', (kind) => {
    fc.assert(
      fc.property(preference, fc.uniqueArray(fc.nat(63), { minLength: 1, maxLength: 40 }), (preferred, places) => {
        const conflict = conflictWith(preferred)
        const bitOf = bitNumbers(kind === 'listed')
        const spreadOut = (code: number) =>
          options.reduce((sum, id, i) => sum + ((code >>> i) & 1) * 2 ** bitOf.get(id)!, 0)
        const codes = Float64Array.from(places, spreadOut).sort()
        const shared = { bits: 6, options, bitOf, writtenBits: [], dropped: [], droppedBits: [], count: codes.length }
        const feasible = new Uint32Array(2)
        if (kind === 'dense') for (const code of codes) feasible[code >>> 5]! |= 1 << (code & 31)
        const space = kind === 'dense' ? { ...shared, kind, feasible } : { ...shared, kind, codes }
        const ranked = rankStates(conflict, space)
        if (!ranked.ok) throw new Error(ranked.problems[0].message)
        const compare = compareIn(conflict, 'd', bitOf)
        const rank = (code: number) => ranked.value[0]![placeOfState(space, code)!]!
        for (const a of codes) {
          for (const b of codes) {
            const sign = { better: 1, worse: -1, equal: 0 }[compare(a, b) as 'better']
            expect(Math.sign(rank(a) - rank(b))).toBe(sign)
          }
        }
        expect(new Set([...codes].map(rank)).size).toBe(Math.max(...[...codes].map(rank)) + 1)
      }),
      { numRuns: 60 },
    )
  })
})
