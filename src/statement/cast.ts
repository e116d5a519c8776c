import { firstNameGender } from './first-name.ts'
import type { Character } from './mention.ts'
import type { Known, KnownPerson, Registry } from './registry.ts'
import { surnamesOf } from './surname.ts'
import { findWords } from './word.ts'

/** Who takes part in a report: everybody it has named so far, and whom its surnames mean. */
export interface Cast {
  characterOf(known: Known): Character
  /** Somebody whom the report itself names first. */
  introduce(name: string): KnownPerson
  /** The people introduced under a word of their name. */
  introducedAs(key: string): readonly KnownPerson[]
  /** The report has named a person in full. */
  meet(person: KnownPerson): void
  /** Whom a surname means: the one named in full before, else the only one there is, else nobody in particular. */
  choose(candidates: readonly KnownPerson[], written: string, gender?: 'he' | 'she'): KnownPerson
  /** The report is read once more from its beginning. */
  readAgain(): void
}

const NOBODY: readonly KnownPerson[] = []

/** The cast of a report, empty at first. */
export function makeCast(registry: Registry): Cast {
  const characters = new Map<Known, Character>()
  const introduced = new Map<string, KnownPerson[]>()
  const met = new Set<KnownPerson>()
  const metLater = new Set<KnownPerson>()
  const ambiguous = new Map<string, KnownPerson>()

  const characterOf = (known: Known): Character => {
    const there = characters.get(known)
    if (there) return there
    const character: Character = {
      name: known.name,
      known,
      offices: [],
      pronoun: known.type === 'person' ? known.pronoun : undefined,
      analyst: known.kind === 'analyst',
      actor: known.type === 'actor' ? known.id : known.actor,
      of: known.type === 'actor' ? known : registry.actors.find(({ id }) => id === known.actor),
    }
    characters.set(known, character)
    return character
  }
  return {
    characterOf,
    introduce(name) {
      const keys = findWords(name, { start: 0, end: name.length }).map(({ key }) => key)
      const gender = keys.length > 1 ? firstNameGender(keys[0]!) : undefined
      const pronoun = gender === 'either' ? undefined : gender
      const stranger = {
        type: 'person',
        name,
        actor: null,
        kind: 'party',
        roles: [],
        given: keys.slice(0, -1),
      } as const
      const person: KnownPerson = { ...stranger, ...(pronoun && { pronoun }) }
      const surnames = surnamesOf(name).map((surname) => surname.toLowerCase())
      for (const key of new Set([keys[0]!, keys.at(-1)!, ...surnames])) {
        introduced.set(key, [...(introduced.get(key) ?? []), person])
      }
      return person
    },
    introducedAs: (key) => introduced.get(key) ?? NOBODY,
    meet(person) {
      met.add(person)
    },
    choose(candidates, written, gender) {
      if (candidates.length === 1) return candidates[0]!
      const only = (people: readonly KnownPerson[]) => (people.length === 1 ? people[0] : undefined)
      const before = candidates.filter((person) => met.has(person))
      const chosen =
        (gender && only(candidates.filter((person) => characterOf(person).pronoun === gender))) ??
        only(before) ??
        (before.length === 0 ? only(candidates.filter((person) => metLater.has(person))) : undefined)
      if (chosen) return chosen
      const actors = new Set(candidates.map((person) => characterOf(person).actor))
      const actor = actors.size === 1 ? candidates[0]!.actor : null
      const nobody = ambiguous.get(written) ?? {
        type: 'person',
        name: written,
        actor,
        kind: 'party',
        roles: [],
        given: [],
      }
      ambiguous.set(written, nobody)
      return nobody
    },
    readAgain() {
      for (const person of met) metLater.add(person)
      met.clear()
    },
  }
}
