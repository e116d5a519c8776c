import { describe, expect, it } from 'vitest'
import { contains, excerptOf, overlaps, trimSpan } from './span.ts'

describe('span', () => {
  it('counts UTF-16 code units', () => {
    expect(excerptOf('🕊 мир', { start: 3, end: 6 })).toEqual({ start: 3, end: 6, text: 'мир' })
  })

  it('touching spans do not overlap', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
  })

  it('a span contains itself', () => {
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true)
    expect(contains({ start: 1, end: 4 }, { start: 0, end: 2 })).toBe(false)
  })

  it('trims white space of every kind, and what is only white space to nothing', () => {
    expect(trimSpan('\uFEFF\u00a0 a b\r\n', { start: 0, end: 8 })).toEqual({ start: 3, end: 6 })
    expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 })
  })
})
