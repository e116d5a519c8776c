import { fitCox } from '../survival/fit-cox.ts'
import type { Spells } from '../survival/spells.ts'
import type { Table } from '../survival/table.ts'
import { testProportionality } from '../survival/test-proportionality.ts'
import { deriveContrast, ratioOf } from './derive-contrast.ts'
import type { GuaranteeRecord, Likeness } from './history.ts'
import type { HistoryDesign } from './history-kinds.ts'
import { narrow, soundSpells, spellsOf } from './sample-of.ts'

/** Two-sided 5 % and a power of 80 %, as standard normal quantiles. */
const [z975, z80] = [1.959963984540054, 0.8416212335729143]

/** What a sample shows of a guarantee by a major power; nothing where it cannot be estimated. `yearly` has a row for each spell and year. */
export function deriveGuarantee(
  sample: Table,
  design: HistoryDesign,
  at: readonly number[],
  yearly?: Table,
): GuaranteeRecord | undefined {
  if (!design.guarantee) return undefined
  const { column, inForceBefore, isNew } = design.guarantee
  const is = (name: string): Likeness => ({ column: name, comparison: '=', value: '1' })
  const { with: those, without } = deriveContrast(sample, design, is(column), at)
  const compared = compare(spellsOf(sample, design, is(column)))
  if (!those || !without || !compared) return undefined
  const byYear = yearly && compare(yearlySpells(sample, yearly, design, column))
  return {
    column,
    ...compared,
    spells: those.n,
    with: those,
    without,
    inForceBefore: narrow(sample, [is(column), is(inForceBefore)]).rows.length,
    isNew: narrow(sample, [is(isNew)]).rows.length,
    ...(byYear && { yearly: byYear }),
    detectable: detectableRatios(those.events + without.events, those.n / sample.rows.length),
  }
}

function compare(spells: Spells) {
  const fit = fitCox(spells)
  const test = fit.ok ? testProportionality(spells, fit.value) : undefined
  return fit.ok && test?.ok ? { ...ratioOf(fit.value.terms[0]!), proportionality: test.value.global } : undefined
}

/** The hazard ratios that so many events of two groups could just have shown [Schoenfeld1983]. */
function detectableRatios(events: number, share: number) {
  const least = (z975 + z80) / Math.sqrt(events * share * (1 - share))
  return { below: Math.exp(-least), above: Math.exp(least) }
}

/** The years of the spells of a sample, with the clusters of the sample. */
function yearlySpells(sample: Table, yearly: Table, { cluster }: HistoryDesign, covariate: string): Spells {
  const [id, of, spell] = [
    sample.columns.indexOf('spell_id'),
    sample.columns.indexOf(cluster),
    yearly.columns.indexOf('spell_id'),
  ]
  const clusters = new Map(sample.rows.map((row) => [row[id], row[of]!]))
  const kept = yearly.rows.flatMap((row, i) => (clusters.has(row[spell]) ? [i] : []))
  const table = {
    file: yearly.file,
    columns: [...yearly.columns, cluster],
    rows: kept.map((i) => [...yearly.rows[i]!, clusters.get(yearly.rows[i]![spell])!]),
    lines: kept.map((i) => yearly.lines[i]!),
  }
  return soundSpells(table, { start: 'start', stop: 'stop', event: 'event', covariates: [covariate], cluster })
}
