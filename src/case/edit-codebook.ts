import type { CodebookEdit, Entry, NewPerson, WordList } from '../position/codebook-edit.ts'
import { nearestHint } from '../text/nearest-name.ts'
import { patchYaml, SharedYaml, type YamlPatcher, type YamlValue } from '../text/patch-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { type Path, parseYaml } from '../text/yaml-source.ts'
import { type CaseCodebook, decodeCodebook } from './decode-codebook.ts'
import { itemsOf, listNamedPlaces, mappingOf, type NamedPlace, valueAt } from './named-places.ts'

/** An entry that has another id now: what names it elsewhere has to follow. */
export interface NameChange {
  readonly entry: Entry
  readonly to: string
}

/** case.yaml after some edits. */
export interface EditedCodebook {
  readonly text: string
  readonly codebook: CaseCodebook
  readonly names: readonly NameChange[]
  /** What was taken out or left behind besides what was asked, each a sentence. */
  readonly remarks: readonly string[]
}

/**
 * Makes edits to the text of case.yaml, one after the other. Comments, order, quotation marks and line ends stay. What comes out is decoded
 * again: where it has errors, there is no result but the problems, with their places in the text as it would be.
 */
export function editCodebook(
  text: string,
  edits: readonly CodebookEdit[],
  file: string,
  id?: string,
): Decoded<EditedCodebook> {
  const mark = /^\uFEFF/u.exec(text)?.[0] ?? ''
  const before = decodeCodebook(text, file, id)
  if (!before.ok) return before
  const names: NameChange[] = []
  const remarks: string[] = []
  let yaml = text.slice(mark.length)
  for (const edit of edits) {
    try {
      const patcher = patchYaml(yaml)
      const desk = deskOn(patcher, file)
      const made = makeEdit(edit, desk)
      if (!made.ok) return made
      names.push(...made.value.names)
      remarks.push(...made.value.remarks)
      yaml = patcher.text
    } catch (error) {
      if (!(error instanceof SharedYaml)) throw error
      const hint = 'Write it out in each of its places, or make this change in the text of case.yaml.'
      return refuse('shared-yaml', error.message, hint)
    }
  }
  const codebook = decodeCodebook(yaml, file, id)
  if (!codebook.ok) return codebook
  return {
    ok: true,
    value: { text: mark + yaml, codebook: codebook.value, names, remarks },
    warnings: codebook.warnings,
  }
}

/** The text under change, and what it says by now. */
interface Desk {
  readonly yaml: YamlPatcher
  at(...path: Path): unknown
}

function deskOn(yaml: YamlPatcher, file: string): Desk {
  let known: { readonly text: string; readonly value: unknown } | undefined
  return {
    yaml,
    at(...path) {
      if (known?.text !== yaml.text) known = { text: yaml.text, value: parseYaml(file, yaml.text).source?.value }
      return valueAt(known.value, path)
    },
  }
}

interface Made {
  readonly names: readonly NameChange[]
  readonly remarks: readonly string[]
}

const done = (remarks: readonly string[] = [], names: readonly NameChange[] = []): Decoded<Made> => ({
  ok: true,
  value: { names, remarks },
  warnings: [],
})

const refuse = (code: string, message: string, hint: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})

