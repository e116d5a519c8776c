import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween, isDay, weekdayOf, weekOf } from './calendar.ts'

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
    expect(dayOf(2025, 2, 29)).toBeUndefined()
    expect(dayOf(2025, 13, 1)).toBeUndefined()
    expect([1900, 2000, 2100].map((year) => dayOf(year, 2, 29))).toEqual([undefined, '2000-02-29', undefined])
    expect([dayOf(2025, 4, 0), dayOf(2025, 0, 4), dayOf(25, 4, 4)]).toEqual([undefined, undefined, undefined])
    expect(isDay('2025-04-31')).toBe(false)
    expect(isDay('2025-4-3')).toBe(false)
    expect(isDay('2025-04-30')).toBe(true)
  })

  it('counts days over ends of months and years', () => {
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(addMonths('2025-01-31', -2)).toBe('2024-11')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })

  it('names weekdays and ISO weeks as a printed calendar does', () => {
    expect(weekdayOf('2025-02-28')).toBe(5)
    expect(weekOf('2025-02-28')).toBe('2025-W09')
    expect(weekOf('2024-12-30')).toBe('2025-W01')
    expect(weekOf('2021-01-03')).toBe('2020-W53')
  })
})
