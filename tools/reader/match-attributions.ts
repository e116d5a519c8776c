import type { Span } from '../../src/text/span.ts'
import type { Marked } from './read-corpus.ts'

/** An attribution that people marked, the one found for it, and how well they agree. */
export interface Match {
  readonly marked: Marked
  readonly found: Marked
  /** The sources share a character, or neither has one; so do the contents. Cues always do. */
  readonly source: boolean
  readonly content: boolean
}

/** What was found for what was marked, one to one where cues meet: the pairs that agree in most first, then those that share most. */
export function matchAttributions(marked: readonly Marked[], found: readonly Marked[]) {
  const pairs = marked
    .flatMap((one) => found.filter(({ cue }) => shared(one.cue, cue) > 0).map((other) => matchOf(one, other)))
    .sort((a, b) => weight(b) - weight(a))
  const taken = new Set<Marked>()
  const matches = pairs.filter((pair) => {
    if (taken.has(pair.marked) || taken.has(pair.found)) return false
    taken.add(pair.marked).add(pair.found)
    return true
  })
  const left = (all: readonly Marked[]) => all.filter((each) => !taken.has(each))
  return { matches, missed: left(marked), spurious: left(found) }
}

function matchOf(marked: Marked, found: Marked): Match {
  const isBare = marked.source.length === 0 && found.source.length === 0
  const content = shared(marked.content, found.content) > 0
  return { marked, found, source: isBare || shared(marked.source, found.source) > 0, content }
}

const weight = ({ marked, found, source, content }: Match) =>
  (source ? 1e6 : 0) + (content ? 1e6 : 0) + shared(marked.content, found.content) + shared(marked.cue, found.cue)

/** Characters in both. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let count = 0
  for (const one of a)
    for (const other of b) count += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return count
}

export const isLinked = ({ source, content }: Match): boolean => source && content
