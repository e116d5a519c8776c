import type { Table } from '../survival/table.ts'
import type { HistoryKind } from './history.ts'
import { historyKinds } from './history-kinds.ts'
import { narrow } from './sample-of.ts'

/** A property that spells of a history have or have not, known when they began. */
export interface HistoryCondition {
  readonly column: string
  /** What it means, in the words of the table's own dictionary. */
  readonly meaning: string
  /** How many spells of the sample have it, of how many. */
  readonly count: number
  readonly of: number
}

/** The properties by which spells of a history can be told apart: columns of 0 and 1 that were known when a spell began, and differ. */
export function listConditions(
  table: Table,
  kind: HistoryKind,
  meanings: ReadonlyMap<string, string>,
): readonly HistoryCondition[] {
  const { where, outcomes } = historyKinds[kind]
  const { columns, rows } = narrow(table, where)
  const chosen = where.map(({ column }) => column)
  return columns.flatMap((column, at): readonly HistoryCondition[] => {
    if (outcomes.includes(column) || chosen.includes(column)) return []
    const cells = rows.map((row) => (row[at] ?? '').trim())
    const count = cells.filter((cell) => cell === '1').length
    const isBinary = cells.every((cell) => ['', '0', '1'].includes(cell)) && cells.includes('0')
    return isBinary && count > 0 ? [{ column, meaning: meanings.get(column) ?? column, count, of: rows.length }] : []
  })
}
