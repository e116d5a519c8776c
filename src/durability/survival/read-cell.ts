/** What a cell of a table says, or what is wrong with it: the message goes on from the name of its column. */
export type Cell<T> = { readonly value: T } | Fault

/** What is wrong with a cell. */
interface Fault {
  readonly code: string
  readonly says: string
  readonly hint: string
}

const missing = /^(?:|na|n\/a|nan|null|\.|-)$/i
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A point in time: how long after its beginning. */
export function readTime(written: string): Cell<number> {
  const value = toNumber(written)
  if (value !== undefined) return { value }
  const hint = 'Write a length of time as a number, such as 1.5, in the same unit in every row.'
  return (
    absent(written, 'Write how long the spell was watched, or leave the row out and say that you did.') ??
    notNumber(written, hint)
  )
}

/** Whether a spell ended: 1 or 0, TRUE or FALSE. */
export function readEvent(written: string): Cell<number> {
  const value = toNumber(written) ?? toFlag(written)
  if (value === 0 || value === 1) return { value }
  const hint = 'Write 1 where the spell ended at its time, 0 where it was still going on.'
  return absent(written, hint) ?? { code: 'not-an-event', says: `is "${written}", neither 0 nor 1`, hint }
}

/** A number, or TRUE or FALSE as 1 or 0. */
export function readCovariate(written: string): Cell<number> {
  const value = toNumber(written) ?? toFlag(written)
  if (value !== undefined) return { value }
  const hint = 'Make a column of 0 and 1 for each category but one, or use the column as the group.'
  return absent(written, 'Leave the row out or fill the value in, and say which you did.') ?? notNumber(written, hint)
}

/** The name of a group. */
export function readLabel(written: string): Cell<string> {
  const hint = 'Write what the row belongs to, or leave the row out. Write a name like NA in full.'
  return absent(written, hint) ?? { value: written }
}

function absent(written: string, hint: string): Fault | undefined {
  return missing.test(written) ? { code: 'missing-value', says: 'is missing', hint } : undefined
}

function toNumber(written: string): number | undefined {
  const value = decimal.test(written) ? Number(written) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

function toFlag(written: string): number | undefined {
  const word = written.toLowerCase()
  return word === 'true' ? 1 : word === 'false' ? 0 : undefined
}

function notNumber(written: string, otherwise: string): Fault {
  const hint = /^[+-]?\d+,\d+$/.test(written)
    ? `If the comma is a decimal one, write ${written.replace(',', '.')}; a cell holds one number only.`
    : /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(written)
      ? 'Write how much time had passed since the beginning, not a date.'
      : otherwise
  return { code: 'not-a-number', says: `is "${written}", not a number`, hint }
}
