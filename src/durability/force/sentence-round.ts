import type { Report } from '../../report/report.ts'
import { findQuotations } from '../../text/quotation.ts'
import { findSentences } from '../../text/sentence.ts'
import { contains, type Span } from '../../text/span.ts'

/** The sentence in which some words of a report stand, cut at them. */
export interface SentenceRound extends Span {
  readonly before: string
  readonly after: string
}

/** The sentence of a report round a span; undefined where the span lies in no paragraph. */
export function sentenceRound({ text, paragraphs }: Report, span: Span): SentenceRound | undefined {
  const paragraph = paragraphs.find((each) => contains(each, span))
  if (!paragraph) return undefined
  const sentences = findSentences(text, paragraph, findQuotations(text, paragraph))
  const { start, end } = sentences.find((each) => contains(each, span)) ?? paragraph
  return { start, end, before: text.slice(start, span.start), after: text.slice(span.end, end) }
}
