import { afterEach, expect, test, vi } from 'vitest'
import { formatTable } from './format-table.ts'

afterEach(() => vi.unstubAllEnvs())

const inColumns = (columns: string, rows: readonly (readonly string[])[]) => {
  vi.stubEnv('COLUMNS', columns)
  return formatTable(rows)
}

const wide = (name: string, cell: string) => [name, ...Array.from({ length: 6 }, () => cell.padEnd(10, cell))]

test('aligns the first column left and the others right, three apart', () => {
  expect(
    inColumns('80', [
      ['', 'n', 'share'],
      ['all', '152', '69%'],
      ['without', '9', ''],
    ]),
  ).toEqual(['              n   share', '  all       152     69%', '  without     9'])
})

// 2 + 4 + 6 × (3 + 10) = 84 and 2 + 4 + 6 × (2 + 10) = 78
test('sets columns nearer to each other where that is enough', () => {
  expect(inColumns('84', [wide('name', 'x')])).toEqual([`  name${'   xxxxxxxxxx'.repeat(6)}`])
  expect(inColumns('80', [wide('name', 'x')])).toEqual([`  name${'  xxxxxxxxxx'.repeat(6)}`])
})

// 2 + 4 + 5 × 12 = 66 are at most 70, six are not
test('puts the columns that do not fit below, after the names again', () => {
  expect(inColumns('70', [wide('', 'h'), wide('name', 'x')])).toEqual([
    `      ${'  hhhhhhhhhh'.repeat(5)}`,
    `  name${'  xxxxxxxxxx'.repeat(5)}`,
    '',
    '        hhhhhhhhhh',
    '  name  xxxxxxxxxx',
  ])
})

// Of 58 columns the names may have 23.
test('breaks a long name, at a space or within a word', () => {
  expect(inColumns('60', [wide('a name of more than twenty', 'x').slice(0, 5)])[1]).toBe('  twenty')
  const lines = inColumns('60', [wide('n'.repeat(40), 'x').slice(0, 5)])
  expect(lines[0]).toBe(`  ${'n'.repeat(23)}${'  xxxxxxxxxx'.repeat(2)}`)
  expect(lines[1]).toBe(`  ${'n'.repeat(17)}`)
})
