import { fitCox } from '../survival/fit-cox.ts'
import type { Table } from '../survival/table.ts'
import type { Contrast, HazardRatio, Likeness } from './history.ts'
import type { HistoryDesign } from './history-kinds.ts'
import { isLike } from './is-like.ts'
import { sampleOf, spellsOf } from './sample-of.ts'

/** Spells that meet a condition beside those that do not, and the ratio of their hazards. */
export function deriveContrast(
  table: Table,
  design: HistoryDesign,
  likeness: Likeness,
  at: readonly number[],
): Contrast {
  const column = table.columns.indexOf(likeness.column)
  const meets = table.rows.map((row) => isLike(likeness, row[column] ?? ''))
  const take = (wanted: boolean) => {
    const rows = table.rows.filter((_, i) => meets[i] === wanted)
    const lines = table.lines.filter((_, i) => meets[i] === wanted)
    return rows.length > 0 ? sampleOf({ ...table, rows, lines }, design, at) : undefined
  }
  const [those, others] = [take(true), take(false)]
  const fit = those && others ? fitCox(spellsOf(table, design, likeness)) : undefined
  const ratio = fit?.ok ? ratioOf(fit.value.terms[0]!) : undefined
  return { likeness, ...(those && { with: those }), ...(others && { without: others }), ...(ratio && { ratio }) }
}

/** The hazard ratio of a term. */
export const ratioOf = ({ hr, lower, upper, p }: HazardRatio): HazardRatio => ({ hr, lower, upper, p })
