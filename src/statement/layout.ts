import type { Report } from '../report/report.ts'
import { findQuotations, type Quotation } from '../text/quotation.ts'
import { findSentences } from '../text/sentence.ts'
import type { Span } from '../text/span.ts'

/** The body of a report in sentences and quotations, in order of place. */
export interface Layout {
  readonly sentences: readonly (Span & { readonly paragraph: number })[]
  readonly quotations: readonly Quotation[]
}

/** Lays a report out in sentences and quotations. */
export function layOut(report: Report): Layout {
  const sentences: (Span & { readonly paragraph: number })[] = []
  const quotations: Quotation[] = []
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'body') continue
    const span = { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end }
    const quoted = findQuotations(report.text, span)
    quotations.push(...quoted)
    for (const sentence of findSentences(report.text, span, quoted))
      sentences.push({ ...sentence, paragraph: paragraph.number })
  }
  return { sentences, quotations }
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
