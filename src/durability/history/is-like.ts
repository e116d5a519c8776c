import type { Comparison, Likeness } from './history.ts'

/** True where a cell meets a condition. An empty cell meets none but `!=`. */
export function isLike({ comparison, value }: Likeness, cell: string): boolean {
  return holds[comparison](cell.trim(), value)
}

/** A condition as people write it. */
export function formatLikeness({ column, comparison, value }: Likeness): string {
  return `${column}${comparison}${value}`
}

const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text))
const both = (cell: string, value: string) => isNumber(cell) && isNumber(value)
const isSame = (cell: string, value: string) =>
  both(cell, value) ? Number(cell) === Number(value) : cell.toLowerCase() === value.toLowerCase()

const holds: Readonly<Record<Comparison, (cell: string, value: string) => boolean>> = {
  '=': isSame,
  '!=': (cell, value) => !isSame(cell, value),
  '<': (cell, value) => both(cell, value) && Number(cell) < Number(value),
  '<=': (cell, value) => both(cell, value) && Number(cell) <= Number(value),
  '>': (cell, value) => both(cell, value) && Number(cell) > Number(value),
  '>=': (cell, value) => both(cell, value) && Number(cell) >= Number(value),
  '~': (cell, value) => cell.toLowerCase().includes(value.toLowerCase()),
}