function makeEdit(edit: CodebookEdit, desk: Desk): Decoded<Made> {
  const { yaml } = desk
  switch (edit.edit) {
    case 'add-actor': {
      const taken = findTaken({ kind: 'actor', id: edit.id }, desk)
      if (taken) return taken
      const { name, actorKind, aliases = [], people = [] } = edit
      const isParty = actorKind === undefined || actorKind === 'party'
      yaml.set(['actors', edit.id], {
        name: name ?? edit.id,
        ...(!isParty && { kind: actorKind }),
        ...(aliases.length > 0 && { aliases }),
        ...(people.length > 0 && { people: people.map(personValue) }),
      })
      return done()
    }
    case 'add-issue': {
      const taken = findTaken({ kind: 'issue', id: edit.id }, desk)
      if (taken) return taken
      const { question, alternatives, controlledBy = [], terms = [] } = edit
      yaml.set(['issues', edit.id], {
        ...(question !== undefined && { question }),
        alternatives,
        ...(controlledBy.length > 0 && { controlledBy }),
        ...(terms.length > 0 && { terms }),
      })
      return done()
    }
    case 'add-alternative': {
      const unknown = findUnknown({ kind: 'issue', id: edit.issue }, desk)
      const taken = unknown ?? findTaken({ kind: 'alternative', issue: edit.issue, id: edit.id }, desk)
      if (taken) return taken
      yaml.append(['issues', edit.issue, 'alternatives'], edit.id)
      return done()
    }
    case 'rename':
      return renameEntry(edit.entry, edit.to, desk)
    case 'remove':
      return removeEntry(edit.entry, desk)
    case 'merge':
      return mergeEntry(edit.entry, edit.into, desk)
    case 'set':
      return setField(edit, desk)
    case 'set-title':
      yaml.set(['title'], edit.value, ['case'])
      return done()
    case 'add-word':
    case 'remove-word':
    case 'change-word':
      return changeWords(edit, desk)
    case 'add-person': {
      const unknown = findUnknown({ kind: 'actor', id: edit.actor }, desk)
      if (unknown) return unknown
      if (personAt(edit.actor, edit.person.name, desk) !== undefined)
        return alreadyThere(edit.person.name, `the people of ${edit.actor}`)
      yaml.append(['actors', edit.actor, 'people'], personValue(edit.person), beforeKey('people', actorKeys))
      return done()
    }
    default:
      return changePerson(edit, desk)
  }
}

const actorKeys = ['name', 'kind', 'aliases', 'people']
const issueKeys = [
  'question',
  'alternatives',
  'labels',
  'statusQuo',
  'controlledBy',
  'consent',
  'terms',
  'termsBy',
  'cues',
  'scores',
]
const personKeys = ['name', 'aliases', 'pronoun', 'roles']
const beforeKey = (key: string, order: readonly string[]) => order.slice(0, order.indexOf(key))

const personValue = ({ name, aliases = [], roles = [], pronoun }: NewPerson): YamlValue => ({
  name,
  ...(aliases.length > 0 && { aliases }),
  ...(pronoun && { pronoun }),
  ...(roles.length > 0 && { roles }),
})

const ownPath = (entry: Entry): Path =>
  entry.kind === 'alternative'
    ? ['issues', entry.issue, 'alternatives']
    : [entry.kind === 'actor' ? 'actors' : 'issues']

const knownIds = (entry: Entry, desk: Desk): readonly string[] => {
  const within = desk.at(...ownPath(entry))
  return entry.kind === 'alternative' ? itemsOf(within).map(String) : Object.keys(mappingOf(within))
}

function findUnknown(entry: Entry, desk: Desk): Decoded<never> | undefined {
  const known = knownIds(entry, desk)
  if (known.includes(entry.id)) return undefined
  return refuse(
    `unknown-${entry.kind}`,
    `unknown ${entry.kind} "${entry.id}"`,
    nearestHint(entry.id, known, entry.kind),
  )
}

function findTaken(entry: Entry, desk: Desk): Decoded<never> | undefined {
  if (entry.id.trim() === '') return refuse('empty', `the ${entry.kind} has no id`, 'Give it a short name of letters.')
  if (!knownIds(entry, desk).includes(entry.id)) return undefined
  return refuse(
    `duplicate-${entry.kind}`,
    `there is an ${entry.kind} "${entry.id}" already`,
    'Choose another id, or merge the two.',
  )
}

const alreadyThere = (word: string, list: string) =>
  refuse('already-there', `"${word}" is among ${list} already`, 'Nothing needs to be added.')

function renameEntry(entry: Entry, to: string, desk: Desk): Decoded<Made> {
  if (to === entry.id) return done()
  const refused = findUnknown(entry, desk) ?? findTaken({ ...entry, id: to }, desk)
  if (refused) return refused
  const places = listNamedPlaces(desk.at(), entry)
  const isKey = ({ kind }: NamedPlace) => kind === 'key' || (kind === 'own' && entry.kind !== 'alternative')
  desk.yaml.rename(places.map((place) => ({ path: place.path, part: isKey(place) ? 'key' : 'value', becomes: to })))
  // The analysis takes an absent name for the id: it would be called otherwise from now on.
  if (entry.kind === 'actor' && mappingOf(desk.at('actors', to)).name === undefined) {
    desk.yaml.set(['actors', to, 'name'], entry.id)
  }
  return done([], [{ entry, to }])
}

/** In words, where a place stands. */
const sayPlace = (path: Path) => path.map(String).join(' › ')

