import { expect, it } from 'vitest'
import { modeOf } from './mode.ts'

it('marks alone between quotation marks are no term to look for', () => {
  const text = 'the deal “,” it seems'
  const at = text.indexOf(',')
  expect(modeOf(text, [{ start: 0, end: text.length }], [{ start: at, end: at + 1 }], 'statement')).toBe('mixed')
})
