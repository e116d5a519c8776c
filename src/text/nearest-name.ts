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

/** Known names near a written one: few letters apart, or with a word of four letters or more in common; nearest first, three at most. */
export function closeNames(written: string, known: readonly string[]): readonly string[] {
  const wordsOf = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu))
  const words = wordsOf(written)
  return [...new Set(known)]
    .map((name) => ({ name, apart: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= Math.max(1, written.length / 4) || !words.isDisjointFrom(wordsOf(name)))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ name }) => name)
}
