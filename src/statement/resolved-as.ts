import type { Character, Mention } from './mention.ts'
import { isSeat } from './speaker-class.ts'
import type { Resolved } from './telling.ts'

/** Somebody whom a name at a place means, with the reason where several have it. */
export function resolvedFrom({ character, basis }: Mention): Resolved {
  const resolved = resolvedAs(character)
  return basis === undefined ? resolved : { ...resolved, speaker: { ...resolved.speaker, basis } }
}

/** Somebody known as a speaker; `written` tells a seat of government from its state. */
export function resolvedAs(character: Character, written?: string): Resolved {
  const { known, name, actor } = character
  if (known.kind === 'analyst' || character.analyst) return { speaker: { name, actor, class: 'analyst' }, character }
  if (known.type === 'person') return { speaker: { name, actor, class: 'named' }, character }
  const seat = written !== undefined && isSeat(written) ? written : undefined
  return { speaker: { name: seat ?? name, actor, class: seat ? 'office' : 'collective' }, character, plural: true }
}
