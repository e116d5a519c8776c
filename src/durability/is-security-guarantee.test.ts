import { expect, test } from 'vitest'
import { isSecurityGuarantee } from './is-security-guarantee.ts'

test.each([
  'Does Ukraine get guarantees against being attacked again?',
  'security guarantees',
  'Who gives a guarantee?',
  'Does the alliance guarantee the borders?',
  'Would Sorvia guarantee Kaldan?',
  'Are the guarantees fixed with or before the deal?',
  'Is there a guarantor?',
  'Does the north get written assurances?',
  'Is the frontier guaranteed by the great powers?',
  'Does the United States guarantee the islands?',
  'a guarantee that the alliance comes to its defence',
  'without a military guarantee',
])('"%s" is about security', (text) => expect(isSecurityGuarantee(text)).toBe(true))

test.each([
  'Does Tashvar guarantee a minimum flow?',
  'Is a minimum flow guaranteed?',
  'Is there a minimum flow guarantee?',
  'the guarantee of a minimum flow',
  'Are there guarantees for investors?',
  'a loan guarantee',
  'the credit guarantee scheme',
  'Are seats guaranteed to the minority?',
  'Does Sorvia guarantee that the corridor serves no military purpose?',
  'assurances of supply',
  'Who pays?',
])('"%s" is not', (text) => expect(isSecurityGuarantee(text)).toBe(false))
