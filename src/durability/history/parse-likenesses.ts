import { nearestFirst, nearestHint } from '../../text/nearest-name.ts'
import type { Decoded, Problem } from '../../text/problem.ts'
import type { Table } from '../survival/table.ts'
import { contentOf, isNumber, isPeriod } from './column-content.ts'
import type { Comparison, Likeness } from './history.ts'

/**
 * Conditions such as `territorial=1`, `cap_parity<0.5` or `conflict~Georgia` on the columns of a table. `meanings` says what columns mean,
 * for the hints; `outcomes` are those that tell how a spell ended, which cannot choose it.
 */
export function parseLikenesses(
  texts: readonly string[],
  table: Table,
  meanings: ReadonlyMap<string, string> = new Map(),
  outcomes: readonly string[] = [],
): Decoded<readonly Likeness[]> {
  const { columns, file } = table
  const parsed = texts.map((text): Likeness | Problem => {
    const [, column = '', sign = '', value = ''] =
      /^\s*([^\s=!<>~]+)\s*(==|!=|<=|>=|=|<|>|~)\s*(.*?)\s*$/u.exec(text) ?? []
    if (column === '' || value === '') return problem(`"${text}" is no condition`, malformed, file)
    if (!columns.includes(column)) {
      const known = columns.filter((name) => !outcomes.includes(name))
      return unknownColumn(column, known, meanings, file)
    }
    if (outcomes.includes(column)) return outcomeProblem(column, file)
    const comparison = (sign === '==' ? '=' : sign) as Comparison
    const likeness = { column, comparison, value }
    return findIncomparable(text, likeness, table) ?? likeness
  })
  const [first, ...others] = parsed.filter((each) => 'code' in each)
  if (first) return { ok: false, problems: [first, ...others] }
  return { ok: true, value: parsed.filter((each) => 'column' in each), warnings: [] }
}

const malformed =
  'Write a column, one of = != < <= > >= ~ and a value: territorial=1, cap_parity<0.5, conflict~Georgia.'

/** Why the cells of a column cannot be compared so with a value, if they cannot. */
function findIncomparable(text: string, { column, comparison, value }: Likeness, table: Table): Problem | undefined {
  if (comparison === '~') return undefined
  const content = contentOf(table, column)
  if (content === 'days') {
    if (isPeriod(value)) return undefined
    const hint = `Write a year, a month or a day: ${column}<1990, ${column}>=1991-06, ${column}>=1991-06-01.`
    return problem(`"${column}" holds dates, but "${value}" is none`, hint, table.file)
  }
  if (comparison === '=' || comparison === '!=') return undefined
  if (content === 'words') {
    const hint = `Ask for a word with = or !=, or for a part of it with ~: ${column}~${value}.`
    return problem(`"${column}" holds words, which are neither more nor less than "${value}"`, hint, table.file)
  }
  if (isNumber(value)) return undefined
  return problem(`"${text}" compares with "${value}", which is not a number`, malformed, table.file)
}

const outcomeProblem = (column: string, file: string): Problem => ({
  ...problem(
    `"${column}" tells how a spell ended, and so cannot choose spells like this one`,
    'Choose by what was known when it began; how spells ended is what the curves answer.',
    file,
  ),
  code: 'outcome-likeness',
})

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
