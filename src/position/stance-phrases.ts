import { type Force, stancePhrases } from './stance-lexicon.ts'
import { findWords, type Word } from './words.ts'

/** A phrase with a force: word indices `[from, to)`. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly force: Force
}

interface Pattern {
  readonly parts: readonly string[]
  readonly force: Force
}

let compiled: ReadonlyMap<string, readonly Pattern[]> | undefined

function patterns(): ReadonlyMap<string, readonly Pattern[]> {
  if (compiled) return compiled
  const map = new Map<string, Pattern[]>()
  for (const [force, phrases] of stancePhrases) {
    for (const phrase of phrases.split(', ')) {
      const parts = phrase.split(' ').flatMap((part) => {
        if (part === '_' || part.startsWith('=')) return [part]
        return findWords(part, { start: 0, end: part.length }).map((word) => word.stem)
      })
      map.set(parts[0]!, [...(map.get(parts[0]!) ?? []), { parts, force }])
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.parts.length - a.parts.length)
  compiled = map
  return map
}

/** The phrases of a list of words that bear on stance, left to right, longest first and without overlaps. */
export function findPhrases(words: readonly Word[]): readonly Phrase[] {
  const found: Phrase[] = []
  for (let from = 0; from < words.length; ) {
    const best = longestAt(words, from, (force) => force.kind !== 'hedge' && force.kind !== 'again')
    if (best) found.push(best)
    from = best ? Math.max(best.force.kind === 'idle' ? best.to : from + 1, best.to) : from + 1
  }
  return found
}

/** True when the words hold a phrase of this kind: a hedge, or a sign that nothing is new. */
export function holdsForce(words: readonly Word[], kind: 'hedge' | 'again'): boolean {
  return words.some((_, from) => longestAt(words, from, (force) => force.kind === kind) !== undefined)
}

function longestAt(words: readonly Word[], from: number, wanted: (force: Force) => boolean): Phrase | undefined {
  const word = words[from]!
  if (word.mark) return undefined
  let best: Phrase | undefined
  for (const key of [`=${word.lower}`, word.stem]) {
    for (const { parts, force } of patterns().get(key) ?? []) {
      if (!wanted(force)) continue
      const to = matchEnd(words, from, parts)
      if (to !== undefined && (!best || to > best.to)) best = { from, to, force }
    }
  }
  return best
}

function matchEnd(words: readonly Word[], from: number, parts: readonly string[]): number | undefined {
  let at = from + 1
  for (let part = 1; part < parts.length; part += 1) {
    if (parts[part] === '_') {
      part += 1
      const limit = at + 5
      while (at < words.length && at < limit && !words[at]!.mark && !fits(words[at]!, parts[part]!)) at += 1
    }
    if (at >= words.length || !fits(words[at]!, parts[part]!)) return undefined
    at += 1
  }
  return at
}

function fits(word: Word, part: string): boolean {
  return part.startsWith('=') ? word.lower === part.slice(1) : !word.mark && word.stem === part
}
