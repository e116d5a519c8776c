import { closest, distance } from 'fastest-levenshtein'

/** A hint for a name that is not known: the nearest known one when it is near, and all of them when they are few. */
export function nearestHint(written: string, known: readonly string[], kind: string): string {
  if (known.length === 0) return `No ${kind} is defined yet.`
  const nearest = closest(written, known)
  const apart = distance(written.toLowerCase(), nearest.toLowerCase())
  if (apart < written.length && apart <= Math.max(1, written.length / 2.5)) return `Did you mean "${nearest}"?`
  const distinct = [...new Set(known)]
  const more = distinct.length > 12 ? `, … (${distinct.length} in all)` : ''
  return `Write one of: ${distinct.slice(0, 12).join(', ')}${more}.`
}

/** Known names, those most like the written one first. */
export function nearestFirst(written: string, known: readonly string[]): readonly string[] {
  const apart = (name: string) => distance(written.toLowerCase(), name.toLowerCase())
  return [...new Set(known)].toSorted((a, b) => apart(a) - apart(b))
}
