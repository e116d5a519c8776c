import { expect, test } from 'vitest'
import { findCodedCovariates } from './find-coded-covariates.ts'
import type { Spells } from './spells.ts'

const withValues = (values: readonly number[]): Spells => ({
  count: values.length,
  stop: new Float64Array(values.length).fill(1),
  event: new Uint8Array(values.length),
  covariates: [{ name: 'region', values: Float64Array.from(values) }],
})

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

test('three to twelve whole numbers may be codes', () => {
  expect(findCodedCovariates(withValues([4, 1, 10, 1]))).toEqual([
    {
      code: 'coded-covariate',
      severity: 'warning',
      message: '"region" is 1, 4, 10 and is taken as a quantity, not as categories: every step counts the same',
      hint: 'If these are codes of categories, give a column of 0 and 1 for each of them but one.',
    },
  ])
  expect(findCodedCovariates(withValues(upTo(12)))).toHaveLength(1)
})

test.each([
  ['two', [0, 1, 1, 0]],
  ['thirteen', upTo(13)],
  ['fractions', [1, 2, 2.5]],
])('%s are none', (_, values) => {
  expect(findCodedCovariates(withValues(values))).toEqual([])
})
