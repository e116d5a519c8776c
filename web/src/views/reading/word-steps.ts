import type { Span } from '../../../../src/text/span.ts'

const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Longer than any word between two pieces of white space that people write. */
const reach = 400

/** The first word that begins at or after the place. */
export function wordAfter(text: string, place: number): Span | undefined {
  for (let from = place; from < text.length; from += reach) {
    for (const { index, segment, isWordLike } of words.segment(text.slice(from, from + 2 * reach))) {
      if (isWordLike) return { start: from + index, end: from + index + segment.length }
    }
  }
  return undefined
}

/** The last word that ends at or before the place. */
export function wordBefore(text: string, place: number): Span | undefined {
  for (let to = place; to > 0; to -= reach) {
    const from = Math.max(0, to - 2 * reach)
    const last = [...words.segment(text.slice(from, to))].findLast(({ isWordLike }) => isWordLike)
    if (last) return { start: from + last.index, end: from + last.index + last.segment.length }
  }
  return undefined
}

/** Where the words stand next after the place, and round again from the start; white space and capitals do not count. */
export function findTyped(text: string, typed: string, after: number): Span | undefined {
  const parts = typed.trim().split(/\s+/u).filter(Boolean)
  if (parts.length === 0) return undefined
  const wanted = new RegExp(parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('\\s+'), 'giu')
  wanted.lastIndex = after
  const found = wanted.exec(text) ?? new RegExp(wanted.source, 'iu').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
