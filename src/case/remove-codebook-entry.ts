import type { Entry } from '../position/codebook-edit.ts'
import type { Decoded } from '../text/problem.ts'
import { backwards, type Desk, done, findUnknown, type Made, sayPlace, statusQuoOf, takeOut } from './codebook-desk.ts'
import { listNamedPlaces } from './named-places.ts'

/** Takes an entry out, and all that names it. */
export function removeEntry(entry: Entry, desk: Desk): Decoded<Made> {
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
