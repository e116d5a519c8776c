import { describe, expect, it, test } from 'vitest'
import type { NameMention } from './mentions.ts'
import { findQuantities } from './quantities.ts'
import { findWords } from './words.ts'

/** The names of the actors stand in capitals, as one word each. */
function read(text: string) {
  const words = findWords(text, { start: 0, end: text.length })
  const names: readonly NameMention[] = words.flatMap((word, at) =>
    /^\p{Lu}{3,}/u.test(text.slice(word.start, word.end))
      ? [
          {
            actor: text
              .slice(word.start, word.end)
              .replace(/[’']s$/u, '')
              .toLowerCase(),
            from: at,
            to: at + 1,
          },
        ]
      : [],
  )
  const found = findQuantities(text, { start: 0, end: text.length }, 'r', words, names)
  for (const { span } of found) expect(text.slice(span.start, span.end)).toBe(span.text)
  return found
}

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
  ['cut its tariff from 25 percent to 10 percent by 2030', [[10, '%', 'by 2030']]],
  ['cut its tariff from 25 to 10 percent by 2030', [[10, '%', 'by 2030']]],
  ['raise it from 900 soldiers to 1,100 soldiers', [[1100, 'soldiers', undefined]]],
  ['raise aid from $30 million to $40 million', [[40e6, 'USD', undefined]]],
  ['withdraw 40,000 troops by 31 July 1953', [[40_000, 'troops', 'by 31 July 1953']]],
  ['send 200 monitors by July 15, 2027 if asked', [[200, 'monitors', 'by July 15, 2027']]],
  ['pull back by 40 kilometres before 1 December', [[40, 'km', 'before 1 December']]],
  ['send 50 monitors within three months of the ceasefire', [[50, 'monitors', 'within three months of the ceasefire']]],
  ['agreed two days before he sits down with them', []],
  ['signed it three years ago', []],
  ['had served two years in office', []],
  ['after eleven years of civil war', []],
  ['elections within three years', [[3, 'years', undefined]]],
  ['We can have 1,200 in a brigade by spring', [[1200, 'personnel', 'by spring']]],
  ['withdraw 2,000 of its 9,000 troops', [[2000, 'troops', undefined]]],
  ['send twenty-five observers', [[25, 'observers', undefined]]],
  ['the talks took two years', []],
  ['send one thousand five hundred soldiers', []],
  ['a truce of six months after that', [[6, 'months', undefined]]],
])('%s', (text, expected) => {
  expect(read(text).map(({ value, unit, deadline }) => [value, unit, deadline])).toEqual(expected)
})

describe('whose a number is', () => {
  test.each([
    ['NORWAY will send 900 soldiers', 'norway'],
    ['NORWAY’s 900 soldiers', 'norway'],
    ['900 soldiers from NORWAY', undefined],
    ['a ransom from KOREA of 900 dollars', undefined],
    ['sail from the KOREA coast with 900 soldiers', undefined],
    ['NORWAY would take from KOREA 900 prisoners', 'norway'],
    ['a stand against KOREA with 900 soldiers', undefined],
    ['calls on KOREA to withdraw 900 soldiers', 'korea'],
    ['demanded that KOREA withdraw 900 soldiers', 'korea'],
  ])('%s', (text, holder) => {
    expect(read(text)[0]?.holder).toBe(holder)
  })
})

describe('how the words put a number', () => {
  test.each([
    ['send up to 300 monitors', 300, ['up to', 'sent']],
    ['send at least 200 monitors', 200, ['at least', 'sent']],
    ['send 50 more monitors', 50, ['more', 'sent']],
    ['send another 50 monitors', 50, ['more', 'sent']],
    ['send no more than 500 soldiers', 500, ['up to', 'sent']],
    ['accept no fewer than 300 inspectors', 300, ['at least']],
    ['accept no more than 500 soldiers', 500, ['limit']],
    ['promised to withdraw 12,000 soldiers', 12_000, ['away']],
    ['the withdrawal of 12,000 soldiers', 12_000, ['away']],
    ['offered to pull back 500 troops', 500, ['away']],
    ['900 soldiers would be withdrawn', 900, ['away']],
    ['withdraw its guns and send 300 troops', 300, ['sent']],
    ['NORWAY has 4,000 troops in Lebanon', 4_000, ['there']],
    ['a force of 30,000 troops', 30_000, ['whole']],
    ['a 30,000-strong force', 30_000, ['whole']],
    ['a mission with 600 observers', 600, ['whole']],
    ['invest at least $5 million', 5e6, ['at least']],
    ['welcomed 300 monitors', 300, undefined],
  ])('%s', (text, value, sense) => {
    expect(read(text)).toMatchObject([{ value }])
    expect(read(text)[0]!.sense).toEqual(sense)
  })

  test.each([
    ['send between 1,500 and 2,000 troops', 1_500, 2_000, 'between 1,500 and 2,000 troops'],
    ['send 1,500 to 2,000 troops', 1_500, 2_000, '1,500 to 2,000 troops'],
    ['send 1,500–2,000 troops', 1_500, 2_000, '1,500–2,000 troops'],
    ['pay between $30 million and $40 million', 30e6, 40e6, 'between $30 million and $40 million'],
    ['pay $30 to $40 million', 30e6, 40e6, '$30 to $40 million'],
    ['a two- to three-month truce', 2, 3, 'two- to three-month'],
    ['between two and three million dollars', 2e6, 3e6, 'between two and three million dollars'],
  ])('%s', (text, least, value, words) => {
    expect(read(text)).toMatchObject([{ least, value, span: { text: words } }])
  })
})
