import type { Entry } from '../position/codebook-edit.ts'
import type { Decoded } from '../text/problem.ts'
import { type Desk, done, findTaken, findUnknown, type Made } from './codebook-desk.ts'
import { listNamedPlaces, mappingOf, type NamedPlace } from './named-places.ts'

/** Gives an entry another id wherever case.yaml names it. */
export function renameEntry(entry: Entry, to: string, desk: Desk): Decoded<Made> {
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