/** Takes out what stands at a path, and a list or mapping of lines that is left without any. */
function takeOut(path: Path, desk: Desk): void {
  desk.yaml.remove(path)
  const above = path.slice(0, -1)
  const isRecord = ['cues', 'labels', 'termsBy', 'scores', 'goal', 'thresholds', 'contributors'].includes(
    String(above.at(-1)),
  )
  const deep = ['scores', 'backstop', 'ceasefire', 'peacekeepers'].includes(String(path.at(-3)))
  const isItem = typeof path.at(-1) === 'number'
  if (above.length > 0 && (isItem || isRecord || deep) && desk.at(...above) === undefined) takeOut(above, desk)
}

/** The places of an entry, last first, so that indexes stay right while they go. */
const backwards = (places: readonly NamedPlace[]) =>
  places.filter(({ kind }) => kind !== 'own').toSorted((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)) || 0)

function removeEntry(entry: Entry, desk: Desk): Decoded<Made> {
  const unknown = findUnknown(entry, desk)
  if (unknown) return unknown
  const remarks: string[] = []
  const quo = entry.kind === 'alternative' && statusQuoOf(entry.issue, desk) === entry.id
  for (;;) {
    const [place] = backwards(listNamedPlaces(desk.at(), entry))
    if (!place) break
    const { path, kind } = place
    const isPair = path[1] === 'exclusive'
    takeOut(isPair ? path.slice(0, 3) : path, desk)
    remarks.push(`"${entry.id}" is taken out of ${sayPlace(kind === 'value' ? path : path.slice(0, -1))}.`)
  }
  const own = listNamedPlaces(desk.at(), entry).find(({ kind }) => kind === 'own')
  if (own) takeOut(own.path, desk)
  if (quo)
    remarks.push(`The status quo of ${entry.issue} is now "${statusQuoOf(entry.issue, desk)}", its first alternative.`)
  return done(remarks)
}

/** The first alternative, where none is given. */
const statusQuoOf = (issue: string, desk: Desk) =>
  desk.at('issues', issue, 'statusQuo') ?? itemsOf(desk.at('issues', issue, 'alternatives'))[0]

function mergeEntry(entry: Entry, into: string, desk: Desk): Decoded<Made> {
  const refused = findUnknown(entry, desk) ?? findUnknown({ ...entry, id: into }, desk)
  if (refused) return refused
  if (entry.id === into) return refuse('same', `"${into}" cannot be merged with itself`, 'Choose two.')
  const remarks: string[] = []
  if (entry.kind === 'actor') mergeActor(entry.id, into, desk)
  else if (entry.kind === 'issue') mergeIssue(entry.id, into, desk, remarks)
  else if (statusQuoOf(entry.issue, desk) === entry.id)
    desk.yaml.set(['issues', entry.issue, 'statusQuo'], into, beforeKey('statusQuo', issueKeys))
  for (;;) {
    const [place] = backwards(listNamedPlaces(desk.at(), entry))
    if (!place) break
    mergePlace(place, into, desk, remarks)
  }
  const own = listNamedPlaces(desk.at(), entry).find(({ kind }) => kind === 'own')
  if (own) takeOut(own.path, desk)
  return done(remarks, [{ entry, to: into }])
}

/** What names one entry names the other; where both are named, lists are united and of two values the other's stays. */
function mergePlace({ path, kind }: NamedPlace, into: string, desk: Desk, remarks: string[]): void {
  const above = path.slice(0, -1)
  const beside = desk.at(...above)
  if (kind === 'value') desk.yaml.rename([{ path, part: 'value', becomes: into }])
  else if (kind === 'item') {
    if (itemsOf(beside).includes(into)) takeOut(path[1] === 'exclusive' ? path.slice(0, 3) : path, desk)
    else desk.yaml.rename([{ path, part: 'value', becomes: into }])
  } else if (!Object.hasOwn(mappingOf(beside), into)) desk.yaml.rename([{ path, part: 'key', becomes: into }])
  else {
    const target = [...above, into]
    const old = desk.at(...path)
    if (Array.isArray(old) || ['cues', 'termsBy'].includes(String(above.at(-1)))) {
      for (const word of itemsOf(old)) addOnce(target, String(word), desk)
    } else if (JSON.stringify(old) !== JSON.stringify(desk.at(...target))) {
      remarks.push(`${sayPlace(target)} stays as it is; ${sayPlace(path)} was ${say(old)}.`)
    }
    takeOut(path, desk)
  }
}

