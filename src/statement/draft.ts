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
  /** A quotation without a cue: the speaker is carried over. */
  readonly orphan?: boolean
}

/** The draft in characters; undefined when a rule has left it without content, or with content that is its own source. */
export function attributionOf(passage: Passage, draft: Draft): Attribution | undefined {
  const source = spansOf(passage, draft.source)
  const content = withoutOverlap(spansOf(passage, draft.content), source)
  if (content.length === 0 || isPronounAlone(passage, content)) return undefined
  const addressee = draft.addressee && spanOf(passage, draft.addressee)
  return { source, cue: spansOf(passage, draft.cue), content, voice: draft.voice, ...(addressee ? { addressee } : {}) }
}

function spansOf(passage: Passage, runs: readonly Run[]): Span[] {
  return runs
    .flatMap((run) => spanOf(passage, run) ?? [])
    .sort((a, b) => a.start - b.start)
    .reduce<Span[]>((merged, span) => {
      const last = merged.at(-1)
      const touching =
        last !== undefined && (span.start <= last.end || passage.text.slice(last.end, span.start).trim() === '')
      if (last && touching) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
      else merged.push(span)
      return merged
    }, [])
}

/** "denied it": nothing can be read from it. */
function isPronounAlone(passage: Passage, content: readonly Span[]): boolean {
  const words = content.map((span) => passage.text.slice(span.start, span.end)).join(' ')
  return /^(?:it|him|her|them|so|this|that|these|those|one)$/iu.test(words)
}

function withoutOverlap(content: readonly Span[], source: readonly Span[]): Span[] {
  return content.filter((span) => source.every((other) => span.end <= other.start || other.end <= span.start))
}
