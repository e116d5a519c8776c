import { findHeader } from './header.ts'
import { findOpening, findOpeningAlone, type Opening } from './opening.ts'
import { kindOfParagraph } from './paragraph-kind.ts'
import type { Paragraph } from './report.ts'
import { splitParagraphs } from './split-paragraphs.ts'

/** Datelines without an agency or a date open a report, not a paragraph further down. */
const TOP = 6

/**
 * The paragraphs of a text in order, each with its kind and its dateline. `headings` are the places where a format says a heading
 * starts.
 */
export function findParagraphs(text: string, headings: ReadonlySet<number> = new Set()): readonly Paragraph[] {
  const header = findHeader(text)
  const spans = splitParagraphs(text)
  let bodies = 0
  return spans.map((span, index): Paragraph => {
    const number = index + 1
    const words = text.slice(span.start, span.end)
    if (header && span.start < header.end) return { ...span, number, kind: 'byline' }
    const opening = openingOf(text, span, bodies < TOP)
    if (opening?.end === span.end) return { ...span, number, kind: 'byline', opening: spanOf(opening) }
    const kind = opening
      ? 'body'
      : kindOfParagraph({
          words,
          index,
          count: spans.length,
          heading: headings.has(span.start),
          following: spans.slice(index + 1, index + 4).map(({ start, end }) => text.slice(start, end)),
        })
    if (kind === 'body') bodies += 1
    return { ...span, number, kind, ...(kind === 'body' && opening && { opening: spanOf(opening) }) }
  })
}

/** The dateline of a paragraph, read as `findParagraphs` reads it. */
export function openingOf(
  text: string,
  span: { readonly start: number; readonly end: number },
  top: boolean,
): Opening | undefined {
  const opening = findOpening(text, span) ?? (top ? findOpeningAlone(text, span) : undefined)
  return opening && (top || opening.agency !== undefined || opening.date) ? opening : undefined
}

const spanOf = ({ start, end }: Opening) => ({ start, end })
