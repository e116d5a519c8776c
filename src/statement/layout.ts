import type { Paragraph, Report } from '../report/report.ts'
import { findQuotations, type Quotation } from '../text/quotation.ts'
import { findSentences } from '../text/sentence.ts'
import type { Span } from '../text/span.ts'

/** A body paragraph in sentences and quotations; `span` leaves out its opening (dateline). */
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
}

/** Lays a report out in sentences and quotations. */
export function layOut({ text, paragraphs }: Report): Layout {
  const body = paragraphs
    .filter(({ kind }) => kind === 'body')
    .map((paragraph): LaidParagraph => {
      const span = { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end }
      const quotations = findQuotations(text, span)
      return { paragraph, span, sentences: findSentences(text, span, quotations), quotations }
    })
  return {
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
