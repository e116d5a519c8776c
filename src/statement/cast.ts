import { distance } from 'fastest-levenshtein'
import { isParticle } from './capital-run.ts'
import { firstNameGender } from './first-name.ts'
import type { Character } from './mention.ts'
import { nameKey } from './name-key.ts'
import { isSameOffice, type Office } from './office.ts'
import type { Known, KnownPerson, Registry } from './registry.ts'
import { surnamesOf } from './surname.ts'
import { findWords } from './word.ts'

/** Whom a name means; `basis` says why, where several people of the report or the case have it. */
export interface Choice {
  readonly person: KnownPerson
  readonly basis?: string
}

/** Who takes part in a report: everybody it has named so far, and whom its surnames mean. */
export interface Cast {
  characterOf(known: Known): Character
  /** Somebody whom the report itself names first. */
  introduce(name: string): KnownPerson
  /** The people introduced under a word of their name. */
  introducedAs(key: string): readonly KnownPerson[]
  /** True for somebody introduced by a surname alone, whom a name in full may turn out to be, or not. */
  isBare(person: KnownPerson): boolean
  /** The report has named a person in full, perhaps as somebody who speaks. */
  meet(person: KnownPerson, speaks: boolean): void
  /**
   * Whom a surname means that several may have: the one who holds the title before it, or has its gender; else the only one named in full
   * so far; else the one whom it meant before the others were named; else the one who spoke last under the full name; else, where all belong to one actor or to none, the one named first
   * in full; else nobody in particular. Also a surname misspelt by a letter, where nobody has it.
   */
  choose(candidates: readonly KnownPerson[], written: string, title?: Office): Choice
  /** The report is read once more from its beginning. */
  readAgain(): void
}

const NOBODY: readonly KnownPerson[] = []

/** The cast of a report, empty at first. */
export function makeCast(registry: Registry): Cast {
  const characters = new Map<Known, Character>()
  const introduced = new Map<string, KnownPerson[]>()
  const byName = new Map<string, KnownPerson>()
  const bare = new Set<KnownPerson>()
  const met = new Set<KnownPerson>()
  const metLater = new Set<KnownPerson>()
  const ambiguous = new Map<string, KnownPerson>()
  /** Surnames as written that are a letter off somebody’s. */
  const misspelt = new Set<string>()
  /** Whom a surname meant while the report had named no other of that name. */
  const called = new Map<string, KnownPerson>()
  /** In order of when they spoke last. */
  const spoke = new Set<KnownPerson>()

  const characterOf = (known: Known): Character => {
    const there = characters.get(known)
    if (there) return there
    const character: Character = {
      name: known.name,
      known,
      offices: [],
      sides: new Set(),
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
      const there = byName.get(name)
      if (there) return there
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
      byName.set(name, person)
      if (person.given.every(isParticle)) bare.add(person)
      const surnames = surnamesOf(name).map((surname) => surname.toLowerCase())
      for (const key of new Set([keys[0]!, keys.at(-1)!, ...surnames])) {
        introduced.set(key, [...(introduced.get(key) ?? []), person])
      }
      return person
    },
    introducedAs: (key) => introduced.get(key) ?? NOBODY,
    isBare: (person) => bare.has(person),
    meet(person, speaks) {
      met.add(person)
      if (!speaks) return
      spoke.delete(person)
      spoke.add(person)
    },
    choose(candidates, written, title) {
      if (candidates.length === 1)
        return { person: candidates[0]!, ...(misspelt.has(written) && { basis: `spelt ${written} here` }) }
      const chosen = (people: readonly KnownPerson[], why: string): Choice | undefined =>
        people.length === 1
          ? { person: people[0]!, basis: `${why} of ${candidates.length} people named ${written}` }
          : undefined
      const holders = title && !title.address ? candidates.filter((person) => holds(characterOf(person), title)) : []
      const byTitle = chosen(holders, `the ${title?.title}`)
      if (byTitle) return byTitle
      const able = candidates.filter((person) => mayBe(characterOf(person), title?.gender))
      const before = able.filter((person) => met.has(person))
      if (able.length > 1 && before.length === 1 && !called.has(written)) called.set(written, before[0]!)
      const found =
        chosen(able, `the only ${title?.gender}`) ??
        chosen(before, 'the only one named in full before') ??
        chosen(
          before.filter((person) => called.get(written) === person),
          'the first to be called so',
        ) ??
        chosen([...spoke].filter((person) => before.includes(person)).slice(-1), 'the last to speak by full name') ??
        chosen(before.length > 0 ? [] : able.filter((person) => metLater.has(person)), 'the only one named in full')
      if (found) return found
      const actors = new Set(candidates.map((person) => characterOf(person).actor))
      const first = [...met].find((person) => before.includes(person))
      if (first && actors.size === 1) return chosen([first], 'the first to be named in full')!
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
      return { person: nobody }
    },
    readAgain() {
      for (const person of met) metLater.add(person)
      met.clear()
      spoke.clear()
      called.clear()
      for (const [key, [person, ...others]] of [...introduced]) {
        if (others.length > 0 || !bare.has(person!) || characterOf(person!).offices.length > 0) continue
        const meant = [...metLater].filter((full) => !bare.has(full) && isMisspelt(key, full.name))
        if (meant.length !== 1) continue
        introduced.set(key, meant)
        misspelt.add(person!.name)
      }
      for (const [key, people] of introduced) {
        const full = people.filter((person) => !bare.has(person))
        const kept = people.filter(
          (person) => !bare.has(person) || !full.some((other) => isSame(characterOf(person), characterOf(other))),
        )
        if (kept.length < people.length) introduced.set(key, kept)
      }
    },
  }
}

/** "President Obama" may be Barack Obama, who is called president, or a man where he is; never Michelle Obama. A surname without title is anybody’s. */
function isSame(bare: Character, full: Character): boolean {
  if (!mayBe(full, bare.pronoun)) return false
  return (
    bare.offices.length === 0 ||
    (bare.pronoun !== undefined && bare.pronoun === full.pronoun) ||
    bare.offices.some((office) => holds(full, office))
  )
}

const LONG_ENOUGH = 5

/** A letter left out, put in or changed in the last of a person’s names. */
function isMisspelt(key: string, name: string): boolean {
  const last = nameKey(name.split(/\s+/u).at(-1)!)
  return (
    key !== last && Math.min(key.length, last.length) >= LONG_ENOUGH && key[0] === last[0] && distance(key, last) === 1
  )
}

function mayBe({ pronoun }: Character, gender: 'he' | 'she' | undefined): boolean {
  return pronoun === undefined || gender === undefined || pronoun === gender
}

function holds({ offices, known }: Character, { title }: Office): boolean {
  return (
    offices.some((office) => isSameOffice(office.title, title)) ||
    (known.type === 'person' && known.roles.some((role) => isSameOffice(role.title, title)))
  )
}
