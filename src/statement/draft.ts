import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { type Passage, type Run, spanOf } from './passage.ts'
import type { Voice } from './statement.ts'

/** An attribution in the making: runs of tokens of one paragraph. */
export interface Draft {
  readonly source: readonly Run[]
  cue: readonly Run[]
  content: readonly Run[]
  readonly voice: Voice
  readonly addressee?: Run
  /** Which sentence the cue stands in. */
  readonly sentence: number
  /** The content stands before the cue (and may go on after it). */
  readonly spokenBefore?: boolean
  /** The source passes on what others said, so that its content may hold a further statement. */
  readonly relays?: boolean
  /** The chance, by the trained reader, that it is one; only for what the rules did not find. */
  readonly chance?: number
  /** A quotation without a cue: the speaker is carried over. */
  readonly orphan?: boolean
  /** The whole content is in the speaker’s words, without marks. */
  readonly recorded?: true
}

/** The draft in characters; undefined when a rule has left it without content, or with content that is its own source. */
export function attributionOf(passage: Passage, draft: Draft): Attribution | undefined {
  const source = spansOf(passage, draft.source)
  const content = withoutOverlap(spansOf(passage, draft.content), source)
  if (content.length === 0 || isPronounAlone(passage, content)) return undefined
  const addressee = draft.addressee && spanOf(passage, draft.addressee)
  return {
    source,
    cue: spansOf(passage, draft.cue),
    content,
    voice: draft.voice,
    ...(addressee && { addressee }),
    ...(draft.chance !== undefined && { chance: draft.chance }),
    ...(draft.recorded && { recorded: draft.recorded }),
  }
}

function spansOf(passage: Passage, runs: readonly Run[]): Span[] {
  const spans: Span[] = []
  for (const run of runs) {
    const span = spanOf(passage, run)
    if (span) spans.push(span)
  }
  return spans.length < 2 ? spans : joined(passage.text, spans)
}

/** The spans in order, those with nothing but white space between them as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    const touching = last !== undefined && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')
    if (last && touching) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

/** "denied it": nothing can be read from it. */
function isPronounAlone({ text }: Passage, [only, ...more]: readonly Span[]): boolean {
  if (only === undefined || more.length > 0 || only.end - only.start > 5) return false
  return /^(?:it|him|her|them|so|this|that|these|those|one)$/iu.test(text.slice(only.start, only.end))
}

function withoutOverlap(content: readonly Span[], source: readonly Span[]): Span[] {
  return content.filter((span) => source.every((other) => span.end <= other.start || other.end <= span.start))
}
