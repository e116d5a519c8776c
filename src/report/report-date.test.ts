import { describe, expect, it } from 'vitest'
import { deriveReportDate } from './report-date.ts'

describe('deriveReportDate', () => {
  const all = {
    given: '2025-02-01',
    written: ['2 February 2025'],
    metadata: '2025-02-03T10:00:00Z',
    file: 'a-2025-02-04.txt',
  }

  it('asks the user, the text, metadata and the file name in this order', () => {
    expect(deriveReportDate(all)).toEqual({ date: '2025-02-01', dateBasis: 'given by the user' })
    expect(deriveReportDate({ ...all, given: undefined })).toEqual({
      date: '2025-02-02',
      dateBasis: 'written in the text',
    })
    expect(deriveReportDate({ metadata: all.metadata, file: all.file })).toEqual({
      date: '2025-02-03',
      dateBasis: 'metadata',
    })
    expect(deriveReportDate({ file: all.file })).toEqual({ date: '2025-02-04', dateBasis: 'file name' })
    expect(deriveReportDate({})).toEqual({ dateBasis: 'unknown' })
  })

  it.each([
    ['WASHINGTON, Feb 26 (Reuters) –', { metadata: '2025-02-27' }, '2025-02-26'],
    ['WASHINGTON, Dec 31 (Reuters) –', { metadata: '2025-01-01' }, '2024-12-31'],
    ['WASHINGTON, Feb 26 (Reuters) –', { file: 'reports/2025-02-26-talks.txt' }, '2025-02-26'],
  ])('takes the year of %s from elsewhere', (dateline, clues, date) => {
    expect(deriveReportDate({ written: [dateline], ...clues })).toEqual({ date, dateBasis: 'written in the text' })
  })

  it('leaves a dateline without a year out where nothing says the year', () => {
    expect(deriveReportDate({ written: ['WASHINGTON, Feb 26 (Reuters) –'] })).toEqual({ dateBasis: 'unknown' })
  })

  it('does not bend a dateline to a year that does not fit', () => {
    const clues = { written: ['WASHINGTON, Feb 26 (Reuters) –'], metadata: '2025-08-01' }
    expect(deriveReportDate(clues)).toEqual({ date: '2025-08-01', dateBasis: 'metadata' })
  })

  it.each([
    ['2024-01-03T23:30:00-05:00', '2024-01-03'],
    ['Wed, 26 Feb 2025 10:00:00 GMT', '2025-02-26'],
    ['February 26, 2025 6:04 PM', '2025-02-26'],
    ['20250226', '2025-02-26'],
    ['last week', undefined],
  ])('reads metadata %j', (metadata, date) => {
    expect(deriveReportDate({ metadata }).date).toBe(date)
  })

  it.each([
    ['voa 20250228.txt', '2025-02-28'],
    ['2025_02_28_talks.html', '2025-02-28'],
    ['talks-28-Feb-2025.pdf', '2025-02-28'],
    ['000_79c5cb74301c1a2a.txt', undefined],
    ['2025-13-45.txt', undefined],
    ['/archive/2025-02-28/talks.txt', undefined],
  ])('reads the file name %j', (file, date) => {
    expect(deriveReportDate({ file }).date).toBe(date)
  })

  it('reads the address of a page', () => {
    expect(deriveReportDate({ url: 'https://example.org/2025/02/28/talks' }).date).toBe('2025-02-28')
  })
})
