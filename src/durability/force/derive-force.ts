import type { Range } from '../range.ts'
import { productOf, quotientOf, shortfallOf, sumOf } from './corners.ts'
import { deriveConditionEffects } from './derive-condition-effects.ts'
import type {
  Contributor,
  Force,
  ForceNeed,
  ForceQuestion,
  ForceType,
  GdpShare,
  Pledged,
  UnitCost,
  YearlyCost,
} from './force.ts'
import { forceTypes } from './force-types.ts'
import { usualCost } from './unit-costs.ts'

/**
 * What each kind of force takes: troops, the pool to keep them up, cost a year, shares of output, and what pledges leave open.
 * All from corner to corner of the ranges given, which says what is possible and not how likely it is. Nothing is converted
 * between currencies, and a pledge that nobody has made is a gap.
 */
export function deriveForce(question: ForceQuestion): Force {
  const pledged = sumPledges(question.contributors)
  const types = typesFor(question)
  const needs = types.flatMap((type) => {
    const troops = troopsOf(type, question)
    return troops ? [deriveNeed(type, troops, question, pledged)] : []
  })
  return {
    question,
    needs,
    unsized: types.map(({ kind }) => kind).filter((kind) => needs.every(({ type }) => type.kind !== kind)),
    pledged,
    conditions: deriveConditionEffects(question.contributors),
  }
}

/** The kinds that a question is about: those it names; else those made for its ceasefire, or all where that is unknown. */
function typesFor({ kinds, level }: ForceQuestion): readonly ForceType[] {
  if (kinds) return forceTypes.filter(({ kind }) => kinds.includes(kind))
  return forceTypes.filter(({ answers }) => level === 'unknown' || answers.includes(level))
}

function deriveNeed(type: ForceType, troops: Range, question: ForceQuestion, pledged: Pledged): ForceNeed {
  const { level, backstop, rotation, contributors } = question
  const unitCost = question.unitCost ?? usualCost(type.kind)
  const cost = costOf(troops, unitCost)
  const shares = contributors.flatMap((each) => shareOf(each, cost, unitCost))
  const unshared = contributors.flatMap(({ actor, gdp }) =>
    gdp && gdp.currency !== cost.currency ? [{ actor, currency: gdp.currency }] : [],
  )
  const stated = contributors.some((each) => each.troops !== undefined)
  return {
    type,
    ...(level !== 'unknown' && { answersLevel: type.answers.includes(level) }),
    lacksBackstop: type.reliesOnBackstop && backstop === false,
    troops,
    pool: productOf([troops, rotation], 'troops in the field times rotation'),
    unitCost,
    cost,
    shares,
    unshared,
    ...shareOfAll(contributors, cost),
    ...(stated && {
      shortfall: {
        now: shortfallOf(troops, pledged.now, 'troops in the field less those that would come today'),
        ifAllMet: shortfallOf(troops, pledged.ifAllMet, 'troops in the field less all that are pledged'),
      },
    }),
  }
}

/** The size of a kind of force for a question, in people in the field; undefined where it takes a line that is not known. */
export function troopsOf(type: ForceType, { line, density }: ForceQuestion): Range | undefined {
  if (type.troops) return type.troops
  if (!line) return undefined
  const perKm = density ?? type.perKm
  return productOf([perKm, line], `per kilometre (${perKm.from}) times kilometres (${line.from})`)
}

/** What people in the field cost a year; those at home are paid for anyway, and are not in it. */
export function costOf(troops: Range, { currency, name, perPersonYear }: UnitCost): YearlyCost {
  return {
    ...productOf([troops, perPersonYear], `troops in the field times the cost of one a year (${name})`),
    currency,
  }
}

function shareOf({ actor, troops, gdp }: Contributor, cost: YearlyCost, unitCost: UnitCost): readonly GdpShare[] {
  if (gdp?.currency !== cost.currency) return []
  const output = gdpRange(gdp.value, gdp.from)
  return [
    {
      actor,
      ...(troops && { ofPledge: quotientOf(costOf(troops, unitCost), output, 'cost of its pledge over its GDP') }),
      ofWhole: quotientOf(cost, output, 'cost of the whole force over its GDP'),
    },
  ]
}

function shareOfAll(contributors: readonly Contributor[], cost: YearlyCost): { readonly shareOfAll?: Range } {
  const given = contributors.flatMap(({ gdp }) => (gdp?.currency === cost.currency ? [gdp] : []))
  if (given.length < 2 || given.length < contributors.length) return {}
  const all = sumOf(
    given.map(({ value, from }) => gdpRange(value, from)),
    'GDP of all contributors',
  )
  return { shareOfAll: quotientOf(cost, all, 'cost of the whole force over the GDP of all contributors') }
}

const gdpRange = (value: number, from: string): Range => ({
  low: value,
  mode: value,
  high: value,
  basis: 'source',
  from,
})

function sumPledges(contributors: readonly Contributor[]): Pledged {
  const stated = (of: readonly Contributor[]) => of.flatMap(({ troops }) => troops ?? [])
  const ready = contributors.filter(({ conditions }) => conditions.every(({ met }) => met))
  return {
    now: sumOf(stated(ready), 'pledges whose conditions are met'),
    ifAllMet: sumOf(stated(contributors), 'all pledges that give a number'),
    unstated: contributors.filter(({ troops }) => troops === undefined).map(({ actor }) => actor),
  }
}
