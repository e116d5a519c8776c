import { describe, expect, it } from 'vitest'
import type { Report } from '../report/report.ts'
import { linkReportDates } from './link-report-dates.ts'
import { reportOf } from './marked.test-builder.ts'

const dated = (text: string, date: string): Report => ({ ...reportOf(text), date, dateBasis: 'given by the user' })
const linked = (undated: string, ...others: readonly Report[]) => {
  const { date, dateBasis } = linkReportDates([reportOf(undated), ...others])[0]!
  return date === undefined ? dateBasis : `${date} ${dateBasis}`
}

/** 18 September 2018 was a Tuesday. */
const pyongyang = dated(
  'President Moon Jae-in announced on Monday an increase in flights to Pyongyang before the summit. He landed in Pyongyang on Tuesday to applause from thousands.',
  '2018-09-19',
)

describe('a report without a date', () => {
  it('counts from a fact that another report dates', () => {
    const text =
      'SEOUL – Kim Jong Un spoke on Tuesday. A day after saying he would increase flights to Pyongyang – a first – Moon arrived.'
    expect(linked(text, pyongyang)).toBe('2018-09-18 inferred from other reports')
  })
  it('takes the weekday of a fact both tell', () => {
    const text = 'Moon landed in Pyongyang on Tuesday to the applause of thousands. On Tuesday evening the two dined.'
    expect(linked(text, pyongyang)).toBe('2018-09-18 inferred from other reports')
  })
  it('stays undated alone', () => {
    expect(linked('Moon landed in Pyongyang on Tuesday to the applause of thousands.')).toBe('unknown')
  })
  it('stays undated where the weekday does not fit', () => {
    const text = 'Kim spoke on Thursday. A day after saying he would increase flights to Pyongyang, Moon arrived.'
    expect(linked(text, pyongyang)).toBe('unknown')
  })
  it('stays undated where reports disagree', () => {
    const other = dated('Moon landed in Pyongyang on Tuesday to applause from thousands.', '2018-09-26')
    const text = 'Moon landed in Pyongyang on Tuesday to the applause of thousands.'
    expect(linked(text, pyongyang, other)).toBe('unknown')
  })
  it('stays undated where nothing is shared', () => {
    expect(linked('The dam talks resumed on Tuesday in Khartoum.', pyongyang)).toBe('unknown')
  })
})
