const DAY = 86_400_000

/** The day `YYYY-MM-DD`, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const exists = year > 999 && year < 10_000 && month > 0 && month < 13 && day > 0 && day <= daysIn(year, month)
  return exists ? `${year}-${inTwo(month)}-${inTwo(day)}` : undefined
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : LENGTHS[month - 1]!
}

function inTwo(figure: number): string {
  return figure < 10 ? `0${figure}` : `${figure}`
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)) === text
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** The month `YYYY-MM` so many months later (earlier when negative). */
export function addMonths(day: string, months: number): string {
  return new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay()
}

/** The number of days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** The ISO 8601 week of a day, `2025-W09`: weeks start on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 3 - ((weekdayOf(day) + 6) % 7))
  const week = 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}
