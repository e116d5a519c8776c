import * as z from 'zod'
import { writtenName } from '../text/written-name.ts'
import { writtenNumber } from '../text/written-number.ts'
import { idPattern } from './tokenize-expression.ts'

const name = writtenName
const id = name.regex(idPattern, 'an id of letters, digits, - and _')
const number = writtenNumber
const cost = number.refine((value) => value >= 0, 'a cost of 0 or more').meta({ type: 'number', minimum: 0 })
const yesNo = z
  .string()
  .refine((text) => text === 'true' || text === 'false', 'true or false')
  .meta({ type: 'boolean' })
  .transform((text) => text === 'true')
/** One value may stand without brackets. */
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((only) => [only]), z.array(item)])
const expression = name.describe('A boolean expression over option ids, such as "deploy iff backstop".')
const pattern = name.describe('A letter an option, in their order: Y taken, N not, - either.')

const decisionMaker = z.strictObject({ id, name: name.optional() })

const option = z.strictObject({
  id,
  by: name.describe('The decision maker who controls it.'),
  moves: z
    .enum(['both', 'forward', 'back'])
    .optional()
    .describe('both (the default); forward: once taken up it stays; back: once left it is gone.'),
  label: name.optional().describe('What taking it up means, in words.'),
})

const movable = z
  .strictObject({
    drop: cost.optional(),
    flip: cost.optional(),
    demote: cost.optional(),
    condition: cost.optional(),
    commit: cost.optional(),
    irreversible: cost.optional(),
    forbid: cost.optional(),
  })
  .describe('What it would cost to change the statement, by kind of change; a judgement.')

const fullStatement = z.strictObject({
  when: expression,
  evidence: oneOrMore(name).optional().describe('Ids of statements of the record.'),
  reading: z
    .enum(['stated', 'inferred', 'unknown'])
    .optional()
    .describe('unknown: the record does not say which way the decision maker leans.'),
  redLine: yesNo.optional().describe('The decision maker has ruled the opposite out.'),
  strength: z.enum(['strong', 'mild']).optional().describe('mild is the default, strong that of red lines.'),
  movable: movable.optional(),
})
const plainStatement = expression.transform((when): z.infer<typeof fullStatement> => ({ when }))

const preference = z.strictObject({
  statements: oneOrMore(z.union([plainStatement, fullStatement]))
    .optional()
    .describe('Wishes, most important first.'),
  weights: z
    .array(z.strictObject({ when: expression, weight: number }))
    .optional()
    .describe('The weights of all that is true are added.'),
  ranking: z
    .array(oneOrMore(pattern))
    .min(1)
    .optional()
    .describe('Classes of states, best first; the word strong between two: greatly preferred.'),
  unknown: z
    .array(z.tuple([pattern, pattern]))
    .optional()
    .describe('Pairs of a ranking whose order is not known.'),
})

/** The shape of conflict.yaml. What its names and expressions mean is checked apart, by `decodeConflict`. */
export const conflictSchema = z.strictObject({
  conflict: name.optional().describe("The conflict's id; the file's name when absent."),
  title: name.optional(),
  decisionMakers: z.array(decisionMaker).min(1).describe('Who controls options.'),
  options: z.array(option).min(1).describe('What may be taken up or left, in the order of patterns.'),
  infeasible: oneOrMore(expression).optional().describe('States where one of these is true cannot be.'),
  preferences: z
    .record(z.string(), preference.optional())
    .optional()
    .describe('By decision maker: statements, weights or ranking; one left out is indifferent.'),
  statusQuo: expression.optional().describe("Picks exactly one state: today's."),
  targets: z.record(z.string(), expression).optional().describe('States asked about, by name.'),
  drafted: name.optional().describe('What "nonpaper conflict" proposed so far; leave it as it is.'),
})

/** conflict.yaml once its shape is right. */
export type ConflictShape = z.infer<typeof conflictSchema>

/** The same shape for editors (JSON Schema 2020-12): completion and checks while typing. */
export function conflictJsonSchema(): object {
  return { title: 'conflict.yaml of Nonpaper', ...z.toJSONSchema(conflictSchema, { io: 'input' }) }
}
