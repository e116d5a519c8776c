import { describe, expect, it } from 'vitest'
import { findDateWords, resolveDateWords } from './date-words.ts'

const friday = '2025-02-28'
const read = (text: string, date: string | undefined) =>
  findDateWords(text).map((words) => resolveDateWords(words, { date }))

describe('days said in words', () => {
  it.each([
    ['He said on Thursday that talks', '2025-02-27'],
    ['He spoke earlier Thursday.', '2025-02-27'],
    ['The minister said on Friday that', '2025-02-28'],
    ['at his meeting with Trump on Monday that', '2025-02-24'],
    ['They met last Thursday.', '2025-02-27'],
    ['They met last Friday.', '2025-02-21'],
    ['They met on Thursday last week.', '2025-02-20'],
    ['Talks resume next Friday.', '2025-03-07'],
    ['They met on Sunday.', '2025-02-23'],
  ])('takes the weekday on or before the date of the report: %s', (text, date) => {
    expect(read(text, friday)).toMatchObject([{ date, basis: 'weekday in the sentence' }])
  })

  it.each([
    ['The president is set to visit on Friday.', '2025-02-28'],
    ['The president is due to visit on Sunday.', '2025-03-02'],
    ['The president is due back on Sunday.', '2025-03-02'],
    ['The pact will be signed on Tuesday.', '2025-03-04'],
    ['On Tuesday, the two will meet.', '2025-03-04'],
    ['He wants an answer by Monday.', '2025-03-03'],
    ['Talks scheduled for Monday stand.', '2025-03-03'],
    ['Monday’s planned talks stand.', '2025-03-03'],
  ])('looks ahead where the sentence does: %s', (text, date) => {
    expect(findDateWords(text)[0]?.ahead).toBe(true)
    expect(read(text, friday)).toMatchObject([{ date }])
  })

  it.each([
    ['He said on Thursday he will resign.', '2025-02-27'],
    ['On Thursday, he said he would resign.', '2025-02-27'],
    ['He will study what they signed on Thursday.', '2025-02-27'],
    ['He apologised for Monday’s attack.', '2025-02-24'],
  ])('does not look ahead for a future told of elsewhere: %s', (text, date) => {
    expect(findDateWords(text)[0]?.ahead).toBe(false)
    expect(read(text, friday)).toMatchObject([{ date }])
  })

  it.each([
    ['He spoke yesterday.', '2025-02-27'],
    ['He spoke today.', '2025-02-28'],
    ['They fell out two days earlier.', '2025-02-26'],
    ['They fell out 10 days ago.', '2025-02-18'],
    ['A day after saying he would pay, he left.', '2025-02-27'],
    ['The vote comes three days before the truce ends.', '2025-03-03'],
  ])('counts days from the report: %s', (text, date) => {
    expect(read(text, friday)).toMatchObject([{ date, basis: 'relative words in the sentence' }])
  })

  it('says that "a day after" dates what follows it', () => {
    expect(findDateWords('A day after saying he would pay, he left.')[0]?.dates).toBe('what follows')
  })

  it.each([
    ['He spoke on Feb 26.', friday, '2025-02-26'],
    ['He spoke on Dec. 15.', '2025-01-10', '2024-12-15'],
    ['the Jan 3 summit', '2024-12-20', '2025-01-03'],
    ['He spoke on 26 February 2019.', friday, '2019-02-26'],
    ['He spoke on Wednesday, Feb. 26, in Paris.', friday, '2025-02-26'],
    ['He spoke on 26 February 2019.', undefined, '2019-02-26'],
  ])('reads a date, the year nearest the report where it is left out: %s', (text, anchor, date) => {
    expect(read(text, anchor)).toMatchObject([{ date, basis: 'date in the sentence' }])
  })

  it.each([
    ['They dined last September.', '2024-09'],
    ['They dined last February.', '2024-02'],
    ['It was agreed in November 2023.', '2023-11'],
    ['In 2023, it spent more.', '2023'],
    ['It will spend 3% by 2027.', '2027'],
    ['They met last week.', '2025-W08'],
    ['They met this week.', '2025-W09'],
    ['It was signed two years ago.', '2023'],
    ['It was signed last month.', '2025-01'],
  ])('keeps a longer stretch as what it is about: %s', (text, about) => {
    const [resolved, ...others] = read(text, friday)
    expect(resolved).toMatchObject({ about, basis: `undated: ${resolved?.words}` })
    expect(resolved?.date).toBeUndefined()
    expect(others).toEqual([])
  })

  it.each([
    'Wednesday',
    'yesterday',
    'Feb 26',
    'last September',
  ])('keeps %j in words without a date to count from', (said) => {
    expect(read(`He spoke ${said}.`, undefined)).toEqual([{ basis: `undated: ${said}`, words: said }])
  })

  it('takes a malformed anchor for none', () => {
    expect(read('He spoke on Wednesday.', '2025-02-30')).toEqual([{ basis: 'undated: Wednesday', words: 'Wednesday' }])
  })

  it('knows names that are no days', () => {
    expect(
      findDateWords(
        'Black Friday, the Sunday Times and the Good Friday Agreement of old; it may march on, edited by Jan Novak.',
      ),
    ).toEqual([])
  })

  it('gives places in the whole text for a sentence inside it', () => {
    const text = '🕊 Он сказал. He spoke on Monday. Then Tuesday.'
    const start = text.indexOf('He spoke')
    const [words, ...others] = findDateWords(text, { start, end: start + 'He spoke on Monday.'.length })
    expect(others).toEqual([])
    expect(text.slice(words!.start, words!.end)).toBe('Monday')
  })
})
