import fc from 'fast-check'
import type { Grouping, Spells } from './spells.ts'

/** A spell as tests write it: `6` ended at 6, `'6+'` was censored at 6, `[2, 6]` and `[2, '6+']` were watched from 2 on. */
export type WrittenSpell = Time | readonly [start: number, stop: Time]
type Time = number | string

/** Spells of several groups; of one group alone, without grouping. */
export function spellsOf(groups: Readonly<Record<string, readonly WrittenSpell[]>>): Spells {
  const labels = Object.keys(groups)
  const rows = labels.flatMap((label, group) => groups[label]!.map((written) => ({ group, ...read(written) })))
  const isLate = rows.some(({ start }) => start !== undefined)
  return {
    count: rows.length,
    ...(isLate && { start: Float64Array.from(rows, ({ start }) => start ?? 0) }),
    stop: Float64Array.from(rows, ({ stop }) => stop),
    event: Uint8Array.from(rows, ({ event }) => event),
    covariates: [],
    ...(labels.length > 1 && { group: { name: 'group', labels, of: Int32Array.from(rows, ({ group }) => group) } }),
  }
}

function read(written: WrittenSpell): { readonly start?: number; readonly stop: number; readonly event: number } {
  if (typeof written === 'object') return { ...read(written[1]), start: written[0] }
  const isCensored = String(written).endsWith('+')
  return { stop: Number.parseFloat(String(written)), event: isCensored ? 0 : 1 }
}

/** Any 1 to 40 spells over 1 to 12, with many ties; with starts where asked, and dealt out among groups. */
export function manySpells<Late extends boolean>({
  late,
  groups = 0,
}: {
  readonly late: Late
  readonly groups?: number
}): fc.Arbitrary<Late extends true ? Spells & { readonly start: Float64Array } : Spells> {
  const row = fc.record({
    start: fc.integer({ min: 0, max: 4 }),
    length: fc.integer({ min: 1, max: 8 }),
    event: fc.integer({ min: 0, max: 1 }),
    group: fc.nat({ max: Math.max(0, groups - 1) }),
  })
  return fc.array(row, { minLength: 1, maxLength: 40 }).map((rows) => {
    const labels = Array.from({ length: groups }, (_, i) => `group ${i}`)
    const group: Grouping = { name: 'group', labels, of: Int32Array.from(rows, (each) => each.group) }
    const spells: Spells = {
      count: rows.length,
      ...(late && { start: Float64Array.from(rows, ({ start }) => start) }),
      stop: Float64Array.from(rows, ({ start, length }) => start + length),
      event: Uint8Array.from(rows, ({ event }) => event),
      covariates: [],
      ...(groups > 0 && { group }),
    }
    return spells as Late extends true ? Spells & { readonly start: Float64Array } : Spells
  })
}

/** The same spells in another order. */
export function permuted(spells: Spells, seed: number): Spells {
  const key = (i: number) => Math.sin(seed + 7919 * i)
  const order = [...spells.stop.keys()].sort((a, b) => key(a) - key(b))
  const { start, group } = spells
  return {
    ...spells,
    ...(start && { start: Float64Array.from(order, (i) => start[i]!) }),
    stop: Float64Array.from(order, (i) => spells.stop[i]!),
    event: Uint8Array.from(order, (i) => spells.event[i]!),
    ...(group && { group: { ...group, of: Int32Array.from(order, (i) => group.of[i]!) } }),
  }
}
