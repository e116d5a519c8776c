import { describe, expect, test } from 'vitest'
import { formatLikeness } from './is-like.ts'
import { parseLikenesses } from './parse-likenesses.ts'

const table = { file: 'peace.csv', columns: ['territorial', 'cap_parity', 'conflict'], rows: [], lines: [] }
const meanings = new Map([['territorial', 'some side wanted territory changed']])

describe('conditions', () => {
  test.each([
    ['territorial=1', 'territorial=1'],
    ['territorial==1', 'territorial=1'],
    [' cap_parity < 0.5 ', 'cap_parity<0.5'],
    ['cap_parity>=0.5', 'cap_parity>=0.5'],
    ['territorial != 1', 'territorial!=1'],
    ['conflict~Bosnia and Herzegovina: Serb', 'conflict~Bosnia and Herzegovina: Serb'],
  ])('%j is read', (text, written) => {
    const parsed = parseLikenesses([text], table, meanings)
    expect(parsed.ok && parsed.value.map(formatLikeness)).toEqual([written])
  })

  test.each([
    [
      'teritorial=1',
      'there is no column "teritorial"',
      'Did you mean "territorial" (some side wanted territory changed)?',
    ],
    ['banana=1', 'there is no column "banana"', 'Write one of: territorial, cap_parity, conflict.'],
    ['territorial', '"territorial" is no condition', expect.stringContaining('territorial=1')],
    ['territorial=', '"territorial=" is no condition', expect.stringContaining('territorial=1')],
    ['cap_parity<half', '"cap_parity<half" compares with "half", which is not a number', expect.anything()],
  ])('%j is refused', (text, message, hint) => {
    const parsed = parseLikenesses([text], table, meanings)
    expect(parsed).toMatchObject({ ok: false, problems: [{ message, hint, location: { file: 'peace.csv' } }] })
  })

  test('are all told of at once', () => {
    const parsed = parseLikenesses(['a=1', 'conflict~x', 'b'], table)
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toHaveLength(2)
  })
})
