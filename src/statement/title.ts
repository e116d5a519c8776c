import { isNoName, isOrganisationWord } from './capital-run.ts'
import type { Mention } from './mention.ts'
import type { NameReading } from './name-reading.ts'
import { type Office, sideKey } from './office.ts'
import type { KnownActor } from './registry.ts'

/** A title as it stands in a text, with the actor whose title it is. */
export interface Title {
  readonly office: Office
  readonly start: number
  readonly end: number
  readonly holder: KnownActor | undefined
  /** Keys of the names said with it. */
  readonly whose: readonly string[]
}

/** The actor whose title it is: "British Prime Minister", "Ukraine’s new foreign minister". */
export function holderBefore(text: string, actor: Mention | undefined, start: number): KnownActor | undefined {
  if (actor?.character.known.type !== 'actor' || start - actor.end > 40) return undefined
  const gap = text.slice(actor.end, start)
  return /^(?:['’]s?)?(?:\s+\p{Ll}+){0,2}[\s-]+$/u.test(gap) ? actor.character.known : undefined
}

/** The names right before a title: "Ohio" and "Labour" of "Ohio Labour Senator". */
export function namesBefore({ words }: NameReading, at: number): readonly string[] {
  const names: string[] = []
  for (let i = at - 1; i >= 0 && words[i + 1]!.adjacent && names.length < 4; i -= 1) {
    const { capital, key } = words[i]!
    if (!capital || isNoName(key)) break
    names.push(sideKey(key))
  }
  return names
}

/** True when a name that begins at `start` follows its title, directly or after a comma. */
export function isTitleOf(text: string, title: Title, start: number): boolean {
  return start >= title.end && start - title.end < 4 && /^,?\s+$/u.test(text.slice(title.end, start))
}

/** A state's name as somebody's first name: "Defence Minister Israel Katz". */
export function isNameAfter(text: string, title: Title, reading: NameReading, at: number): boolean {
  const word = reading.words[at]!
  const next = reading.words[at + 1]
  if (!next?.adjacent || !next.capital || word.possessive || isOrganisationWord(next.key)) return false
  return isTitleOf(text, title, word.start) && !reading.isActorAt(at + 1) && !next.titular
}
