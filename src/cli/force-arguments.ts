import { InvalidArgumentError } from 'commander'
import type { Contributor, ForceKind, Gdp, UnitCost } from '../durability/force/force.ts'
import { forceTypes } from '../durability/force/force-types.ts'
import { unitCosts } from '../durability/force/unit-costs.ts'
import { parseRange } from '../durability/parse-range.ts'
import type { Range } from '../durability/range.ts'

const from = 'given on the command line'
const money = /^([\d.,e]+)\s*([A-Z]{3})$/u

/** `1250`, `1250..2100` or `1250..1300..2100`, the middle being the most likely; halfway where it is left out. Above 0. */
export function rangeArgument(text: string): Range {
  const parsed = parseRange(text)
  if (!parsed || parsed.low <= 0) {
    throw new InvalidArgumentError('Write a number above 0 or a range from the least to the most, as 1250..2100.')
  }
  return { ...parsed, basis: 'judgement', from }
}

/** An entry of the table, or a sum with its currency: `421053GBP`, `300000..500000GBP`. */
export function unitCostArgument(text: string): UnitCost {
  const known = unitCosts.find(({ id }) => id === text)
  if (known) return known
  const [, amount, currency] = money.exec(text) ?? []
  if (amount === undefined || currency === undefined) {
    throw new InvalidArgumentError(`Write ${unitCosts.map(({ id }) => id).join(', ')}, or a sum as 421053GBP.`)
  }
  return { id: 'given', name: from, currency, perPersonYear: rangeArgument(amount) }
}

/** Kinds of force, parted by commas. */
export function kindsArgument(text: string): readonly ForceKind[] {
  const named = text.split(',').map((name) => name.trim().toLowerCase())
  const kinds = forceTypes.map(({ kind }) => kind)
  if (named.some((name) => !kinds.some((kind) => kind === name))) {
    throw new InvalidArgumentError(`Write some of ${kinds.join(', ')}, parted by commas.`)
  }
  return kinds.filter((kind) => named.includes(kind))
}

/** `uk=10000:backstop,mandate`: who, how many where that is on record, and what it depends on; one more of them. */
export function pledgeArgument(text: string, before: readonly Contributor[] = []): readonly Contributor[] {
  const [, actor, troops, conditions] = /^([^=:,]+)(?:=([^:]+))?(?::(.+))?$/u.exec(text.trim()) ?? []
  if (actor === undefined)
    throw new InvalidArgumentError('Write who, how many and on what conditions: uk=10000:backstop.')
  if (before.some((each) => each.actor === actor)) throw new InvalidArgumentError(`"${actor}" is given twice.`)
  const ids = conditions?.split(',').map((id) => id.trim()) ?? []
  return [
    ...before,
    {
      actor,
      ...(troops !== undefined && { troops: rangeArgument(troops) }),
      conditions: ids.map((id) => ({ id, words: id, met: false, citations: [] })),
      evidence: [],
    },
  ]
}

/** Output a year by who has it; `undefined` stands for whoever pays. */
export type GdpByActor = ReadonlyMap<string | undefined, Gdp>

/** `uk=3.0e12GBP`, or without a name for whoever pays; one more of them. */
export function gdpArgument(text: string, before: GdpByActor = new Map()): GdpByActor {
  const [, actor, amount] = /^(?:([^=]+)=)?(.+)$/u.exec(text.trim()) ?? []
  const [, value, currency] = money.exec(amount ?? '') ?? []
  if (value === undefined || currency === undefined) throw new InvalidArgumentError('Write a sum as uk=3.0e12GBP.')
  return new Map([...before, [actor, { value: rangeArgument(value).mode, currency, from }]])
}

/** Contributors with the output given for them and the conditions that are met. */
export function contributorsOf(
  pledges: readonly Contributor[],
  gdps: GdpByActor,
  met: readonly string[],
): readonly Contributor[] {
  const payer = pledges.length === 1 ? pledges[0]!.actor : 'whoever pays'
  const named = new Map([...gdps].map(([actor, gdp]) => [actor ?? payer, gdp]))
  const silent = [...named.keys()].filter((actor) => pledges.every((pledge) => pledge.actor !== actor))
  const all = [...pledges, ...silent.map((actor): Contributor => ({ actor, conditions: [], evidence: [] }))]
  return all.map((each) => {
    const gdp = named.get(each.actor)
    const conditions = each.conditions.map((condition) => ({ ...condition, met: met.includes(condition.id) }))
    return { ...each, conditions, ...(gdp && { gdp }) }
  })
}
