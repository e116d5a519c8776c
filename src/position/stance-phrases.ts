import { type Force, stancePhrases } from './stance-lexicon.ts'
import { findWords, type Word } from './words.ts'

/** A phrase with a force: word indices `[from, to)`. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly force: Force
}

interface Part {
  readonly text: string
  /** Compared with the word itself, not with its stem. */
  readonly exact: boolean
  /** A few words may stand before it. */
  readonly loose: boolean
}

interface Pattern {
  readonly first: Part
  readonly rest: readonly Part[]
  readonly force: Force
}

/** Patterns by their first word, the longest first. */
interface Lexicon {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
  readonly byStem: ReadonlyMap<string, readonly Pattern[]>
}

/** Signs are sought by themselves; everything else makes up chains. */
type Use = 'hedge' | 'again' | 'chain'

const longestGap = 5
let compiled: Readonly<Record<Use, Lexicon>> | undefined

function lexicons(): Readonly<Record<Use, Lexicon>> {
  if (compiled) return compiled
  const patterns = stancePhrases.flatMap(([force, phrases]) =>
    phrases.split(', ').map((phrase): Pattern => {
      const [first, ...rest] = partsOf(phrase)
      return { first: first!, rest, force }
    }),
  )
  const used = Map.groupBy(
    patterns,
    ({ force: { kind } }): Use => (kind === 'hedge' || kind === 'again' ? kind : 'chain'),
  )
  const lexiconOf = (use: Use): Lexicon => {
    const longestFirst = used.get(use)!.toSorted((a, b) => spread(b) - spread(a))
    const { word = [], stem = [] } = Object.groupBy(longestFirst, ({ first }) => (first.exact ? 'word' : 'stem'))
    return {
      byWord: Map.groupBy(word, ({ first }) => first.text),
      byStem: Map.groupBy(stem, ({ first }) => first.text),
    }
  }
  compiled = { hedge: lexiconOf('hedge'), again: lexiconOf('again'), chain: lexiconOf('chain') }
  return compiled
}

/** How many words a pattern may take; a gap counts as one. */
function spread({ rest }: Pattern): number {
  return rest.length + rest.filter(({ loose }) => loose).length
}

function partsOf(phrase: string): readonly Part[] {
  const parts: Part[] = []
  let loose = false
  for (const piece of phrase.split(' ')) {
    if (piece === '_') {
      loose = true
      continue
    }
    const exact = piece.startsWith('=')
    const texts = exact ? [piece.slice(1)] : findWords(piece, { start: 0, end: piece.length }).map(({ stem }) => stem)
    for (const text of texts) {
      parts.push({ text, exact, loose })
      loose = false
    }
  }
  return parts
}

/** The phrases of a list of words that bear on stance, left to right, longest first and without overlaps. */
export function findPhrases(words: readonly Word[]): readonly Phrase[] {
  const lexicon = lexicons().chain
  const found: Phrase[] = []
  for (let from = 0; from < words.length; ) {
    const longest = longestAt(words, from, words.length, lexicon)
    if (longest) found.push(longest)
    from = longest ? longest.to : from + 1
  }
  return found
}

/** True when the words `[from, to)` hold a phrase of this kind: a hedge, or a sign that nothing is new. */
export function holdsForce(words: readonly Word[], from: number, to: number, kind: 'hedge' | 'again'): boolean {
  const lexicon = lexicons()[kind]
  for (let at = from; at < to; at += 1) if (longestAt(words, at, to, lexicon)) return true
  return false
}

function longestAt(words: readonly Word[], from: number, end: number, { byWord, byStem }: Lexicon): Phrase | undefined {
  const { lower, stem, mark } = words[from]!
  if (mark) return undefined
  const named = longestOf(byWord.get(lower), words, from, end)
  const stemmed = longestOf(byStem.get(stem), words, from, end)
  return named && stemmed ? (stemmed.to > named.to ? stemmed : named) : (named ?? stemmed)
}

function longestOf(
  patterns: readonly Pattern[] | undefined,
  words: readonly Word[],
  from: number,
  end: number,
): Phrase | undefined {
  let longest: Phrase | undefined
  for (const { rest, force } of patterns ?? []) {
    const to = matchEnd(words, from + 1, end, rest)
    if (to !== undefined && (!longest || to > longest.to)) longest = { from, to, force }
  }
  return longest
}

/** Where the parts end that begin at word `at`, if they all stand there. */
function matchEnd(words: readonly Word[], at: number, end: number, parts: readonly Part[]): number | undefined {
  let next = at
  for (const part of parts) {
    if (part.loose) {
      const limit = Math.min(end, next + longestGap)
      while (next < limit && !words[next]!.mark && !fits(words[next]!, part)) next += 1
    }
    if (next >= end || !fits(words[next]!, part)) return undefined
    next += 1
  }
  return next
}

function fits(word: Word, { text, exact }: Part): boolean {
  return exact ? word.lower === text : !word.mark && word.stem === text
}
