import type { Span } from '../../src/text/span.ts'
import { isLinked, type Match, matchAttributions, shared } from './match-attributions.ts'
import type { Marked } from './read-corpus.ts'
import type { ScoredText } from './score-attributions.ts'
import { modesIn } from './score-modes.ts'

/** Errors of one kind: how many, and where the first of each text stands. */
export interface ErrorKind {
  readonly kind: string
  count: number
  readonly examples: string[]
}

/**
 * What a reader did wrong, by kind, most frequent first: missed, spurious, linked wrongly, or found with another extent, for each part.
 * An attribution that is found may count under several of the last. `seenCues` are the cues people marked where the reader learnt, in
 * lower case: a missed one of others is told apart.
 */
export function errorKinds(texts: readonly ScoredText[], seenCues: ReadonlySet<string>): readonly ErrorKind[] {
  const kinds = new Map<string, ErrorKind>()
  for (const { text, marked, found } of texts) {
    const told = new Set<string>()
    const add = (kind: string, example: string) => {
      const entry = kinds.get(kind) ?? { kind, count: 0, examples: [] }
      kinds.set(kind, entry)
      entry.count += 1
      if (!told.has(kind)) entry.examples.push(example)
      told.add(kind)
    }
    const modeOf = modesIn(text)
    const { matches, missed, spurious } = matchAttributions(marked, found)
    for (const each of missed) {
      const cue = wordsOf(text, each.cue)
      const seen = seenCues.has(cue.toLowerCase()) ? 'a cue' : 'a cue not learnt'
      const mode = modeOf(each) === 'indirect' ? 'indirect' : 'quoted'
      const unnamed = each.source.length === 0 ? ', nobody named' : ''
      add(`missed: ${mode}, ${seen}${unnamed}`, show(text, each))
    }
    for (const each of spurious) {
      const inside = marked.some(({ content }) => shared(content, each.cue) > 0) ? ', inside what another says' : ''
      const unnamed = each.source.length === 0 ? ', nobody named' : ''
      const cue = each.cue.length === 0 ? 'without a cue' : modeOf(each) === 'indirect' ? 'indirect' : 'quoted'
      add(`marked by nobody: ${cue}${unnamed}${inside}`, show(text, each))
    }
    for (const match of matches) {
      const example = `${show(text, match.marked)}  ⟶  ${show(text, match.found)}`
      for (const kind of isLinked(match) ? extents(text, match) : [linkError(match)]) add(kind, example)
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}

function linkError({ marked, found, source }: Match): string {
  if (source) return 'the cue is right, the content another'
  if (found.source.length === 0) return 'the cue is right, nobody is found'
  return marked.source.length === 0
    ? 'the cue is right, somebody is found where nobody is marked'
    : 'the cue is right, the source another'
}

/** Which parts of an attribution that was found begin or end elsewhere. */
function extents(text: string, { marked, found }: Match): readonly string[] {
  return (['source', 'cue', 'content'] as const).flatMap((part) => {
    const [a, b] = [marked[part], found[part]]
    if (wordsOf(text, a) === wordsOf(text, b)) return []
    const [first, last] = [a[0], a.at(-1)]
    const [ours, end] = [b[0], b.at(-1)]
    if (!first || !last || !ours || !end) return []
    const starts = order(ours.start - first.start, 'begins too early', 'begins too late')
    const ends = order(end.end - last.end, 'ends too early', 'ends too late')
    const where = [...starts, ...ends]
    return [`the ${part} ${where.length > 0 ? where.join(' and ') : 'has other words within'}`]
  })
}

/** Marks and spaces at the ends are no words: a difference of one character counts as none. */
const order = (by: number, early: string, late: string) => (Math.abs(by) <= 1 ? [] : [by < 0 ? early : late])

const wordsOf = (text: string, spans: readonly Span[]) =>
  spans.flatMap(({ start, end }) => text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

const show = (text: string, { source, cue, content }: Marked) =>
  [source, cue, content]
    .map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
    .map((part) => (part.length > 140 ? `${part.slice(0, 100)} … ${part.slice(-36)}` : part) || '–')
    .join(' | ')

/** The cues people marked, in lower case. */
export function cuesIn(texts: readonly Omit<ScoredText, 'found'>[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ text, marked }) => marked.map(({ cue }) => wordsOf(text, cue).toLowerCase())))
}

/** The most frequent kinds as a table, with some examples of each where they are asked for. */
export function formatErrors(kinds: readonly ErrorKind[], most: number, examples: number): string {
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const lines = kinds
    .slice(0, most)
    .flatMap(({ kind, count, examples: shown }) => [
      `${String(count).padStart(6)} ${((100 * count) / all).toFixed(1).padStart(5)} %  ${kind}`,
      ...shown.slice(0, examples).map((example) => `                  ${example}`),
    ])
  return [
    `errors by kind: ${all} in ${kinds.length} kinds, the ${Math.min(most, kinds.length)} most frequent`,
    ...lines,
    '',
  ].join('\n')
}
