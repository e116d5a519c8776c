import type { Paragraph } from '../report/report.ts'
import type { Quotation } from '../text/quotation.ts'
import type { Span } from '../text/span.ts'
import type { LaidParagraph } from './layout.ts'
import { type TaggedWord, taggedWordsIn } from './tagged-word.ts'

/** A run of tokens, half-open, by index. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** True where two runs share a token. */
export const meet = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to

/** A quotation and the tokens it covers, its marks among them. */
interface QuotedRun extends Run {
  readonly quotation: Quotation
}

/** A body paragraph made ready for the rules: tagged once, with its sentences and quotations. */
export interface Passage {
  readonly text: string
  readonly paragraph: Paragraph
  readonly tokens: readonly TaggedWord[]
  readonly sentences: readonly Run[]
  readonly quoted: readonly QuotedRun[]
  /** For each token, the index in `quoted` of the quotation it stands in, or −1. */
  readonly quoteAt: readonly number[]
  /** For each token, the index in `sentences`. */
  readonly sentenceAt: readonly number[]
}

/** Reads paragraphs, without their openings (datelines): all in one go, which is faster. */
export function readPassages(text: string, paragraphs: readonly LaidParagraph[]): readonly Passage[] {
  const tokens = taggedWordsIn(
    text,
    paragraphs.map(({ span }) => span),
  )
  return paragraphs.map((paragraph, at) => passageOf(text, paragraph, tokens[at]!))
}

/** Reads one paragraph. */
export function readPassage(text: string, paragraph: LaidParagraph): Passage {
  return readPassages(text, [paragraph])[0]!
}

function passageOf(
  text: string,
  { paragraph, sentences: spans, quotations }: LaidParagraph,
  tokens: readonly TaggedWord[],
): Passage {
  const sentences = runsOf(tokens, spans).flatMap(inPieces)
  const quoted = runsOf(tokens, quotations).map((run, index): QuotedRun => {
    return { from: run.from, to: run.to, quotation: quotations[index]! }
  })
  const quoteAt = indexByToken(quoted, tokens.length, -1)
  const sentenceAt = indexByToken(sentences, tokens.length, 0)
  return { text, paragraph, tokens, sentences, quoted, quoteAt, sentenceAt }
}

/** For each token, the index of the run it stands in. */
function indexByToken(runs: readonly Run[], tokens: number, none: number): readonly number[] {
  const at = new Array<number>(tokens).fill(none)
  for (let index = 0; index < runs.length; index += 1) at.fill(index, runs[index]!.from, runs[index]!.to)
  return at
}

/** Longer sentences are no prose; the rules look back and forth within one. */
const LONGEST = 1000

function inPieces(run: Run): Run | Run[] {
  const { from, to } = run
  if (to - from <= LONGEST) return to > from ? run : []
  const pieces: Run[] = []
  for (let start = from; start < to; start += LONGEST) pieces.push({ from: start, to: Math.min(to, start + LONGEST) })
  return pieces
}

function runsOf(tokens: readonly TaggedWord[], spans: readonly Span[]): Run[] {
  let next = 0
  return spans.map((span) => {
    while (next < tokens.length && tokens[next]!.start < span.start) next += 1
    const from = next
    while (next < tokens.length && tokens[next]!.start < span.end) next += 1
    return { from, to: next }
  })
}

/** The characters a run of tokens covers; undefined when it is empty. */
export function spanOf(passage: Passage, run: Run): Span | undefined {
  const first = passage.tokens[run.from]
  const last = passage.tokens[run.to - 1]
  return first && last && run.from < run.to ? { start: first.start, end: last.end } : undefined
}
