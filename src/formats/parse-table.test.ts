import { describe, expect, test } from 'vitest'
import { parseTable } from './parse-table.ts'

const read = (text: string) => {
  const parsed = parseTable(text, 'spells.csv')
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.value
}
const problemsOf = (text: string) => {
  const parsed = parseTable(text, 'spells.csv')
  return parsed.ok ? [] : parsed.problems.map(({ code, message, location }) => [code, location?.line, message])
}

describe('a table', () => {
  test('has columns, rows, and the line of each row', () => {
    expect(read('t,event\n1,0\n2,1\n')).toEqual({
      file: 'spells.csv',
      columns: ['t', 'event'],
      rows: [
        ['1', '0'],
        ['2', '1'],
      ],
      lines: [2, 3],
    })
  })

  test.each([
    ['semicolons', 't;name\n1,5;a, b\n'],
    ['tabs', 't\tname\n1,5\ta, b\n'],
    ['commas and quotation marks', 't,name\n"1,5","a, b"\n'],
    ['a byte order mark', '\uFEFFt;name\n1,5;a, b\n'],
    ['a separator inside quotation marks in the header', '"t";"name"\n1,5;a, b'],
  ])('parted by %s', (_, text) => {
    const { columns, rows } = read(text)
    expect([columns, rows]).toEqual([['t', 'name'], [['1,5', 'a, b']]])
  })

  test.each([
    '\n',
    '\r\n',
    '\r',
  ])('keeps the count of lines over breaks in quotation marks and empty lines: %j', (end) => {
    const { rows, lines } = read(['a,b', '"x', 'y",2', '', '3,4', ''].join(end))
    expect(rows).toEqual([
      [`x${end}y`, '2'],
      ['3', '4'],
    ])
    expect(lines).toEqual([2, 5])
  })

  test('takes doubled quotation marks for one, keeps those inside a word, and drops white space around cells', () => {
    expect(read('a,b\n "say ""no""" , 5" gun ').rows).toEqual([['say "no"', '5" gun']])
  })

  test('names a column that its header leaves empty, as R writes row names', () => {
    expect(read('"",t\n1,2').columns).toEqual(['column 1', 't'])
  })
})

describe('what is wrong with a table', () => {
  test.each([
    ['', [['empty-table', undefined, 'the file is empty']]],
    ['a,b\n', [['empty-table', undefined, 'there is a header but no row']]],
    ['1,2\n3,4', [['no-header', 1, 'the first line names no column: "1, 2"']]],
    ['a,b,a\n1,2,3', [['duplicate-column', 1, 'columns 1 and 3 are both named "a"']]],
    ['a,b\n"1,2\n3,4', [['unclosed-quotation', 2, 'a quotation mark that is opened here is never closed']]],
    ['a,b\n"1"x,2', [['unclosed-quotation', 2, 'text follows a closing quotation mark']]],
    [
      'a,b\n1\n1,2\n\n1,2,3',
      [
        ['uneven-row', 2, '1 cell where the header has 2 columns: "1"'],
        ['uneven-row', 5, '3 cells where the header has 2 columns: "1, 2, 3"'],
      ],
    ],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('is listed up to twenty of a kind', () => {
    const problems = problemsOf(`a,b\n${'1\n'.repeat(50)}`)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toEqual(['uneven-row', undefined, expect.stringContaining('and 30 more like this')])
  })
})
