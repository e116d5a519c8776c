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
export function holderOf({ words, evidence }: Drafting, position: Position): string {
  const spoken = evidence.statementsOf(position)
  const unnamed = spoken.length > 0 && spoken.every((statement) => statement.speaker.class === 'anonymous')
  return unnamed ? `${words.the(position.actor)}, through a speaker not named,` : words.the(position.actor)
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
export function termsOf({ words }: Drafting, position: Position): string {
  if (position.onlyIf.length === 0) return ''
  const willing = isWilling(position.stance)
  return `, ${listOf(
    position.onlyIf.map((condition) => `${relationOf(condition, willing)} ${words.need(condition)}`),
    'and',
  )}`
}

/** How a condition binds, in words. */
export function relationOf({ relation }: Condition, willing: boolean): string {
  switch (relation) {
    case 'onlyIf':
      return willing ? 'only with' : 'short of'
    case 'unless':
      return willing ? 'not without' : 'unless there is'
    case 'until':
      return willing ? 'not before' : 'until there is'
    case 'after':
      return 'after'
    case 'together':
      return 'together with'
  }
}

/** A whole position as a clause: "the United Kingdom supports European force (deployed), only with …". */
export function clauseOf(drafting: Drafting, position: Position): string {
  const what = drafting.words.answer(position.issue, position.alternative)
  return `${holderOf(drafting, position)} ${stanceOf(drafting, position)} ${what}${termsOf(drafting, position)}`
}
