import type { Passage, Run } from '../../src/statement/passage.ts'
import { Role, Tag } from '../../src/statement/trained/labels.ts'
import type { Span } from '../../src/text/span.ts'
import type { Marked } from './read-corpus.ts'

/** An attribution as tokens of the paragraph that holds its cue; what stands in other paragraphs is left out. */
export interface MarkedTokens {
  readonly source: readonly number[]
  readonly cue: Run
  readonly content: readonly number[]
}

/** For each paragraph, the attributions whose cues begin in it. */
export function markedTokens(
  passages: readonly Passage[],
  marked: readonly Marked[],
): readonly (readonly MarkedTokens[])[] {
  return passages.map((passage) => {
    const [first, last] = [passage.tokens[0], passage.tokens.at(-1)]
    if (!first || !last) return []
    return marked.flatMap(({ source, cue, content }): MarkedTokens[] => {
      const { start } = cue[0]!
      if (start < first.start || start >= last.end) return []
      const tokens = tokensIn(passage, cue)
      if (tokens.length === 0) return []
      const run = { from: tokens[0]!, to: tokens.at(-1)! + 1 }
      return [{ source: tokensIn(passage, source), cue: run, content: tokensIn(passage, content) }]
    })
  })
}

function tokensIn({ tokens }: Passage, spans: readonly Span[]): readonly number[] {
  const found = new Set<number>()
  for (const { start, end } of spans)
    for (const [at, token] of tokens.entries()) if (token.start < end && token.end > start) found.add(at)
  return [...found].sort((a, b) => a - b)
}

/** All attributions of a paragraph as one layer: cues over sources over contents, shorter contents over longer ones. */
export function layerOf(length: number, marked: readonly MarkedTokens[]): Uint8Array {
  const part = new Uint8Array(length)
  const owner = new Int32Array(length).fill(-1)
  const put = (tag: number, tokens: Iterable<number>, by: number) => {
    for (const at of tokens) {
      part[at] = tag
      owner[at] = by
    }
  }
  const byLength = [...marked.entries()].sort(([, a], [, b]) => b.content.length - a.content.length)
  for (const [by, { content }] of byLength) put(Tag.content, content, by)
  for (const [by, { source }] of marked.entries()) put(Tag.source, source, by)
  for (const [by, { cue }] of marked.entries()) put(Tag.cue, tokensOf(cue), by)
  return part.map((tag, at) => {
    const goesOn = tag > 0 && at > 0 && part[at - 1] === tag && owner[at - 1] === owner[at]
    return goesOn ? tag + 1 : tag
  })
}

/** The roles of tokens for one attribution. */
export function rolesOf(length: number, { source, cue, content }: MarkedTokens): Uint8Array {
  const part = new Uint8Array(length)
  for (const at of content) part[at] = Role.content
  for (const at of source) part[at] = Role.source
  part.fill(Role.none, cue.from, cue.to)
  return part.map((role, at) => (role > 0 && at > 0 && part[at - 1] === role ? role + 1 : role))
}

function* tokensOf({ from, to }: Run): Iterable<number> {
  for (let at = from; at < to; at += 1) yield at
}
