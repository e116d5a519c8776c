import * as z from 'zod'
import type { UnitCost } from '../durability/force/force.ts'
import { unitCosts } from '../durability/force/unit-costs.ts'
import { findDomainFault } from '../durability/game/find-parameter-problems.ts'
import { parameterNames, parameterWords } from '../durability/game/parameter-words.ts'
import type { ParameterName } from '../durability/game/parameters.ts'
import { parseRange } from '../durability/parse-range.ts'
import type { Range } from '../durability/range.ts'
import { isDay } from '../text/calendar.ts'
import { writtenName } from '../text/written-name.ts'
import { writtenNumber } from '../text/written-number.ts'

const name = writtenName
const names = z.union([name.transform((only) => [only]), z.array(name)])

const range = z
  .string()
  .refine((text) => parseRange(text) !== undefined, 'a number or a range, such as 1250, 1250..2100 or 0.3..0.5..0.7')
  .transform((text) => parseRange(text)!)
  .meta({ type: ['string', 'number'] })

const basis = z.enum(['source', 'judgement']).optional().describe('source (the default) or judgement.')

const sourced = z
  .strictObject({
    range: range.describe('1250, 1250..2100, or least..most likely..most.'),
    from: name.describe('Who says so, with the year; or the reason of the judgement.'),
    basis,
  })
  .transform(({ range: numbers, ...origin }) => ({ ...numbers, ...origin, basis: origin.basis ?? ('source' as const) }))

const people = sourced.refine(({ low }) => low >= 0, { path: ['range'], message: 'people, 0 or more, such as 1000' })

const currency = z.string().regex(/^[A-Z]{3}$/u, 'a currency of three letters, such as GBP')
const gdp = z.strictObject({ value: writtenNumber, currency, from: name })
const contributor = z.strictObject({
  troops: people.optional().describe('How many it would send at one time.'),
  gdp: gdp.optional().describe('Its output in a year, for costs as a share of it.'),
})
const ownCost = z.strictObject({ range, currency, from: name, basis }).transform(
  ({ range: numbers, currency: code, ...origin }): UnitCost => ({
    id: 'case',
    name: origin.from,
    currency: code,
    perPersonYear: { ...numbers, ...origin, basis: origin.basis ?? 'source' },
  }),
)
const tableCost = z.enum(unitCosts.map(({ id }) => id)).transform((id) => unitCosts.find((entry) => entry.id === id)!)
const cost = z
  .union([ownCost, tableCost])
  .describe(
    'What a person in the field costs a year: an entry of the table of unit costs, or a figure with its origin.',
  )
const outcome = z.strictObject({
  commitment: name.describe('The id that "nonpaper durability commitments" prints, or enough of its beginning.'),
  status: z.enum(['kept', 'missed', 'due']),
  date: z.string().refine(isDay, 'a date as 2025-02-27'),
  from: name.describe('Who says so.'),
})

/** A range of a parameter of the game: every number in it one that the parameter can have. */
function parameterRange(parameter: ParameterName) {
  const faultOf = ({ low, mode, high }: Pick<Range, 'low' | 'mode' | 'high'>) =>
    [low, mode, high].map((value) => findDomainFault(parameter, value)).find((fault) => fault !== undefined)
  return sourced
    .superRefine((given, context) => {
      const fault = faultOf(given)
      if (fault)
        context.addIssue({ code: 'custom', path: ['range'], message: `${parameterWords[parameter].meaning}: ${fault}` })
    })
    .optional()
}

const parameterRanges = z.strictObject(
  Object.fromEntries(parameterNames.map((parameter) => [parameter, parameterRange(parameter)])),
)

/** The part of case.yaml about durability. */
export const durabilitySchema = z.strictObject({
  challenger: name.optional().describe('Who might break the peace, an actor.'),
  defender: name.optional().describe('Who would be attacked, an actor.'),
  guarantor: name.optional().describe('Who would come to help, an actor.'),
  war: z.enum(['interstate', 'civil']).optional(),
  backstop: z
    .record(z.string(), z.record(z.string(), z.enum(['none', 'stake', 'promise'])))
    .optional()
    .describe('Issue, then alternative, then what it asks of the guarantor: none, stake or promise.'),
  peacekeepers: z.record(z.string(), names).optional().describe('Issue, then the alternatives that send peacekeepers.'),
  ceasefire: z
    .record(z.string(), z.record(z.string(), z.enum(['functional', 'violated', 'collapsing', 'unknown'])))
    .optional()
    .describe('Issue, then alternative, then how the ceasefire fares.'),
  troops: people.optional().describe('The size of the force.'),
  line: sourced
    .refine(({ low }) => low > 0, { path: ['range'], message: 'kilometres above 0, such as 1250' })
    .optional()
    .describe('The line between the forces, in kilometres.'),
  cost: cost.optional(),
  contributors: z.record(z.string(), contributor).optional().describe('Actors who may send troops.'),
  parameters: parameterRanges.optional().describe('Ranges of the deterrence game in place of the built-in ones.'),
  beliefs: z
    .record(z.string(), z.strictObject({ keeps: parameterRanges.optional(), breaks: parameterRanges.optional() }))
    .optional()
    .describe('Actor, then whether it expects the challenger to keep a deal or to break it, then ranges of the game.'),
  outcomes: z.array(outcome).optional().describe('What became of commitments.'),
})

/** The part of case.yaml about durability once its shape is right. */
export type DurabilityShape = z.infer<typeof durabilitySchema>
