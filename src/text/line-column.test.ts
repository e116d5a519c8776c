import { describe, expect, it } from 'vitest'
import { lineColumnAt } from './line-column.ts'

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
