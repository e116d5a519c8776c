import type { Problem } from '../text/problem.ts'
import { excerptOf } from '../text/span.ts'
import type { Conflict, PreferenceStatement } from './conflict.ts'
import { type Columns, countBits, evaluateWords } from './evaluate-words.ts'
import { columnsOf, type StateSpace } from './state-space.ts'

/**
 * Statements "a if b" that are true in most feasible states only because b is not: they put states without b first, which may
 * not be what was meant.
 */
export function findVacuous({ preferences }: Conflict, space: StateSpace): readonly Problem[] {
  const columns = columnsOf(space)
  return Object.values(preferences).flatMap((preference) =>
    preference.kind === 'statements'
      ? preference.statements.flatMap((statement) => findVacuity(statement, space, columns))
      : [],
  )
}

function findVacuity(
  { text, expression, location }: PreferenceStatement,
  space: StateSpace,
  columns: Columns,
): readonly Problem[] {
  if (expression.kind !== 'if') return []
  const holds = evaluateWords(expression.right, columns)
  if (space.kind === 'dense') for (const [word, feasible] of space.feasible.entries()) holds[word]! &= feasible
  const without = space.count - countBits(holds)
  if (without * 2 <= space.count) return []
  const condition = excerptOf(text, expression.right).text
  const wish = excerptOf(text, expression.left).text
  return [
    {
      code: 'vacuous-statement',
      severity: 'warning',
      message: `"${text}" is true in ${without} of ${space.count} states only because "${condition}" is not`,
      hint: `It puts them all before those with "${condition}" alone; if "${wish}" is wished with it, write "${wish} and ${condition}".`,
      ...(location && { location }),
    },
  ]
}
