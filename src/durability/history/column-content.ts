import type { Table } from '../survival/table.ts'

/** What the cells of a column are, empty ones left aside: each a day, none a number, or anything else. */
type ColumnContent = 'days' | 'words' | 'numbers'

/** What a column of a table holds. */
export function contentOf({ columns, rows }: Table, column: string): ColumnContent {
  const at = columns.indexOf(column)
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
  if (cells.length === 0) return 'numbers'
  if (cells.every(isDay)) return 'days'
  return cells.some(isNumber) ? 'numbers' : 'words'
}

/** A day as tables write it, 1991-06-01. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPeriod(text)
}

/** A day, a month or a year: 1991-06-01, 1991-06, 1991. */
export function isPeriod(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text)
}

/** A number as `Number` reads it. */
export function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text))
}
