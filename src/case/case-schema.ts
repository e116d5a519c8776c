import * as z from 'zod'
import { isDay } from '../text/calendar.ts'
import { writtenName } from '../text/written-name.ts'
import { writtenNumber } from '../text/written-number.ts'
import { durabilitySchema } from './durability-schema.ts'

const name = writtenName
// One name may stand without brackets.
const names = z.union([name.transform((only) => [only]), z.array(name)])
const number = writtenNumber
const date = z.string().refine(isDay, 'a date as 2025-02-27')
const day = date.meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const period = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'a date as 2025-02-27, 2025-02 or 2025')
  .meta({ type: ['string', 'number'] })

const fullRole = z.strictObject({ title: name, from: period.optional(), until: period.optional() })
const plainRole = name.transform((title): RoleShape => ({ title }))
const role = z
  .union([plainRole, fullRole])
  .describe('An office held: "prime minister", or with dates {title: president, from: 2025-01-20}.')

const fullPerson = z.strictObject({
  name,
  aliases: names.optional().describe('Other names and spellings.'),
  roles: z.union([plainRole.transform((only) => [only]), z.array(role)]).optional(),
  pronoun: z.enum(['he', 'she']).optional().describe('Which pronoun may stand for this person; both when absent.'),
})
const person = z.union([name.transform((only): z.infer<typeof fullPerson> => ({ name: only })), fullPerson])

const actor = z.strictObject({
  name: name.optional(),
  kind: z
    .enum(['party', 'mediator', 'analyst', 'media'])
    .optional()
    .describe("party (the default), mediator, analyst or media; only a party's or a mediator's silence is a gap."),
  aliases: names.optional().describe('Capitals and adjectives too: [London, British].'),
  people: z.array(person).optional().describe('Those who speak for the actor.'),
})

const issue = z.strictObject({
  question: name.optional(),
  alternatives: z.array(name).min(1).describe('The possible answers.'),
  statusQuo: name.optional().describe('The answer today; the first alternative when absent.'),
  controlledBy: names.optional().describe('Actors who must act for the answer to change.'),
  consent: names.optional().describe('Others who must accept the change.'),
  terms: names.optional().describe('Words that point to the issue.'),
  termsBy: z.record(z.string(), names).optional().describe("Words that point to the issue only in this actor's mouth."),
  cues: z.record(z.string(), names).optional().describe('Words that point to one alternative.'),
  labels: z.record(z.string(), name).optional().describe('How an alternative is said in a sentence of the brief.'),
  scores: z
    .record(z.string(), z.record(z.string(), number))
    .optional()
    .describe("An analyst's numbers: actor, then alternative, then score."),
})

const packages = z.strictObject({
  aggregate: z.enum(['mean', 'sum']).optional(),
  thresholds: z.record(z.string(), number).optional(),
  exclusive: z.array(z.tuple([name, name])).optional(),
})

const givenReport = z.strictObject({
  date: day.optional(),
  outlet: name.optional(),
  title: name.optional(),
  url: name.optional(),
})

/** The shape of case.yaml. Whether its names name anything is checked apart, by `findReferenceProblems`. */
export const caseSchema = z.strictObject({
  case: name.optional().describe("The case's id; the folder's name when absent."),
  title: name.optional(),
  actors: z.record(z.string(), actor.optional()).optional().describe('Who takes part, by id.'),
  issues: z.record(z.string(), issue).optional().describe('What is negotiated, by id.'),
  goal: z.record(z.string(), name).optional().describe('The settlement the brief asks about: issue, then alternative.'),
  disputed: names.optional().describe('Terms that parties use in different meanings.'),
  packages: packages.optional().describe('How scored packages are judged.'),
  durability: durabilitySchema.optional().describe('How the case is read by history, the game and the force tables.'),
  reports: z.record(z.string(), givenReport).optional().describe('What is known about a report, by file name.'),
})

/** An office in case.yaml. */
export type RoleShape = z.infer<typeof fullRole>

/** case.yaml once its shape is right. */
export type CaseShape = z.infer<typeof caseSchema>

/** The same shape for editors (JSON Schema 2020-12): completion and checks while typing. */
export function caseJsonSchema(): object {
  return { title: 'case.yaml of Nonpaper', ...z.toJSONSchema(caseSchema, { io: 'input' }) }
}
