import { isDay, isNumber, isPeriod } from './column-content.ts'
import type { Comparison, Likeness } from './history.ts'

/** True where a cell meets a condition. An empty cell meets none but `!=`. */
export function isLike({ comparison, value }: Likeness, cell: string): boolean {
  return holds[comparison](cell.trim(), value)
}

/** A condition as people write it. */
export function formatLikeness({ column, comparison, value }: Likeness): string {
  return `${column}${comparison}${value}`
}

/** Below, at or above 0 where a cell lies before, at or after a value; undefined where they do not compare. A day lies in its month and year. */
function compare(cell: string, value: string): number | undefined {
  if (isDay(cell)) {
    const part = cell.slice(0, value.length)
    return isPeriod(value) ? Number(part > value) - Number(part < value) : undefined
  }
  return isNumber(cell) && isNumber(value) ? Number(cell) - Number(value) : undefined
}

const isSame = (cell: string, value: string) =>
  (compare(cell, value) ?? Number(cell.toLowerCase() !== value.toLowerCase())) === 0

const holds: Readonly<Record<Comparison, (cell: string, value: string) => boolean>> = {
  '=': isSame,
  '!=': (cell, value) => !isSame(cell, value),
  '<': (cell, value) => (compare(cell, value) ?? Number.NaN) < 0,
  '<=': (cell, value) => (compare(cell, value) ?? Number.NaN) <= 0,
  '>': (cell, value) => (compare(cell, value) ?? Number.NaN) > 0,
  '>=': (cell, value) => (compare(cell, value) ?? Number.NaN) >= 0,
  '~': (cell, value) => cell.toLowerCase().includes(value.toLowerCase()),
}
