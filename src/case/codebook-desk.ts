import type { Entry } from '../position/codebook-edit.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { YamlPatcher, YamlValue } from '../text/patch-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { type Path, parseYaml } from '../text/yaml-source.ts'
import { itemsOf, mappingOf, type NamedPlace, valueAt } from './named-places.ts'

/** The text under change, and what it says by now. */
export interface Desk {
  readonly yaml: YamlPatcher
  at(...path: Path): unknown
}

/** Opens the text of a case.yaml for edits. */
export function deskOn(yaml: YamlPatcher, file: string): Desk {
  let known: { readonly text: string; readonly value: unknown } | undefined
  return {
    yaml,
    at(...path) {
      if (known?.text !== yaml.text) known = { text: yaml.text, value: parseYaml(file, yaml.text).source?.value }
      return valueAt(known.value, path)
    },
  }
}

/** What an edit did besides changing the text. */
export interface Made {
  readonly names: readonly NameChange[]
  readonly remarks: readonly string[]
}

/** An entry that has another id now: what names it elsewhere has to follow. */
export interface NameChange {
  readonly entry: Entry
  readonly to: string
}

/** An edit that could be made. */
export const done = (remarks: readonly string[] = [], names: readonly NameChange[] = []): Decoded<Made> => ({
  ok: true,
  value: { names, remarks },
  warnings: [],
})

/** An edit that cannot be made, and what to do instead. */
export const refuse = (code: string, message: string, hint: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})

/** The keys of an actor, in the order in which they are written. */
export const actorKeys = ['name', 'kind', 'aliases', 'people']

/** The keys of an issue, in the order in which they are written. */
export const issueKeys = [
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

/** The keys of a person, in the order in which they are written. */
export const personKeys = ['name', 'aliases', 'pronoun', 'roles']

/** The keys that stand before one. */
export const beforeKey = (key: string, order: readonly string[]) => order.slice(0, order.indexOf(key))

const ownPath = (entry: Entry): Path =>
  entry.kind === 'alternative'
    ? ['issues', entry.issue, 'alternatives']
    : [entry.kind === 'actor' ? 'actors' : 'issues']

const knownIds = (entry: Entry, desk: Desk): readonly string[] => {
  const within = desk.at(...ownPath(entry))
  return entry.kind === 'alternative' ? itemsOf(within).map(String) : Object.keys(mappingOf(within))
}

/** The problem of an entry that is not there. */
export function findUnknown(entry: Entry, desk: Desk): Decoded<never> | undefined {
  const known = knownIds(entry, desk)
  if (known.includes(entry.id)) return undefined
  return refuse(
    `unknown-${entry.kind}`,
    `unknown ${entry.kind} "${entry.id}"`,
    nearestHint(entry.id, known, entry.kind),
  )
}

/** The problem of an entry that is there already, or has no id. */
export function findTaken(entry: Entry, desk: Desk): Decoded<never> | undefined {
  if (entry.id.trim() === '') return refuse('empty', `the ${entry.kind} has no id`, 'Give it a short name of letters.')
  if (!knownIds(entry, desk).includes(entry.id)) return undefined
  return refuse(
    `duplicate-${entry.kind}`,
    `there is an ${entry.kind} "${entry.id}" already`,
    'Choose another id, or merge the two.',
  )
}

/** The problem of a word that is there already. */
export const alreadyThere = (word: string, list: string) =>
  refuse('already-there', `"${word}" is among ${list} already`, 'Nothing needs to be added.')

/** In words, where a place stands. */
export const sayPlace = (path: Path) => path.map(String).join(' › ')

/** Takes out what stands at a path, and a list or mapping of lines that is left without any. */
export function takeOut(path: Path, desk: Desk): void {
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
export const backwards = (places: readonly NamedPlace[]) =>
  places.filter(({ kind }) => kind !== 'own').toSorted((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)) || 0)

/** Adds a word to a list that does not have it. */
export function addOnce(path: Path, word: string, desk: Desk, before: readonly string[] = []): void {
  if (!itemsOf(desk.at(...path)).includes(word)) desk.yaml.append(path, word, before)
}

/** The first alternative, where none is given. */
export const statusQuoOf = (issue: string, desk: Desk) =>
  desk.at('issues', issue, 'statusQuo') ?? itemsOf(desk.at('issues', issue, 'alternatives'))[0]

/** A value as it was read, without keys that have none. */
export function yamlOf(value: unknown): YamlValue | undefined {
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