const say = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value))

function addOnce(path: Path, word: string, desk: Desk, before: readonly string[] = []): void {
  if (!itemsOf(desk.at(...path)).includes(word)) desk.yaml.append(path, word, before)
}

function mergeActor(id: string, into: string, desk: Desk): void {
  const from = mappingOf(desk.at('actors', id))
  const own = String(mappingOf(desk.at('actors', into)).name ?? into)
  for (const word of [from.name ?? id, ...itemsOf(from.aliases)].map(String)) {
    if (word !== own) addOnce(['actors', into, 'aliases'], word, desk, beforeKey('aliases', actorKeys))
  }
  for (const person of itemsOf(from.people)) unitePerson(into, person, desk)
}

/** Adds a person to an actor, or to the person of that name that is there what is new. */
function unitePerson(actor: string, person: unknown, desk: Desk): void {
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

function mergeIssue(id: string, into: string, desk: Desk, remarks: string[]): void {
  const from = mappingOf(desk.at('issues', id))
  const to = ['issues', into]
  for (const word of itemsOf(from.alternatives)) addOnce([...to, 'alternatives'], String(word), desk)
  for (const word of itemsOf(from.terms)) addOnce([...to, 'terms'], String(word), desk, beforeKey('terms', issueKeys))
  for (const key of ['termsBy', 'cues']) {
    for (const [of, words] of Object.entries(mappingOf(from[key])))
      for (const word of itemsOf(words)) addOnce([...to, key, of], String(word), desk, beforeKey(key, issueKeys))
  }
  for (const key of ['labels', 'scores']) {
    for (const [of, value] of Object.entries(mappingOf(from[key]))) {
      const there = desk.at(...to, key, of)
      const written = yamlOf(value)
      if (there === undefined && written !== undefined)
        desk.yaml.set([...to, key, of], written, beforeKey(key, issueKeys))
      else if (JSON.stringify(there) !== JSON.stringify(value))
        remarks.push(`${sayPlace([...to, key, of])} stays as it is; in ${id} it was ${say(value)}.`)
    }
  }
  for (const key of ['question', 'statusQuo', 'controlledBy', 'consent']) {
    const [mine, its] = [from[key], desk.at(...to, key)]
    const same = JSON.stringify(itemsOf(mine).toSorted()) === JSON.stringify(itemsOf(its).toSorted())
    if (mine !== undefined && !same)
      remarks.push(`${sayPlace([...to, key])} stays as it is; in ${id} it was ${say(mine)}.`)
  }
}

/** A value as it was read, without keys that have none. */
function yamlOf(value: unknown): YamlValue | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return value.flatMap((item) => yamlOf(item) ?? [])
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const written = yamlOf(item)
        return written === undefined ? [] : [[key, written]]
      }),
    )
  return String(value)
}

type SetEdit = Extract<CodebookEdit, { readonly edit: 'set' }>
const fieldsOf: Readonly<Record<Entry['kind'], readonly SetEdit['field'][]>> = {
  actor: ['name', 'kind'],
  issue: ['question', 'statusQuo', 'goal'],
  alternative: ['label'],
}

function setField({ entry, field, value }: SetEdit, desk: Desk): Decoded<Made> {
  const unknown = findUnknown(entry, desk)
  if (unknown) return unknown
  if (!fieldsOf[entry.kind].includes(field))
    return refuse('unknown-field', `an ${entry.kind} has no ${field}`, `It has ${fieldsOf[entry.kind].join(', ')}.`)
  const path: Path =
    field === 'goal'
      ? ['goal', entry.id]
      : entry.kind === 'alternative'
        ? ['issues', entry.issue, 'labels', entry.id]
        : [entry.kind === 'actor' ? 'actors' : 'issues', entry.id, field]
  if (value === null || value === '') {
    if (desk.at(...path) !== undefined) takeOut(path, desk)
    return done()
  }
  const order = entry.kind === 'actor' ? actorKeys : issueKeys
  desk.yaml.set(path, value, field === 'goal' ? [] : beforeKey(field === 'label' ? 'labels' : field, order))
  return done()
}

type WordEdit = Extract<CodebookEdit, { readonly to: WordList }>

