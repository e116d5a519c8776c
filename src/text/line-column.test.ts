import { describe, expect, it } from 'vitest'
import { lineColumnAt, openLines } from './line-column.ts'

describe('lineColumnAt', () => {
  it.each([
    ['a\nbc', 0, 1, 1],
    ['a\nbc', 1, 1, 2],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 3, 2, 1],
    ['a\rbc', 3, 2, 2],
    ['\n\n\n', 3, 4, 1],
    ['🕊b', 2, 1, 3],
    ['abc', 99, 1, 4],
    ['', 0, 1, 1],
  ])('in %j at %i', (text, offset, line, column) => {
    expect(lineColumnAt(text, offset)).toEqual({ line, column })
  })
})

it('says the same of every offset, whether they are asked for one by one or together', () => {
  const text = 'a\r\n\rb\n\nc'
  const lines = openLines(text)
  const places = Array.from(text, (_, offset) => lines(offset)).map(({ line, column }) => `${line}:${column}`)
  expect(places).toEqual(['1:1', '1:2', '1:3', '2:1', '3:1', '3:2', '4:1', '5:1'])
})
