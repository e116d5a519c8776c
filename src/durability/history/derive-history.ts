import type { Decoded, Problem } from '../../text/problem.ts'
import type { WeibullFit } from '../survival/estimate.ts'
import { fitWeibull } from '../survival/fit-weibull.ts'
import type { Table } from '../survival/table.ts'
import { isDay, isNumber } from './column-content.ts'
import { deriveContrast } from './derive-contrast.ts'
import { deriveGuarantee } from './derive-guarantee.ts'
import { draftCaveats } from './draft-caveats.ts'
import type { History, HistoryKind, Likeness } from './history.ts'
import { historyKinds } from './history-kinds.ts'
import { formatLikeness } from './is-like.ts'
import { narrow, sampleOf, spellsOf } from './sample-of.ts'

/**
 * How long spells of a history lasted, and those among them that meet some conditions: curves read at some years, each condition by itself, what
 * a major power's guarantee went with (`yearly`: as guarantees stood in each year), and what the data cannot say. Conditions that nobody meets are a problem that lists the values there are.
 */
export function deriveHistory(
  table: Table,
  kind: HistoryKind,
  likenesses: readonly Likeness[],
  at: readonly number[],
  yearly?: Table,
): Decoded<History> {
  const design = historyKinds[kind]
  const all = narrow(table, design.where)
  const kept = narrow(all, likenesses)
  if (kept.rows.length === 0) return { ok: false, problems: explainNobody(all, likenesses) }
  const whole = sampleOf(all, design, at)
  const like = likenesses.length === 0 ? whole : sampleOf(kept, design, at)
  const weibull = design.endsFromTheStart ? fitWeibull(spellsOf(all, design)) : undefined
  const guarantee = deriveGuarantee(all, design, at, yearly)
  const derived = {
    kind,
    population: design.population,
    ending: design.ending,
    years: design.years,
    clusterNoun: design.clusterNoun,
    source: design.source,
    likenesses,
    whole,
    like,
    contrasts: likenesses.map((likeness) => deriveContrast(all, design, likeness, at)),
    ...(weibull?.ok && { shape: shapeOf(weibull.value) }),
    ...(guarantee && { guarantee }),
  }
  return { ok: true, value: { ...derived, caveats: draftCaveats(derived, all) }, warnings: [] }
}

const shapeOf = ({ shape, shapeLower, shapeUpper }: WeibullFit) => ({
  value: shape,
  lower: shapeLower,
  upper: shapeUpper,
})

/** Why no spell meets all conditions: values that nobody has, or conditions that do not go together. */
function explainNobody(all: Table, likenesses: readonly Likeness[]): [Problem, ...Problem[]] {
  const location = { file: all.file }
  const about = { code: 'nobody-like-this', severity: 'error', location } as const
  const counts = likenesses.map((likeness) => narrow(all, [likeness]).rows.length)
  const none = likenesses.filter((_, i) => counts[i] === 0)
  const [first, ...others] = none.map((likeness) => ({
    ...about,
    message: `none of the ${all.rows.length} spells has ${formatLikeness(likeness)}`,
    hint: `There are: ${valuesOf(all, likeness.column)}.`,
  }))
  if (first) return [first, ...others]
  const each = likenesses.map((likeness, i) => `${formatLikeness(likeness)} (${counts[i]})`).join(', ')
  const message = `none of the ${all.rows.length} spells meets all conditions together: ${each}`
  return [{ ...about, message, hint: 'Leave one of them out.' }]
}

function valuesOf({ columns, rows }: Table, column: string): string {
  const at = columns.indexOf(column)
  const counts = Map.groupBy(rows, (row) => row[at] ?? '')
  const values = [...counts.keys()].filter((value) => value !== '')
  if (values.length > 12 && values.every(isDay)) {
    const days = values.toSorted()
    return `days from ${days[0]} to ${days.at(-1)}`
  }
  if (values.length > 12 && values.every(isNumber)) {
    const numbers = values.map(Number)
    return `numbers from ${Math.min(...numbers)} to ${Math.max(...numbers)}`
  }
  const common = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  const listed = common.slice(0, 12).map(([value, those]) => `${value || 'nothing'} (${those.length})`)
  return listed.join(', ') + (common.length > 12 ? `, … (${common.length} in all)` : '')
}
