import { type Entry, longestPhrase, type TermIndex } from './term-index.ts'
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

interface Hit {
  readonly entry: Entry
  readonly from: number
  readonly to: number
  readonly loose: boolean
}

/**
 * The issues that a list of words mentions in a speaker's mouth, left to right. Of two phrases on the same words the
 * longer stands, unless it is one of the speaker's own.
 */
export function findMentions(words: readonly Word[], index: TermIndex, speaker?: string): readonly Mention[] {
  const found = [...exactHits(words, index), ...looseHits(words, index)]
  if (found.length === 0) return []
  const hits = found.filter(({ entry }) => entry.by === undefined || entry.by === speaker)
  const kept = hits.filter((hit) => !hits.some((other) => other !== hit && displaces(other, hit)))
  return groupByPlace(kept).map((group): Mention => {
    const { entry, from, to } = group[0]!
    const own = hits.filter((hit) => hit.entry.issue === entry.issue)
    const holdsTerm = own.some((hit) => hit.entry.alternative === undefined && covers(group[0]!, hit))
    const cues = own.filter((hit) => hit.entry.alternative !== undefined && hit.from >= from && hit.to <= to)
    return {
      issue: entry.issue,
      from,
      to,
      alternatives: [...new Set(cues.map((cue) => cue.entry.alternative!))],
      strength: holdsTerm || group.some((hit) => hit.entry.alternative === undefined) ? 'term' : 'cue',
    }
  })
}

/** The hits on the same words for the same issue together, left to right. */
function groupByPlace(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = []
  for (const hit of hits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    let at = groups.length - 1
    while (at >= 0 && isSamePlace(groups[at]![0]!, hit) && groups[at]![0]!.entry.issue !== hit.entry.issue) at -= 1
    if (at >= 0 && isSamePlace(groups[at]![0]!, hit)) groups[at]!.push(hit)
    else groups.push([hit])
  }
  return groups
}

function isSamePlace(a: Hit, b: Hit): boolean {
  return a.from === b.from && a.to === b.to
}

/** The actors that a list of words names, longest names first, without overlaps. */
export function findNames(words: readonly Word[], { names, nameHeads }: TermIndex): readonly NameMention[] {
  const found: NameMention[] = []
  for (let from = 0; from < words.length; from += 1) {
    const { lower } = words[from]!
    const longest = nameHeads.get(lower) ?? 0
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const name = joinLower(words, from, from + length)
      const actor = names.get(name) ?? (name.length > 4 ? names.get(singular(name)) : undefined)
      if (actor === undefined) continue
      found.push({ actor, from, to: from + length })
      from += length - 1
      break
    }
  }
  return found
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name
}

function joinLower(words: readonly Word[], from: number, to: number): string {
  let joined = words[from]!.lower
  for (let at = from + 1; at < to; at += 1) joined += ` ${words[at]!.lower}`
  return joined
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

function exactHits(words: readonly Word[], { exact, beginnings }: TermIndex): readonly Hit[] {
  const hits: Hit[] = []
  const begins = (joined: string, raw: string) => beginnings.has(joined) || beginnings.has(raw)
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from]!
    if (!first.content || !begins(first.stem, first.lower)) continue
    let joined = ''
    let raw = ''
    let count = 0
    for (let at = from; at < words.length && count < longestPhrase; at += 1) {
      const word = words[at]!
      if (word.mark) break
      if (!word.content) continue
      joined += word.stem
      const spelled = count > 0 ? `${raw}${word.stem}` : word.stem
      raw += word.lower
      count += 1
      for (const key of joined === spelled ? [joined] : [joined, spelled]) {
        for (const entry of exact.get(key) ?? []) hits.push({ entry, from, to: at + 1, loose: false })
      }
      if (!begins(joined, raw)) break
    }
  }
  return hits
}

function looseHits(words: readonly Word[], { loose }: TermIndex): readonly Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (const { stems, entry } of loose.get(words[from]!.stem) ?? []) {
      const to = endOfLoose(words, from, stems)
      if (to !== undefined) hits.push({ entry, from, to, loose: true })
    }
  }
  return hits
}

/** Where the stems end that stand in any order from word `from` on, with at most two words that carry meaning among them. */
function endOfLoose(words: readonly Word[], from: number, stems: readonly string[]): number | undefined {
  let seen = 0
  let missing = stems.length
  let count = 0
  for (let at = from; at < words.length && count < stems.length + 2; at += 1) {
    const word = words[at]!
    if (word.mark) return undefined
    if (word.content) count += 1
    let place = stems.indexOf(word.stem)
    while (place >= 0 && seen & (1 << place)) place = stems.indexOf(word.stem, place + 1)
    if (place < 0) continue
    seen |= 1 << place
    missing -= 1
    if (missing === 0) return at + 1
  }
  return undefined
}

function displaces(other: Hit, hit: Hit): boolean {
  return covers(other, hit) && (!hit.loose || !other.loose || other.to - other.from < hit.to - hit.from)
}

function covers(outer: Hit, inner: Hit): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false
  const { alternative, by, issue } = outer.entry
  if ((alternative !== undefined || by !== undefined) && issue !== inner.entry.issue) return false
  if (outer.loose && !inner.loose) return false
  if (!outer.loose && inner.loose) return true
  return outer.to - outer.from > inner.to - inner.from
}
