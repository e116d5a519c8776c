import type { CodebookEdit, NewPerson } from '../position/codebook-edit.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { YamlValue } from '../text/patch-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import type { Path } from '../text/yaml-source.ts'
import {
  actorKeys,
  addOnce,
  alreadyThere,
  beforeKey,
  type Desk,
  done,
  findUnknown,
  type Made,
  personKeys,
  refuse,
  takeOut,
  yamlOf,
} from './codebook-desk.ts'
import { itemsOf, mappingOf } from './named-places.ts'

/** A person as case.yaml has one. */
export const personValue = ({ name, aliases = [], roles = [], pronoun }: NewPerson): YamlValue => ({
  name,
  ...(aliases.length > 0 && { aliases }),
  ...(pronoun && { pronoun }),
  ...(roles.length > 0 && { roles }),
})

/** Adds a person to an actor, or to the person of that name that is there what is new. */
export function unitePerson(actor: string, person: unknown, desk: Desk): void {
  const name = nameOfPerson(person)
  const at = personAt(actor, name, desk)
  if (at === undefined) {
    const value = yamlOf(person)
    if (value !== undefined) desk.yaml.append(['actors', actor, 'people'], value, beforeKey('people', actorKeys))
    return
  }
  const { aliases, roles } = mappingOf(person)
  if (itemsOf(aliases).length + itemsOf(roles).length > 0) makeMapping(actor, at, desk)
  const path = ['actors', actor, 'people', at]
  for (const alias of itemsOf(aliases))
    addOnce([...path, 'aliases'], String(alias), desk, beforeKey('aliases', personKeys))
  for (const role of itemsOf(roles)) {
    const value = yamlOf(role)
    const known = itemsOf(desk.at(...path, 'roles')).some((each) => JSON.stringify(each) === JSON.stringify(role))
    if (!known && value !== undefined) desk.yaml.append([...path, 'roles'], value, beforeKey('roles', personKeys))
  }
}

const nameOfPerson = (person: unknown) => String(typeof person === 'string' ? person : mappingOf(person).name)

/** Where a person stands among those of an actor. */
export function personAt(actor: string, name: string, desk: Desk): number | undefined {
  const at = itemsOf(desk.at('actors', actor, 'people')).findIndex((person) => nameOfPerson(person) === name)
  return at < 0 ? undefined : at
}

/** The problem of a person that is not there. */
export function findUnknownPerson(actor: string, name: string, desk: Desk): Decoded<never> | undefined {
  if (personAt(actor, name, desk) !== undefined) return undefined
  const known = itemsOf(desk.at('actors', actor, 'people')).map(nameOfPerson)
  return refuse('unknown-person', `"${name}" is none of the people of ${actor}`, nearestHint(name, known, 'person'))
}

/** A person that is no more than a name becomes a mapping, so that more can be said. */
export function makeMapping(actor: string, at: number, desk: Desk): void {
  const path = ['actors', actor, 'people', at]
  const person = desk.at(...path)
  if (typeof person === 'string') desk.yaml.set(path, { name: person })
}

type PersonEdit = Extract<
  CodebookEdit,
  { readonly edit: 'remove-person' | 'rename-person' | 'move-person' | 'set-pronoun' | 'set-role' | 'remove-role' }
>

/** Changes, moves or takes out one of the people of an actor. */
export function changePerson(edit: PersonEdit, desk: Desk): Decoded<Made> {
  const { actor, name } = edit
  const unknown = findUnknown({ kind: 'actor', id: actor }, desk) ?? findUnknownPerson(actor, name, desk)
  if (unknown) return unknown
  const at = personAt(actor, name, desk)!
  const path = ['actors', actor, 'people', at]
  if (edit.edit === 'remove-person') takeOut(path, desk)
  else if (edit.edit === 'rename-person') {
    if (personAt(actor, edit.to, desk) !== undefined) return alreadyThere(edit.to, `the people of ${actor}`)
    desk.yaml.set(typeof desk.at(...path) === 'string' ? path : [...path, 'name'], edit.to)
  } else if (edit.edit === 'move-person') {
    const missing = findUnknown({ kind: 'actor', id: edit.to }, desk)
    if (missing) return missing
    if (edit.to === actor) return done()
    const person = desk.at(...path)
    takeOut(path, desk)
    unitePerson(edit.to, person, desk)
  } else if (edit.edit === 'set-pronoun') {
    makeMapping(actor, at, desk)
    if (edit.value !== null) desk.yaml.set([...path, 'pronoun'], edit.value, beforeKey('pronoun', personKeys))
    else if (desk.at(...path, 'pronoun') !== undefined) takeOut([...path, 'pronoun'], desk)
  } else return changeRole(edit, path, desk)
  return done()
}

function changeRole(
  edit: Extract<CodebookEdit, { readonly edit: 'set-role' | 'remove-role' }>,
  person: Path,
  desk: Desk,
): Decoded<Made> {
  makeMapping(edit.actor, Number(person.at(-1)), desk)
  const path = [...person, 'roles']
  const roles = itemsOf(desk.at(...path))
  const titles = roles.map((role) => String(typeof role === 'string' ? role : mappingOf(role).title))
  const title = edit.edit === 'remove-role' ? edit.title : (edit.was ?? edit.role.title)
  const at = titles.indexOf(title)
  const itemPath = Array.isArray(desk.at(...path)) ? [...path, at] : path
  const isMissing = at < 0 && (edit.edit === 'remove-role' || edit.was !== undefined)
  if (isMissing)
    return refuse('unknown-role', `"${title}" is no office of ${edit.name}`, nearestHint(title, titles, 'office'))
  if (edit.edit === 'remove-role') {
    takeOut(itemPath, desk)
    return done()
  }
  const { title: becomes, from, until } = edit.role
  const value: YamlValue = from || until ? { title: becomes, ...(from && { from }), ...(until && { until }) } : becomes
  if (at < 0) desk.yaml.append(path, value, beforeKey('roles', personKeys))
  else desk.yaml.set(itemPath, value)
  return done()
}
