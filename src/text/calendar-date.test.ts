import { describe, expect, it } from 'vitest'
import { findCalendarDates } from './calendar-date.ts'

const read = (text: string) =>
  findCalendarDates(text).map(({ start, end, year, month, day }) => [text.slice(start, end), year, month, day])

describe('findCalendarDates', () => {
  it.each([
    ['on Feb 26 the', [['Feb 26', undefined, 2, 26]]],
    ['on Feb. 26, 2025, the', [['Feb. 26, 2025', 2025, 2, 26]]],
    ['WASHINGTON, FEB 26 (Reuters)', [['FEB 26', undefined, 2, 26]]],
    ['26 February 2025', [['26 February 2025', 2025, 2, 26]]],
    ['the 3rd of May', [['3rd of May', undefined, 5, 3]]],
    ['May 3rd, 1991', [['May 3rd, 1991', 1991, 5, 3]]],
    [
      'Sept. 11 and 4 July',
      [
        ['Sept. 11', undefined, 9, 11],
        ['4 July', undefined, 7, 4],
      ],
    ],
    [' date 2025-02-28 white house', [['2025-02-28', 2025, 2, 28]]],
    [
      '26.02.2025 and 26/02/2025',
      [
        ['26.02.2025', 2025, 2, 26],
        ['26/02/2025', 2025, 2, 26],
      ],
    ],
    ['新华社2025年2月28日电', [['2025年2月28日', 2025, 2, 28]]],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'it may 5 times',
    'March 2025',
    '03/04/2025',
    'April 31',
    'Feb 30',
    'March 5%',
    'Dec 10 million',
    'Marching 5',
    '2025-13-01',
    'ratio 12.26.2025.7',
    'May 10:30',
  ])('finds no date in %j', (text) => {
    expect(read(text)).toEqual([])
  })
})
