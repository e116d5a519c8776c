import type { Entry } from '../position/codebook-edit.ts'
import type { Decoded } from '../text/problem.ts'
import { unitePerson } from './change-codebook-people.ts'
import {
  actorKeys,
  addOnce,
  backwards,
  beforeKey,
  type Desk,
  done,
  findUnknown,
  issueKeys,
  type Made,
  refuse,
  sayPlace,
  statusQuoOf,
  takeOut,
  yamlOf,
} from './codebook-desk.ts'
import { itemsOf, listNamedPlaces, mappingOf, type NamedPlace } from './named-places.ts'

/** Makes one entry of two: what the first says of itself goes to the other, and so does all that names it. */
export function mergeEntry(entry: Entry, into: string, desk: Desk): Decoded<Made> {
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

function mergeActor(id: string, into: string, desk: Desk): void {
  const from = mappingOf(desk.at('actors', id))
  const own = String(mappingOf(desk.at('actors', into)).name ?? into)
  for (const word of [from.name ?? id, ...itemsOf(from.aliases)].map(String)) {
    if (word !== own) addOnce(['actors', into, 'aliases'], word, desk, beforeKey('aliases', actorKeys))
  }
  for (const person of itemsOf(from.people)) unitePerson(into, person, desk)
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
