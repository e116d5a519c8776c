import type { Condition, Position, Stance } from '../position/position.ts'
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
export function stanceOf({ evidence }: Drafting, position: Position): string {
  const spoken = evidence.statementsOf(position)
  const [plain, infinitive, signalled] = verbs[position.stance]
  if (spoken.length > 0 && spoken.every((statement) => statement.voice === 'narrated'))
    return `is reported ${infinitive}`
  return position.hedged ? signalled : plain
}

/** The conditions of a position in words, with a leading comma; nothing when there are none. */
export function termsOf({ words }: Drafting, { onlyIf, stance }: Position): string {
  return onlyIf.length > 0
    ? `, ${listOf(
        onlyIf.map((condition) => conditionOf(condition, stance, words.need(condition))),
        'and',
      )}`
    : ''
}

/** How a stance waits for what it needs: "only with …", "and puts … first". */
export function conditionOf({ relation }: Condition, stance: Stance, need: string): string {
  if (relation === 'together') return `together with ${need}`
  const waits = relation === 'until' || relation === 'after'
  if (isWilling(stance)) return waits ? `but only after ${need}` : `only with ${need}`
  if (stance === 'undecided') return waits ? `and puts ${need} first` : `short of ${need}`
  return waits ? `until there is ${need}` : `unless there is ${need}`
}

/** A whole position as a clause: "the United Kingdom supports European force (deployed), only with …". */
export function clauseOf(drafting: Drafting, position: Position, role = ''): string {
  const what = drafting.words.answer(position.issue, position.alternative)
  return `${holderOf(drafting, position, role)} ${stanceOf(drafting, position)} ${what}${termsOf(drafting, position)}`
}
