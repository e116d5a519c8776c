import type { Actor, ActorKind, Role } from './actor.ts'
import { firstNameGender } from './first-name.ts'
import { areNameVariants, nameKey, skeletonKey } from './name-key.ts'
import { listNations, type Nation } from './nation.ts'
import { officeTitle } from './office.ts'
import { ARTICLES, surnamesOf } from './surname.ts'
import { findWords, type Word } from './word.ts'

/** An actor as a name in a text means it; `id` is null for a state that is no actor of the case. */
export interface KnownActor {
  readonly type: 'actor'
  readonly id: string | null
  readonly name: string
  readonly kind: ActorKind
  /** A state, or a union of states. */
  readonly isState: boolean
}

/** A person as a name in a text means it, from the case or introduced by the report. */
export interface KnownPerson {
  readonly type: 'person'
  readonly name: string
  /** The person's actor. */
  readonly actor: string | null
  readonly kind: ActorKind
  readonly pronoun?: 'he' | 'she'
  /** With titles as `officeTitle` gives them. */
  readonly roles: readonly Role[]
  /** Keys of the words before the surname. */
  readonly given: readonly string[]
}

/** Whom or what a name means. */
export type Known = KnownActor | KnownPerson

/** A name found at a word: how many words it takes and everybody it may mean. `part` is a surname, which a first name may contradict. */
export interface NameMatch {
  readonly length: number
  readonly known: readonly Known[]
  readonly part: boolean
}

/** The names of a case. */
export interface Registry {
  readonly actors: readonly KnownActor[]
  readonly people: readonly KnownPerson[]
  /** False for a word that can begin no name: most words in lower case. */
  begins(word: Word): boolean
  /** The longest name that begins at a word. */
  match(words: readonly Word[], at: number): NameMatch | undefined
  /** The actor of exactly this name or alias. */
  actorNamed(name: string): KnownActor | undefined
}

interface Name {
  readonly keys: readonly string[]
  readonly known: Known[]
  readonly part: boolean
  readonly capital: boolean
  /** "US" and "IT" are names in capitals only. */
  readonly acronym: boolean
  /** Given by the case, not supplied by the list of states. */
  readonly given: boolean
}

const DIRECTIONS = new Set('north south east west northern southern eastern western new central'.split(' '))

/** So many words are remembered with the name they are a variant of, or none. */
const MOST_HEARD = 20_000

const made = new WeakMap<readonly Actor[], Registry>()

/** The registry of a case’s actors, made once for each list of them. */
export function registryOf(actors: readonly Actor[]): Registry {
  const known = made.get(actors)
  if (known) return known
  const registry = makeRegistry(actors)
  made.set(actors, registry)
  return registry
}

