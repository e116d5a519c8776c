import { describe, expect, test } from 'vitest'
import { conflictFrom } from './conflict.test-builder.ts'
import { listStates } from './list-states.ts'
import { codesOf, formatPattern, placeOfState, type StateSpace, writtenCode } from './state-space.ts'

/** A conflict of one decision maker over the options. */
const over = (options: readonly string[], infeasible: readonly string[] = [], rest = '') =>
  conflictFrom(`decisionMakers: [{id: d}]
options:
${options.map((id) => `  - {id: ${id}, by: d}`).join('\n')}
infeasible: [${infeasible.map((formula) => `"${formula}"`).join(', ')}]
${rest}`)

const spaceOf = (...parts: Parameters<typeof over>): StateSpace => {
  const listed = listStates(over(...parts))
  if (!listed.ok) throw new Error(listed.problems[0].message)
  return listed.value
}

const numbered = (count: number, letter = 'x') => Array.from({ length: count }, (_, i) => `${letter}${i}`)

test('the states that are left, by code: the first option is the lowest bit', () => {
  const space = spaceOf(['a', 'b', 'c'], ['a and b', 'not c and not b'])
  // 0 NNN no, 1 YNN no, 2 NYN, 3 YYN no, 4 NNY, 5 YNY, 6 NYY, 7 YYY no
  expect([...codesOf(space)]).toEqual([2, 4, 5, 6])
  expect(space).toMatchObject({ kind: 'dense', bits: 3, count: 4, dropped: [] })
  expect([...codesOf(space)].map((code) => formatPattern(space, code))).toEqual(['NYN', 'NNY', 'YNY', 'NYY'])
  expect([placeOfState(space, 3), placeOfState(space, 4)]).toEqual([undefined, 4])
})

test('options nothing depends on are dropped, and codes of the conflict as written come back', () => {
  const space = spaceOf(['a', 'b', 'c', 'd'], ['a and d'])
  expect(space).toMatchObject({ bits: 2, options: ['a', 'd'], dropped: ['b', 'c'], count: 3 })
  expect([...codesOf(space)].map((code) => writtenCode(space, code))).toEqual([0, 1, 8])
  expect([0, 1, 2, 3].map((choice) => writtenCode(space, 2, choice))).toEqual([8, 10, 12, 14])
  expect(formatPattern(space, 2)).toBe('N--Y')
})

test('every place where an option can matter counts', () => {
  const rest = `preferences: {d: {ranking: [[NYNNNN], [N-NNNN]], unknown: [[NNYNNN, NNNNNN]]}}
statusQuo: d
targets: {t: e}`
  const ranked = rest.replace('[NYNNNN], [N-NNNN]', '[-Y----], [-N----]').replace('NNYNNN, NNNNNN', '--Y---, --N---')
  expect(spaceOf(['a', 'b', 'c', 'd', 'e', 'f'], [], ranked).dropped).toEqual(['a', 'f'])
  const stated = `preferences: {d: {statements: [a, {when: b, reading: unknown}]}}`
  expect(spaceOf(['a', 'b', 'c'], [], stated).dropped).toEqual(['c'])
  expect(spaceOf(['a', 'b'], [], 'preferences: {d: {weights: [{when: b, weight: 1}]}}').dropped).toEqual(['a'])
})

test('nothing depends on anything: one state', () => {
  expect([...codesOf(spaceOf(['a', 'b']))]).toEqual([0])
})

describe('many options, few states', () => {
  test('40 options of which exactly 4 are taken: 91,390 states', () => {
    const options = numbered(40)
    const list = options.join(', ')
    const start = performance.now()
    const space = spaceOf(options, [`atLeast(5, ${list})`, `not atLeast(4, ${list})`])
    const codes = codesOf(space)
    // 40 · 39 · 38 · 37 / 24
    expect([space.kind, space.count]).toEqual(['listed', 91_390])
    expect([codes[0], codes.at(-1)]).toEqual([15, 15 * 2 ** 36])
    expect(codes.every((code, i) => i === 0 || code > codes[i - 1]!)).toBe(true)
    expect(placeOfState(space, codes[777]!)).toBe(777)
    expect(placeOfState(space, 7)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('40 options in a chain of 12 free ones: 4,096 states, well under a second', () => {
    const options = numbered(40)
    const chain = options.slice(12).map((id, i) => `${id} xor (${options[i + 11]} and not ${options[i]})`)
    const start = performance.now()
    const space = spaceOf(options, chain)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(space.count).toBe(4096)
    expect(new Set([...codesOf(space)].map((code) => code % 4096)).size).toBe(4096)
  })

  test('52 options reach the highest bit', () => {
    const options = numbered(52)
    const space = spaceOf(
      options,
      options.slice(1).map((id, i) => `${id} xor ${options[i]}`),
    )
    expect([...codesOf(space)]).toEqual([0, 2 ** 52 - 1])
    expect(formatPattern(space, 2 ** 52 - 1)).toBe('Y'.repeat(52))
  })
})

describe('problems', () => {
  const problemOf = (...parts: Parameters<typeof over>) => {
    const listed = listStates(over(...parts))
    if (listed.ok) return undefined
    const [{ location, message, hint }] = listed.problems
    return `${location?.line}:${location?.column} ${message} → ${hint}`
  }

  test('contradictory formulas: the least set that explains it', () => {
    const infeasible = ['c', 'a and b', 'not a', 'not b and not c', 'b and c']
    // "not a" leaves a, "a and b" then not b, "not b and not c" then c, which "c" rules out; "b and c" is not needed.
    expect(problemOf(['a', 'b', 'c'], infeasible)).toBe(
      '6:15 no state is feasible: in every state one of "c" (line 6), "a and b" (line 6), "not a" (line 6), "not b and not c" (line 6) is true → Remove or weaken one of them.',
    )
    expect(problemOf(['a', 'b'], ['b', 'a or not a'])).toBe(
      '5:20 no state is feasible: "a or not a" (line 5) is true in every state → Remove it, or say what cannot be.',
    )
    const options = numbered(30)
    const chain = options.slice(1).map((id, i) => `${options[i]} and not ${id}`)
    expect(problemOf(options, ['not x0', 'x20', ...chain])).toMatch(/^33:15 .*"not x0".*"x20".*"x19 and not x20"/u)
    expect(problemOf(options, ['not x0', 'x20', ...chain])).not.toMatch(/x20 and not x21/u)
  })

  test('too many states', () => {
    const options = numbered(34)
    const all = options.join(', ')
    expect(problemOf(options, [`atLeast(34, ${all})`])).toBe(
      '3:10 34 options give 17 179 869 184 states; the limit is 67 108 864, or 16 777 216 feasible ones → Mark infeasible states or split the conflict.',
    )
  })

  test('too many options', () => {
    expect(problemOf(numbered(53), ['x0'])).toMatch(
      /^55:10 53 options; the limit is 52 → Remove those that nothing depends on: x1, /u,
    )
  })
})
