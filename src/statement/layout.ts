import type { Paragraph, Report } from '../report/report.ts'
import { findQuotations, type Quotation } from '../text/quotation.ts'
import { findSentences } from '../text/sentence.ts'
import type { Span } from '../text/span.ts'
import { findTurns, type SpeakerTurn } from './transcript.ts'

/** A body paragraph in sentences and quotations; `span` leaves out its opening (dateline), and in a transcript the label of its turn. */
export interface LaidParagraph {
  readonly paragraph: Paragraph
  readonly span: Span
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
}

/** The body of a report in sentences and quotations, in order of place. */
export interface Layout {
  readonly paragraphs: readonly LaidParagraph[]
  readonly sentences: readonly (Span & { readonly paragraph: number })[]
  readonly quotations: readonly Quotation[]
  /** In a transcript, who speaks in turn; else empty. */
  readonly turns: readonly SpeakerTurn[]
}

/** Lays a report out in sentences and quotations. */
export function layOut({ text, paragraphs }: Report): Layout {
  const written = paragraphs
    .filter(({ kind }) => kind === 'body')
    .map((paragraph) => ({ paragraph, span: { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end } }))
  const turns = findTurns(
    text,
    written.map(({ span }) => span),
  )
  const labelled = new Map(turns.map(({ label, paragraph }) => [paragraph, label]))
  const body = written.map(({ paragraph, span: whole }, index): LaidParagraph => {
    const span = { start: labelled.get(index)?.mark.end ?? whole.start, end: whole.end }
    const quotations = findQuotations(text, span)
    return { paragraph, span, sentences: findSentences(text, span, quotations), quotations }
  })
  return {
    turns,
    paragraphs: body,
    sentences: body.flatMap(({ paragraph: { number }, sentences }) =>
      sentences.map((sentence) => ({ ...sentence, paragraph: number })),
    ),
    quotations: body.flatMap(({ quotations }) => quotations),
  }
}

/** The index of the last of `spans`, which are in order, that begins at or before an offset; -1 before the first. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