/** The registry of a case’s actors, their people, and, for those that are states, the adjectives and capitals everybody uses. */
function makeRegistry(actors: readonly Actor[]): Registry {
  const names = new Map<string, Name[]>()
  const variants = new Map<string, Name[]>()
  const states = actors.map(stateOf)
  const knownActors = actors.map(
    ({ id, name, kind }, i): KnownActor => ({ type: 'actor', id, name, kind, isState: states[i] !== undefined }),
  )
  const people: KnownPerson[] = []

  const add = (written: string, known: Known, part: boolean, given: boolean) => {
    const words = findWords(written, { start: 0, end: written.length })
    const keys = words.map(({ key }) => key).filter(Boolean)
    if (keys.length === 0) return
    const same = names.get(keys[0]!)?.find((name) => sameKeys(name.keys, keys))
    if (same) {
      if (!same.known.includes(known) && same.given === given && same.part === part) same.known.push(known)
      return
    }
    const capital = words.some((word) => word.capital)
    const acronym = keys.length === 1 && words[0]!.acronym && keys[0]!.length <= 5
    const name = { keys, known: [known], part, capital, acronym, given }
    push(names, keys[0]!, name)
    if (keys.length === 1 && capital && !acronym && given) push(variants, skeletonKey(keys[0]!), name)
  }

  const addPerson = (person: KnownPerson, aliases: readonly string[]) => {
    people.push(person)
    add(person.name, person, false, true)
    for (const alias of aliases) add(alias, person, isOneWord(alias), true)
    for (const surname of surnamesOf(person.name)) add(surname, person, true, true)
  }

  for (const [i, actor] of actors.entries()) {
    const known = knownActors[i]!
    const alone = actor.people.length === 0 && looksLikePerson(actor.name)
    for (const name of [actor.name, ...actor.aliases]) if (!alone) add(name, known, false, true)
    if (alone) addPerson(personOf(actor.name, actor, {}), actor.aliases)
  }
  for (const actor of actors) {
    for (const person of actor.people) addPerson(personOf(person.name, actor, person), person.aliases)
  }
  for (const nation of listNations()) {
    const i = states.indexOf(nation)
    const known = knownActors[i] ?? { type: 'actor', id: null, name: nation.names[0], kind: 'party', isState: true }
    for (const name of [...nation.names, ...nation.words]) add(name, known, false, false)
  }
  for (const list of names.values()) list.sort((a, b) => b.keys.length - a.keys.length)

  const lowerCase = new Set([...names].filter(([, list]) => list.some(({ capital }) => !capital)).map(([key]) => key))
  const heard = new Map<string, Name | null>()
  const variantOf = (key: string): Name | undefined => {
    if (key.length < 4 || variants.size === 0) return undefined
    const before = heard.get(key)
    if (before !== undefined) return before ?? undefined
    if (heard.size === MOST_HEARD) heard.clear()
    const name = variants.get(skeletonKey(key))?.find((name) => areNameVariants(name.keys[0]!, key))
    heard.set(key, name ?? null)
    return name
  }
  const exact = (words: readonly Word[], at: number): Name | undefined => {
    const { key } = words[at]!
    const named = (written: string) => names.get(written)?.find((name) => fits(name, words, at))
    return named(key) ?? (key.endsWith('s') ? named(key.slice(0, -1)) : undefined)
  }
  return {
    actors: knownActors,
    people,
    begins: ({ capital, key }) =>
      capital || lowerCase.has(key) || (lowerCase.size > 0 && key.endsWith('s') && lowerCase.has(key.slice(0, -1))),
    match(words, at) {
      const word = words[at]!
      if (word.joined && !ARTICLES.has(words[at - 1]?.key ?? '')) return undefined
      const name = exact(words, at) ?? (word.capital ? variantOf(word.key) : undefined)
      if (!name || isPartOfLonger(words, at, name)) return undefined
      return { length: name.keys.length, known: name.known, part: name.part }
    },
    actorNamed(written) {
      const words = findWords(written, { start: 0, end: written.length })
      if (words.length === 0) return undefined
      const name = names.get(words[0]!.key)?.find(({ keys }) =>
        sameKeys(
          keys,
          words.map(({ key }) => key),
        ),
      )
      return name?.known.find((known) => known.type === 'actor')
    },
  }
}

/** The state that an actor is, by its name or an alias. */
function stateOf({ name, aliases }: Actor): Nation | undefined {
  const own = new Set([name, ...aliases].map(nameOf))
  return listNations().find((nation) => nation.names.some((other) => own.has(nameOf(other))))
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i])
}

function nameOf(written: string): string {
  return nameKey(written.replace(/^the\s+/i, '').replace(/[\s-]+/g, '-'))
}

function isOneWord(alias: string): boolean {
  return !/\s/.test(alias.trim())
}

function looksLikePerson(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return words.length >= 2 && words.length <= 3 && firstNameGender(words[0]!) !== undefined
}

function personOf(
  name: string,
  actor: Actor,
  { roles = [], pronoun }: { readonly roles?: readonly Role[]; readonly pronoun?: 'he' | 'she' },
): KnownPerson {
  const keys = findWords(name, { start: 0, end: name.length }).map(({ key }) => key)
  const first = firstNameGender(keys[0] ?? '')
  const gender = pronoun ?? (first === 'either' || keys.length < 2 ? undefined : first)
  return {
    type: 'person',
    name,
    actor: actor.id,
    kind: actor.kind,
    roles: roles.map((role) => ({ ...role, title: officeTitle(role.title) })),
    given: keys.slice(0, -1),
    ...(gender && { pronoun: gender }),
  }
}

function fits(name: Name, words: readonly Word[], at: number): boolean {
  const first = words[at]!
  if (name.capital && !first.capital) return false
  if (name.acronym && !first.acronym) return false
  const last = name.keys.length - 1
  return name.keys.every((key, i) => {
    const word = words[at + i]
    if (!word || (i > 0 && !word.adjacent)) return false
    return word.key === key || (i === last && isPlural(name, key, word))
  })
}

/** "Russians", "Houthis", "North Koreans": the inhabitants or members of an actor. */
function isPlural(name: Name, key: string, word: Word): boolean {
  if (word.key !== `${key}s` || key.length < 4 || name.acronym || !word.capital) return false
  return name.known.every(({ type }) => type === 'actor')
}

/** "South Sudan" is not Sudan, "Russian-backed" not Russian. */
function isPartOfLonger(words: readonly Word[], at: number, name: Name): boolean {
  const before = words[at - 1]
  const after = words[at + name.keys.length]
  if (after?.joined && !after.capital) return true
  const actor = name.known.some(({ type }) => type === 'actor')
  return actor && before !== undefined && words[at]!.adjacent && before.capital && DIRECTIONS.has(before.key)
}
