import { nearestFirst, nearestHint } from '../../text/nearest-name.ts'
import type { Decoded, Problem } from '../../text/problem.ts'
import type { Table } from '../survival/table.ts'
import type { Comparison, Likeness } from './history.ts'

/**
 * Conditions such as `territorial=1`, `cap_parity<0.5` or `conflict~Georgia` on the columns of a table. `meanings` says what columns mean,
 * for the hints.
 */
export function parseLikenesses(
  texts: readonly string[],
  { columns, file }: Table,
  meanings: ReadonlyMap<string, string> = new Map(),
): Decoded<readonly Likeness[]> {
  const parsed = texts.map((text): Likeness | Problem => {
    const [, column = '', sign = '', value = ''] =
      /^\s*([^\s=!<>~]+)\s*(==|!=|<=|>=|=|<|>|~)\s*(.*?)\s*$/u.exec(text) ?? []
    if (column === '' || value === '') return problem(`"${text}" is no condition`, malformed, file)
    if (!columns.includes(column)) return unknownColumn(column, columns, meanings, file)
    const comparison = (sign === '==' ? '=' : sign) as Comparison
    if (/[<>]/u.test(comparison) && !Number.isFinite(Number(value))) {
      return problem(`"${text}" compares with "${value}", which is not a number`, malformed, file)
    }
    return { column, comparison, value }
  })
  const [first, ...others] = parsed.filter((each) => 'code' in each)
  if (first) return { ok: false, problems: [first, ...others] }
  return { ok: true, value: parsed.filter((each) => 'column' in each), warnings: [] }
}

const malformed =
  'Write a column, one of = != < <= > >= ~ and a value: territorial=1, cap_parity<0.5, conflict~Georgia.'

function unknownColumn(
  column: string,
  columns: readonly string[],
  meanings: ReadonlyMap<string, string>,
  file: string,
): Problem {
  const hint = nearestHint(column, columns, 'column')
  const near = hint.startsWith('Did you mean') ? nearestFirst(column, columns).slice(0, 1) : []
  const meant = near.map((name) => `Did you mean "${name}" (${meanings.get(name) ?? 'not explained'})?`)
  return problem(`there is no column "${column}"`, meant[0] ?? hint, file)
}

const problem = (message: string, hint: string, file: string): Problem => ({
  code: 'unknown-likeness',
  severity: 'error',
  message,
  hint,
  location: { file },
})
