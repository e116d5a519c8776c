import { expect, it } from 'vitest'
import { findQuantities } from './quantities.ts'

const found = (text: string) =>
  findQuantities(text, { start: 0, end: text.length }, 'r', [], []).map(({ value, unit, deadline, span }) => {
    expect(text.slice(span.start, span.end)).toBe(span.text)
    return [value, unit, deadline]
  })

it.each([
  ['an increase to 2.5% of the nation’s GDP by 2027', [[2.5, '% of GDP', 'by 2027']]],
  ['5 per cent of their gross domestic product', [[5, '% of GDP', undefined]]],
  ['withdraw 30,000 troops within 60 days', [[30_000, 'troops', 'within 60 days']]],
  ['a buffer zone of 15 kilometres', [[15, 'km', undefined]]],
  ['$300 billion a year', [[300e9, 'USD', undefined]]],
  ['free 48 hostages over six weeks', [[48, 'hostages', 'over six weeks']]],
  ['then to 2.6% the following year', [[2.6, '%', 'the following year']]],
  ['let 200 aid trucks a day in', [[200, 'aid trucks a day', undefined]]],
  ['one aggressor here', []],
  ['often people leave', []],
  ['the 2016 campaign', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
