import { expect, test } from 'vitest'
import { listConditions } from './list-conditions.ts'

const table = {
  file: 'agreements.csv',
  columns: ['conflict_id', 'pko', 'ended', 'year', 'ddr', 'shagov'],
  rows: [
    ['1', '1', '0', '1992', '0', '0'],
    ['1', '0', '1', '1993', '', '0'],
    ['0', '1', '1', '1994', '1', '0'],
  ],
  lines: [2, 3, 4],
}

test('what spells have or have not, and not how they ended, nor what none has', () => {
  expect(listConditions(table, 'agreements', new Map([['pko', 'peacekeepers are provided for']]))).toEqual([
    { column: 'conflict_id', meaning: 'conflict_id', count: 2, of: 3 },
    { column: 'pko', meaning: 'peacekeepers are provided for', count: 2, of: 3 },
    { column: 'ddr', meaning: 'ddr', count: 1, of: 3 },
  ])
})
