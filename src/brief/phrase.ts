import type { Condition, Position, Relation, Stance } from '../position/position.ts'
import type { Drafting } from './drafting.ts'
import { listOf } from './wording.ts'

type Verb = readonly [plain: string, infinitive: string, signalled: string]

const verbs: Readonly<Record<Stance, Verb>> = {
  requires: ['requires', 'to require', 'signalled a demand for'],
  supports: ['supports', 'to support', 'signalled support for'],
  accepts: ['accepts', 'to accept', 'signalled acceptance of'],
  undecided: ['has not committed itself on', 'not to have committed itself on', 'has not committed itself on'],
  opposes: ['opposes', 'to oppose', 'signalled opposition to'],
  rejects: ['rules out', 'to rule out', 'signalled a refusal of'],
}

/** True when the stance would carry the alternative, its conditions met. */
export function isWilling(stance: Stance): boolean {
  return stance === 'requires' || stance === 'supports' || stance === 'accepts'
}

/** Who holds a position, in a sentence; a speaker whom no report names is said to be that. */
export function holderOf({ words, evidence }: Drafting, position: Position, role = ''): string {
  const spoken = evidence.statementsOf(position)
  const unnamed = spoken.length > 0 && spoken.every((statement) => statement.speaker.class === 'anonymous')
  const notes = [role, unnamed ? 'through a speaker not named' : ''].filter((note) => note !== '')
  return notes.length > 0 ? `${words.the(position.actor)}, ${notes.join(', ')},` : words.the(position.actor)
}

/** Why an actor's word counts on an issue: it must act, or its consent is needed; empty for others. */
export function roleOf({ words }: Drafting, actor: string, issueId: string): string {
  const issue = words.issueOf(issueId)
  if (issue?.controlledBy.includes(actor)) return 'which must act'
  return issue?.consent.includes(actor) ? 'whose consent is needed' : ''
}

/** What the holder does, never more than the words: hedged words "signal", a reporter's own voice "reports". */
function stanceOf({ evidence }: Drafting, position: Position): string {
  const spoken = evidence.statementsOf(position)
  const [plain, infinitive, signalled] = verbs[position.stance]
  if (spoken.length > 0 && spoken.every((statement) => statement.voice === 'narrated'))
    return `is reported ${infinitive}`
  return position.hedged ? signalled : plain
}

/** "An economic or a military backstop" says nothing more beside "a military backstop". */
function isImplied({ issue, relation, anyOf }: Condition, among: readonly Condition[]): boolean {
  return among.some(
    (other) =>
      other.issue === issue &&
      other.relation === relation &&
      other.alternative !== undefined &&
      anyOf?.includes(other.alternative),
  )
}

/** The conditions of a position in words, with a leading comma; nothing when there are none. */
function termsOf({ words }: Drafting, { onlyIf, stance }: Position): string {
  const waits = new Set(onlyIf.filter(isOrdered).map(words.need))
  const told = onlyIf.filter(
    (condition) => (isOrdered(condition) || !waits.has(words.need(condition))) && !isImplied(condition, onlyIf),
  )
  const needs = Map.groupBy(told, ({ relation }) => bindings(relation, stance))
  const terms = [...needs].map(([binding, conditions]) =>
    binding.replace('…', () => listOf([...new Set(conditions.map(words.need))], 'and')),
  )
  return terms.length > 0 ? `, ${terms.join(', and ')}` : ''
}

/** One condition in words: "only with …", "putting … first". */
export function conditionOf(condition: Condition, stance: Stance, need: string): string {
  return bindings(condition.relation, stance).replace('…', () => need)
}

/** True when a condition is about what comes first. */
export function isOrdered({ relation }: Pick<Condition, 'relation'>): boolean {
  return relation === 'until' || relation === 'after'
}

/** How a stance waits for what it needs. */
function bindings(relation: Relation, stance: Stance): string {
  if (relation === 'together') return 'together with …'
  const waits = isOrdered({ relation })
  if (isWilling(stance)) return waits ? 'only after …' : 'only with …'
  if (stance === 'undecided') return waits ? 'putting … first' : 'pending …'
  return waits ? 'until there is …' : 'unless there is …'
}

/** A whole position as a clause: "the United Kingdom supports European force (deployed), only with …". */
export function clauseOf(drafting: Drafting, position: Position, role = ''): string {
  const what = drafting.words.answer(position.issue, position.alternative)
  return `${holderOf(drafting, position, role)} ${stanceOf(drafting, position)} ${what}${termsOf(drafting, position)}`
}
