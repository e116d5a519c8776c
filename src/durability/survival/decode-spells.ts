import { nearestHint } from '../../text/nearest-name.ts'
import type { Decoded, Problem } from '../../text/problem.ts'
import { joinNearTimes } from './join-near-times.ts'
import { limitProblems } from './limit-problems.ts'
import { type Cell, readCovariate, readEvent, readLabel, readTime } from './read-cell.ts'
import type { Grouping, Spells } from './spells.ts'
import type { Table } from './table.ts'

/** Which columns of a table say what: either how long each spell was watched, or from when to when. */
export type SpellColumns = ({ readonly time: string } | { readonly start: string; readonly stop: string }) & {
  readonly event: string
  readonly group?: string
  readonly covariates?: readonly string[]
  readonly cluster?: string
}

/**
 * The spells of a table, one a row. Every row is read or named as a problem: none is left out. Times that differ by rounding alone
 * are made equal (`join-near-times.ts`); labels of groups are in order, as numbers where all are numbers.
 */
export function decodeSpells(table: Table, columns: SpellColumns): Decoded<Spells> {
  const stopColumn = 'time' in columns ? columns.time : columns.stop
  const startColumn = 'time' in columns ? undefined : columns.start
  const problems: Problem[] = [...findColumnProblems(table, columns)]

  const read = <T>(column: string, cell: (written: string) => Cell<T>): readonly (T | undefined)[] => {
    const at = table.columns.indexOf(column)
    if (at < 0) return []
    const found: Problem[] = []
    const values = table.rows.map((row, i) => {
      const result = cell((row[at] ?? '').trim())
      if ('value' in result) return result.value
      found.push(problemAt(table, i, result.code, `"${column}" ${result.says}`, result.hint))
      return undefined
    })
    problems.push(...limitProblems(found))
    return values
  }
  const readNumbers = (column: string, cell: (written: string) => Cell<number>) =>
    Float64Array.from(read(column, cell), (value) => value ?? Number.NaN)

  const stop = readNumbers(stopColumn, readTime)
  const start = startColumn === undefined ? undefined : readNumbers(startColumn, readTime)
  joinNearTimes(start ? [start, stop] : [stop])
  problems.push(...limitProblems(findTimeProblems(table, { stop, start, stopColumn, startColumn })))
  const event = Uint8Array.from(readNumbers(columns.event, readEvent))
  const group = columns.group === undefined ? undefined : groupBy(columns.group, read(columns.group, readLabel))
  const covariates = (columns.covariates ?? []).map((name) => ({ name, values: readNumbers(name, readCovariate) }))
  const cluster = columns.cluster === undefined ? undefined : groupBy(columns.cluster, read(columns.cluster, readLabel))

  const [first, ...others] = problems
  if (first) return { ok: false, problems: [first, ...others] }
  const origin = { file: table.file, lines: table.lines, stopColumn, eventColumn: columns.event }
  return {
    ok: true,
    value: {
      count: table.rows.length,
      ...(start && { start }),
      stop,
      event,
      covariates,
      ...(group && { group }),
      ...(cluster && { cluster }),
      origin: { ...origin, ...(startColumn !== undefined && { startColumn }) },
    },
    warnings: [],
  }
}

function findColumnProblems(table: Table, columns: SpellColumns): readonly Problem[] {
  const { group, covariates = [], cluster, event } = columns
  const times = 'time' in columns ? [columns.time] : [columns.start, columns.stop]
  const wanted = [...times, event, group, ...covariates, cluster].filter((name) => name !== undefined)
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    location: { file: table.file },
  })
  const unknown = [...new Set(wanted)].filter((name) => !table.columns.includes(name))
  const repeated = covariates.filter((name, i) => covariates.indexOf(name) !== i)
  return [
    ...unknown.map((name) =>
      problem('unknown-column', `there is no column "${name}"`, nearestHint(name, table.columns, 'column')),
    ),
    ...[...new Set(repeated)].map((name) =>
      problem('same-covariate', `the covariate "${name}" is named twice`, 'Name each covariate once.'),
    ),
    ...(table.rows.length === 0 ? [problem('no-rows', 'the table has no rows', 'Write one row for every spell.')] : []),
  ]
}

interface Times {
  readonly stop: Float64Array
  readonly start: Float64Array | undefined
  readonly stopColumn: string
  readonly startColumn: string | undefined
}

/** Times that cannot be. What is no number compares as false, and has its own problem. */
function findTimeProblems(table: Table, { stop, start, stopColumn, startColumn }: Times): readonly Problem[] {
  const written = (row: number, column: string) => `"${table.rows[row]![table.columns.indexOf(column)]}"`
  const says = (row: number, column: string) => `"${column}" is ${written(row, column)}`
  const problems: Problem[] = []
  const add = (row: number, code: string, message: string, hint: string) =>
    problems.push(problemAt(table, row, code, message, hint))
  for (let row = 0; row < stop.length; row += 1) {
    if (stop[row]! < 0) {
      const hint = 'Look for a missing or wrong date behind it.'
      add(row, 'negative-time', `${says(row, stopColumn)}, less than 0`, hint)
    } else if (stop[row] === 0) {
      const hint = 'Write a short time, such as half a day, for a spell that ended on the day it began.'
      add(row, 'no-time', `${says(row, stopColumn)}, but a spell is longer than 0`, hint)
    } else if (startColumn !== undefined && start && start[row]! >= stop[row]!) {
      const message = `${says(row, stopColumn)}, not after ${written(row, startColumn)} in "${startColumn}"`
      add(row, 'stop-before-start', message, 'Write a stop that is later than the start.')
    }
    if (startColumn !== undefined && start && start[row]! < 0) {
      const hint = 'Count time from 0, when the spell began.'
      add(row, 'negative-time', `${says(row, startColumn)}, less than 0`, hint)
    }
  }
  return problems
}

function groupBy(name: string, written: readonly (string | undefined)[]): Grouping {
  const labels = [...new Set(written)].filter((label) => label !== undefined)
  const areNumbers = labels.every((label) => Number.isFinite(Number(label)))
  labels.sort((a, b) => (areNumbers ? Number(a) - Number(b) : 0) || (a < b ? -1 : a > b ? 1 : 0))
  const indexOf = new Map(labels.map((label, i) => [label, i]))
  const of = Int32Array.from(written, (label) => indexOf.get(label ?? '') ?? -1)
  return { name, labels: labels.map(withoutControls), of }
}

/** A label that can be printed and drawn: broken lines joined, other control characters to be seen. */
const withoutControls = (label: string) => label.replace(/[\t\n\r]+/gu, ' ').replace(/\p{Cc}/gu, '\uFFFD')

const problemAt = (table: Table, row: number, code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  location: { file: table.file, ...(table.lines[row] !== undefined && { line: table.lines[row] }) },
})
