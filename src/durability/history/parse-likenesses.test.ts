import { describe, expect, test } from 'vitest'
import type { HistoryKind } from './history.ts'
import { historyKinds } from './history-kinds.ts'
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

describe('conditions by what a column holds', () => {
  const dated = {
    file: 'peace.csv',
    columns: ['peace_start', 'conflict', 'cap_parity'],
    rows: [
      ['1991-06-01', 'Georgia', '0.5'],
      ['', 'Chad', ''],
    ],
    lines: [2, 3],
  }
  const parse = (text: string) => parseLikenesses([text], dated)

  test.each([
    'peace_start<1990',
    'peace_start>=1991-06',
    'peace_start!=1991-06-01',
    'peace_start~1991',
  ])('days go with days, months, years and parts of them: %s', (text) => {
    expect(parse(text)).toMatchObject({ ok: true })
  })

  test.each([
    ['peace_start<90', '"peace_start" holds dates, but "90" is none', expect.stringContaining('peace_start<1990')],
    ['peace_start=1/6/1991', '"peace_start" holds dates, but "1/6/1991" is none', expect.anything()],
    ['peace_start>1991-13-01', '"peace_start" holds dates, but "1991-13-01" is none', expect.anything()],
    ['conflict<5', '"conflict" holds words, which are neither more nor less than "5"', expect.stringContaining('~')],
    ['cap_parity>1991-06-01', expect.stringContaining('which is not a number'), expect.anything()],
  ])('%s is refused', (text, message, hint) => {
    expect(parse(text)).toMatchObject({ ok: false, problems: [{ message, hint }] })
  })
})

describe('conditions on how a spell ended', () => {
  const columnsOf = (kind: HistoryKind) => historyKinds[kind].outcomes

  test('are refused, with the reason', () => {
    const parsed = parseLikenesses(
      ['ended=0', 'territorial=1'],
      { ...table, columns: ['territorial', 'ended'] },
      meanings,
      ['ended'],
    )
    expect(parsed).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'outcome-likeness',
          message: '"ended" tells how a spell ended, and so cannot choose spells like this one',
          hint: expect.stringContaining('known when it began'),
        },
      ],
    })
  })

  // As data/interstate/README.md and data/ucdp/README.md explain the columns.
  test.each<[HistoryKind, readonly string[]]>([
    [
      'interstate',
      [
        ...['peace_end', 't_days', 't_years', 'event', 'event_same_challenger'],
        ...['t_serious_days', 'event_serious', 't_war_days', 'event_war'],
      ],
    ],
    ['agreements', ['ended', 'end_date', 't_days', 't_years']],
    ['terminations', ['t_days', 't_years', 'event', 'next_start']],
  ])('are known for %s, whose time and event are among them', (kind, outcomes) => {
    expect(columnsOf(kind)).toEqual(outcomes)
    expect(columnsOf(kind)).toEqual(expect.arrayContaining([historyKinds[kind].time, historyKinds[kind].event]))
  })
})
