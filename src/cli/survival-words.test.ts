import { expect, test } from 'vitest'
import { ratioWords } from './survival-words.ts'

test.each([
  [1.21, 0.74, 1.99, '1.21 (0.74–1.99)'],
  [9.0540833e124, 1.5e6, 4e300, '9.05e124 (1.50e6–4.00e300)'],
  [999_999, 12, 1e6, '999,999 (12.00–1.00e6)'],
  [Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY, 'over 1e308 (3.00–over 1e308)'],
  [0, 0, 5e-9, '0 (0–5.00e-9)'],
])('a hazard ratio of %d', (hr, lower, upper, words) => {
  expect(ratioWords({ hr, lower, upper })).toBe(words)
})