function changeWords(edit: WordEdit, desk: Desk): Decoded<Made> {
  const { to, word } = edit
  const unknown = findUnknownIn(to, desk)
  if (unknown) return unknown
  if (to.list === 'aliases' && to.person !== undefined && edit.edit === 'add-word')
    makeMapping(to.actor, personAt(to.actor, to.person, desk)!, desk)
  const path = pathOf(to, desk)
  const words = itemsOf(desk.at(...path))
  const named = sayPlace(to.list === 'aliases' ? [to.actor, ...(to.person ? [to.person] : []), 'aliases'] : path)
  const becomes = edit.edit === 'add-word' ? word : edit.edit === 'change-word' ? edit.becomes : undefined
  if (becomes !== undefined && becomes.trim() === '')
    return refuse('empty', 'there is nothing to add', 'Write a word or a phrase.')
  if (becomes !== undefined && words.includes(becomes)) return alreadyThere(becomes, named)
  if (edit.edit === 'add-word') {
    const order = to.list === 'aliases' ? (to.person === undefined ? actorKeys : personKeys) : issueKeys
    const key = to.list === 'terms' && to.by !== undefined ? 'termsBy' : to.list
    desk.yaml.append(path, word, beforeKey(key, order))
    return done()
  }
  const at = words.indexOf(word)
  if (at < 0)
    return refuse('unknown-word', `"${word}" is not among ${named}`, nearestHint(word, words.map(String), 'word'))
  const itemPath = Array.isArray(desk.at(...path)) ? [...path, at] : path
  if (edit.edit === 'change-word') desk.yaml.set(itemPath, edit.becomes)
  else {
    takeOut(itemPath, desk)
    const emptied = desk.at(...path)
    const isRecord = to.list === 'cues' || (to.list === 'terms' && to.by !== undefined)
    if (isRecord && Array.isArray(emptied) && emptied.length === 0) takeOut(path, desk)
  }
  return done()
}

function findUnknownIn(to: WordList, desk: Desk): Decoded<never> | undefined {
  if (to.list === 'disputed') return undefined
  if (to.list === 'aliases') {
    const unknown = findUnknown({ kind: 'actor', id: to.actor }, desk)
    return unknown ?? (to.person === undefined ? undefined : findUnknownPerson(to.actor, to.person, desk))
  }
  const unknown = findUnknown({ kind: 'issue', id: to.issue }, desk)
  if (unknown || to.list !== 'cues') return unknown
  return findUnknown({ kind: 'alternative', issue: to.issue, id: to.alternative }, desk)
}

function pathOf(to: WordList, desk: Desk): Path {
  if (to.list === 'disputed') return ['disputed']
  if (to.list === 'aliases') {
    const person = to.person === undefined ? [] : ['people', personAt(to.actor, to.person, desk)!]
    return ['actors', to.actor, ...person, 'aliases']
  }
  if (to.list === 'cues') return ['issues', to.issue, 'cues', to.alternative]
  if (to.list === 'terms' && to.by !== undefined) return ['issues', to.issue, 'termsBy', to.by]
  return ['issues', to.issue, to.list]
}

const nameOfPerson = (person: unknown) => String(typeof person === 'string' ? person : mappingOf(person).name)

function personAt(actor: string, name: string, desk: Desk): number | undefined {
  const at = itemsOf(desk.at('actors', actor, 'people')).findIndex((person) => nameOfPerson(person) === name)
  return at < 0 ? undefined : at
}

function findUnknownPerson(actor: string, name: string, desk: Desk): Decoded<never> | undefined {
  if (personAt(actor, name, desk) !== undefined) return undefined
  const known = itemsOf(desk.at('actors', actor, 'people')).map(nameOfPerson)
  return refuse('unknown-person', `"${name}" is none of the people of ${actor}`, nearestHint(name, known, 'person'))
}

/** A person that is no more than a name becomes a mapping, so that more can be said. */
function makeMapping(actor: string, at: number, desk: Desk): void {
  const path = ['actors', actor, 'people', at]
  const person = desk.at(...path)
  if (typeof person === 'string') desk.yaml.set(path, { name: person })
}

type PersonEdit = Extract<
  CodebookEdit,
  { readonly edit: 'remove-person' | 'rename-person' | 'move-person' | 'set-pronoun' | 'set-role' | 'remove-role' }
>

function changePerson(edit: PersonEdit, desk: Desk): Decoded<Made> {
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
