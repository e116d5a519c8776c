import { type Entry, isContent, longestPhrase, type TermIndex } from './term-index.ts'
import type { Word } from './words.ts'

/** Words that point to an issue: word indices `[from, to)` in the list they were found in. */
export interface Mention {
  readonly issue: string
  readonly from: number
  readonly to: number
  /** Alternatives whose cue these very words are. */
  readonly alternatives: readonly string[]
  /** `term`: a term of the issue; `cue`: only a cue of an alternative; `faint`: words of its question. */
  readonly strength: 'term' | 'cue' | 'faint'
}

/** A name of an actor: word indices `[from, to)`. */
export interface NameMention {
  readonly actor: string
  readonly from: number
  readonly to: number
}

interface Hit extends Entry {
  readonly from: number
  readonly to: number
  readonly loose: boolean
}

/**
 * The issues that a list of words mentions in a speaker's mouth, left to right. Of two phrases on the same words the
 * longer stands, unless it is one of the speaker's own.
 */
export function findMentions(words: readonly Word[], index: TermIndex, speaker?: string): readonly Mention[] {
  const hits = [...exactHits(words, index), ...looseHits(words, index)].filter(
    (hit) => hit.by === undefined || hit.by === speaker,
  )
  const kept = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          covers(other, hit) &&
          (!hit.loose || !other.loose || other.to - other.from < hit.to - hit.from),
      ),
  )
  const byPlace = new Map<string, Hit[]>()
  for (const hit of kept) {
    const place = `${hit.issue} ${hit.from} ${hit.to}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), hit])
  }
  return [...byPlace.values()]
    .map((group): Mention => {
      const { issue, from, to } = group[0]!
      const alternatives = hits
        .filter((hit) => hit.issue === issue && hit.from >= from && hit.to <= to)
        .flatMap((hit) => (hit.alternative === undefined ? [] : [hit.alternative]))
      const holdsTerm = hits.some(
        (hit) => hit.alternative === undefined && hit.issue === issue && covers(group[0]!, hit),
      )
      const strength = holdsTerm || group.some((hit) => hit.alternative === undefined) ? 'term' : 'cue'
      return {
        issue,
        from,
        to,
        alternatives: [...new Set(alternatives)],
        strength,
      }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The actors that a list of words names, longest names first, without overlaps. */
export function findNames(words: readonly Word[], index: TermIndex): readonly NameMention[] {
  const found: NameMention[] = []
  for (let from = 0; from < words.length; from += 1) {
    const { lower } = words[from]!
    if (!index.nameHeads.has(lower) && !index.nameHeads.has(lower.replace(/s$/u, ''))) continue
    for (let length = Math.min(longestPhrase, words.length - from); length > 0; length -= 1) {
      const name = words
        .slice(from, from + length)
        .map((word) => word.lower)
        .join(' ')
      const actor = index.names.get(name) ?? (name.length > 4 ? index.names.get(name.replace(/s$/u, '')) : undefined)
      if (actor === undefined) continue
      found.push({ actor, from, to: from + length })
      from += length - 1
      break
    }
  }
  return found
}

/** When nothing else points to an issue: the one whose question shares most words with these, at least two. */
export function findFaintMention(
  words: readonly Word[],
  start: number,
  end: number,
  index: TermIndex,
): readonly Mention[] {
  const seen = new Map<string, Map<string, number>>()
  for (let at = start; at < end; at += 1) {
    const word = words[at]!
    const issue = word.mark ? undefined : index.faint.get(word.stem)
    if (issue === undefined) continue
    const places = seen.get(issue) ?? new Map<string, number>()
    if (!places.has(word.stem)) places.set(word.stem, at)
    seen.set(issue, places)
  }
  const ranked = [...seen].sort((a, b) => b[1].size - a[1].size)
  const [best, second] = ranked
  if (!best || best[1].size < 2 || (second && second[1].size === best[1].size)) return []
  const places = [...best[1].values()]
  return [
    { issue: best[0], from: Math.min(...places), to: Math.max(...places) + 1, alternatives: [], strength: 'faint' },
  ]
}

function exactHits(words: readonly Word[], index: TermIndex): readonly Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < words.length; from += 1) {
    if (!isContent(words[from]!)) continue
    let joined = ''
    let raw = ''
    let count = 0
    for (let at = from; at < words.length && count < longestPhrase; at += 1) {
      const word = words[at]!
      if (word.mark) break
      if (!isContent(word)) continue
      joined += word.stem
      const spelled = count > 0 ? `${raw}${word.stem}` : word.stem
      raw += word.lower
      count += 1
      for (const key of joined === spelled ? [joined] : [joined, spelled]) {
        for (const entry of index.exact.get(key) ?? []) hits.push({ ...entry, from, to: at + 1, loose: false })
      }
      if (!index.beginnings.has(joined) && !index.beginnings.has(raw)) break
    }
  }
  return hits
}

function looseHits(words: readonly Word[], index: TermIndex): readonly Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (const { stems, entry } of index.loose.get(words[from]!.stem) ?? []) {
      const missing = new Map<string, number>()
      for (const part of stems) missing.set(part, (missing.get(part) ?? 0) + 1)
      let count = 0
      for (let at = from; at < words.length && count < stems.length + 2; at += 1) {
        const word = words[at]!
        if (word.mark) break
        if (isContent(word)) count += 1
        const left = missing.get(word.stem)
        if (left === undefined) continue
        if (left > 1) missing.set(word.stem, left - 1)
        else missing.delete(word.stem)
        if (missing.size > 0) continue
        hits.push({ ...entry, from, to: at + 1, loose: true })
        break
      }
    }
  }
  return hits
}

function covers(outer: Hit, inner: Hit): boolean {
  if ((outer.alternative !== undefined || outer.by !== undefined) && outer.issue !== inner.issue) return false
  if (outer.from > inner.from || outer.to < inner.to) return false
  const longer = outer.to - outer.from > inner.to - inner.from
  if (outer.loose && !inner.loose) return false
  if (!outer.loose && inner.loose) return true
  return longer
}
