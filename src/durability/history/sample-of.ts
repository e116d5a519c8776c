import { InvariantError } from '../../text/error.ts'
import { decodeSpells, type SpellColumns } from '../survival/decode-spells.ts'
import { estimateCurves } from '../survival/estimate-curves.ts'
import type { Spells } from '../survival/spells.ts'
import type { Table } from '../survival/table.ts'
import type { HistorySample, Likeness } from './history.ts'
import type { HistoryDesign } from './history-kinds.ts'
import { isLike } from './is-like.ts'

const daysOfYear = 365.25

/** The rows of a table that meet all conditions, as a table. */
export function narrow(table: Table, likenesses: readonly Likeness[]): Table {
  const at = likenesses.map(({ column }) => table.columns.indexOf(column))
  const kept = table.rows.flatMap((row, i) =>
    likenesses.every((likeness, k) => isLike(likeness, row[at[k]!] ?? '')) ? [i] : [],
  )
  return { ...table, rows: kept.map((i) => table.rows[i]!), lines: kept.map((i) => table.lines[i]!) }
}

/** The spells of a table in years, clustered as the history says; with a covariate that is 1 where a condition is met. */
export function spellsOf(table: Table, { time, event, cluster }: HistoryDesign, likeness?: Likeness): Spells {
  const spells = soundSpells(table, { time, event, cluster })
  const at = likeness ? table.columns.indexOf(likeness.column) : -1
  const values = likeness && Float64Array.from(table.rows, (row) => Number(isLike(likeness, row[at] ?? '')))
  return {
    ...spells,
    stop: spells.stop.map((days) => days / daysOfYear),
    covariates: likeness && values ? [{ name: likeness.column, values }] : [],
  }
}

/** How the spells of a table lasted, read at some years. */
export function sampleOf(table: Table, design: HistoryDesign, at: readonly number[]): HistorySample {
  const spells = spellsOf(table, design)
  const [curve] = estimateCurves(spells, at)
  return { n: spells.count, events: curve!.events, clusters: spells.cluster!.labels.length, curve: curve! }
}

/** The spells of a table that comes with the program, whose faults are ours. */
export function soundSpells(table: Table, columns: SpellColumns): Spells {
  const decoded = decodeSpells(table, columns)
  if (!decoded.ok) throw new InvariantError(`${table.file} has spells that cannot be: ${decoded.problems[0].message}.`)
  return decoded.value
}
