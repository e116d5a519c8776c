import { expect, it } from 'vitest'
import { findDeadline } from './deadline-words.ts'

it.each([
  ['by 31 July 1953', 'by 31 July 1953'],
  ['by July 15, 2027 if France gives a guarantee', 'by July 15, 2027'],
  ['to the line by the 3rd of May', 'by the 3rd of May'],
  ['before 1 December. Then', 'before 1 December'],
  ['by spring, she said', 'by spring'],
  ['by early 2027', 'by early 2027'],
  ['by the end of the month', 'by the end of the month'],
  ['by the end of February 2028', 'by the end of February 2028'],
  ['in the mines by 2033, she said', 'by 2033'],
  ['by June', 'by June'],
  ['by Friday', 'by Friday'],
  ['within 90 days of a ceasefire', 'within 90 days of a ceasefire'],
  ['within six months of the armistice, he said', 'within six months of the armistice'],
  ['within 30 days after signing', 'within 30 days after signing'],
  ['within 30 days', 'within 30 days'],
  ['no later than 1 June 2025', 'no later than 1 June 2025'],
  ['the following year', 'the following year'],
  ['over six weeks', 'over six weeks'],
  ['by 15,000 tonnes', undefined],
  ['by NATO', undefined],
  ['to the line and will pay for them by 2027', undefined],
  ['by Mayor Lund', undefined],
])('%s', (text, deadline) => {
  expect(findDeadline(text)?.[0]).toBe(deadline)
})
