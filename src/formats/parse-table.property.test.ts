import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTable } from './parse-table.ts'

const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '"', '\n', '\r', 'é') })
const written = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
})

test('whatever is written in quotation marks is read back, each row on its line', () => {
  fc.assert(
    fc.property(written, ({ separator, end, rows }) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map((row) => row.map(quote).join(separator))
      const parsed = parseTable([['left', 'right'].join(separator), ...lines].join(end), 'any.csv')
      if (!parsed.ok) throw new Error(parsed.problems[0].message)
      expect(parsed.value.rows).toEqual(rows)
      expect(parsed.value.lines[0]).toBe(2)
      const breaks = lines.map((line) => line.split(end).length)
      expect(parsed.value.lines.at(-1)).toBe(2 + breaks.slice(0, -1).reduce((sum, each) => sum + each, 0))
    }),
    { numRuns: 300 },
  )
})

test('no text whatever makes it fail other than by problems', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', '\r', '\uFEFF') }),
      (text) => {
        const parsed = parseTable(text, 'any.csv')
        if (!parsed.ok) return parsed.problems.length > 0
        const { columns, rows, lines } = parsed.value
        return rows.every((row) => row.length === columns.length) && lines.length === rows.length
      },
    ),
    { numRuns: 500 },
  )
})
