import { describe, expect, test } from 'vitest'
import { readDeadline } from './read-deadline.ts'

const saidOn = (date: string) => ({ said: { date, from: 'when it was said' } })

describe('readDeadline', () => {
  test.each([
    ['by 2027', '2027-12-31'],
    ['by April 2027', '2027-04-30'],
    ['by the end of February 2028', '2028-02-29'],
    ['by 15 May 2026', '2026-05-15'],
    ['by 31 July 1953', '1953-07-31'],
    ['by July 15, 2027', '2027-07-15'],
    ['no later than 1 June 2025', '2025-06-01'],
    ['before 2027', '2026-12-31'],
    ['before the end of 2027', '2027-12-31'],
  ])('"%s" tells by itself', (words, by) => {
    expect(readDeadline(words, {})).toEqual({ by })
  })

  // 2025-02-26 is a Wednesday; 60 days after 25 February are 3 left of it, 31 of March and 26 of April.
  test.each([
    ['by the end of June', '2025-02-25', '2025-06-30'],
    ['by June', '2025-08-01', '2026-06-30'],
    ['by Friday', '2025-02-26', '2025-02-28'],
    ['by the end of the year', '2025-02-25', '2025-12-31'],
    ['by the end of this week', '2025-02-26', '2025-03-02'],
    ['by the end of the month', '2025-02-25', '2025-02-28'],
    ['by 1 September', '1953-05-12', '1953-09-01'],
    ['before 1 December', '2040-10-09', '2040-11-30'],
    ['by 15 January', '2040-10-09', '2041-01-15'],
    ['by next year', '2025-02-25', '2026-12-31'],
    ['within 60 days', '2025-02-25', '2025-04-26'],
    ['within 72 hours', '2025-02-25', '2025-02-28'],
    ['within three months', '2024-11-30', '2025-02-28'],
    ['over the next two years', '2024-02-29', '2026-02-28'],
  ])('"%s", said on %s, is counted from there', (words, date, by) => {
    expect(readDeadline(words, saidOn(date))).toEqual({ by, counted: `from ${date}, when it was said` })
    expect(readDeadline(words, {})).toBeUndefined()
  })

  test('the following year is the one after the deadline before it', () => {
    const previous = { words: 'by 2027', by: '2027-12-31' }
    const counted = 'from “by 2027” before it'
    expect(readDeadline('the following year', { ...saidOn('2025-02-25'), previous })).toEqual({
      by: '2028-12-31',
      counted,
    })
    expect(readDeadline('the following year', saidOn('2025-02-25'))).toBeUndefined()
  })

  test.each([
    'in the next Parliament',
    'until 2027',
    'from 2027',
    'within weeks',
    'within six months of the armistice',
    'within 90 days of a ceasefire',
    'within 30 days after signing',
    'by spring',
    'before the summer of 2027',
    'in due course',
    '',
  ])('"%s" is no last day', (words) => expect(readDeadline(words, saidOn('2025-02-25'))).toBeUndefined())
})
