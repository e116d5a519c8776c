import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, isDay, weekdayOf } from './calendar.ts'
import { findDateWords, resolveDateWords } from './date-words.ts'

const words = fc.constantFrom(
  'Monday',
  'last',
  'next',
  'Feb',
  '31',
  '2025',
  'two',
  'days',
  'ago',
  'after',
  'by',
  'this week',
  '🕊',
  ',',
  'He said',
  'will',
  '—',
)
const anchors = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1970-01-01', days))
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

it('words of time lie inside the text, do not overlap, and resolve to days of the calendar or to none', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), anchors, (parts, date) => {
      const text = parts.join(' ')
      let end = 0
      for (const found of findDateWords(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(found.start, found.end)).toBe(found.text)
        end = found.end
        const resolved = resolveDateWords(found, { date })
        expect(resolved.date === undefined || isDay(resolved.date)).toBe(true)
        expect(resolved.date === undefined).toBe(resolved.basis.startsWith('undated: '))
      }
    }),
    { numRuns: 200 },
  )
})

it('a weekday in the past tense is that weekday, at most six days before the report', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), anchors, (weekday, date) => {
      const [found] = findDateWords(`He spoke on ${weekdays[weekday]}.`)
      const resolved = resolveDateWords(found!, { date }).date!
      expect(weekdayOf(resolved)).toBe(weekday)
      expect(resolved <= date && resolved >= addDays(date, -6)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
