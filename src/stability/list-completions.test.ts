import { describe, expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { countUnknown, listCompletions } from './list-completions.ts'

const states = ['NN', 'YN', 'NY', 'YY']

function preferenceFrom(written: string) {
  return conflictFrom(`
decisionMakers: [{id: a}]
options: [{id: x, by: a}, {id: y, by: a}]
preferences: {a: ${written}}
`).preferences.a!
}

const classesOf = (written: string) =>
  listCompletions(preferenceFrom(written), states).map((way) => (way.kind === 'ranking' ? way.classes : []))

describe('listCompletions', () => {
  it('has a statement wanted, its opposite wanted, or neither', () => {
    const preference = preferenceFrom('{statements: [{when: x or y, reading: unknown}, y]}')
    expect(countUnknown(preference)).toBe(1)
    const ways = listCompletions(preference, states)
    expect(ways.map((way) => (way.kind === 'statements' ? way.statements.map(({ text }) => text) : []))).toEqual([
      ['x or y', 'y'],
      ['not (x or y)', 'y'],
      ['(x or y) or not (x or y)', 'y'],
    ])
    expect(ways.map(countUnknown)).toEqual([0, 0, 0])
  })

  it('swaps and ties neighbours of a ranking', () => {
    expect(classesOf('{ranking: [[NN], [YN], [NY], [YY]], unknown: [[YN, NY]]}')).toEqual([
      [['NN'], ['YN'], ['NY'], ['YY']],
      [['NN'], ['NY'], ['YN'], ['YY']],
      [['NN'], ['YN', 'NY'], ['YY']],
    ])
  })

  it('lists only what can be one order', () => {
    // NN before YN before NY are known: YN lies between, so NN cannot come after NY, nor beside it.
    expect(classesOf('{ranking: [[NN], [YN], [NY], [YY]], unknown: [[NN, NY]]}')).toEqual([
      [['NN'], ['YN'], ['NY'], ['YY']],
    ])
    // Both neighbours of YN open: 3 × 3 ways, without the five that would put NY before or beside NN.
    expect(classesOf('{ranking: [[NN], [YN], [NY], [YY]], unknown: [[NN, YN], [YN, NY]]}')).toEqual([
      [['NN'], ['YN'], ['NY'], ['YY']],
      [['NN'], ['NY'], ['YN'], ['YY']],
      [['NN'], ['YN', 'NY'], ['YY']],
      [['YN'], ['NN'], ['NY'], ['YY']],
      [['NN', 'YN'], ['NY'], ['YY']],
    ])
  })

  it('leaves alone what is known', () => {
    const preference = preferenceFrom('{statements: [x, y]}')
    expect(listCompletions(preference, states)).toEqual([preference])
  })
})
