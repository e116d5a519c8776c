import type { Span } from '../text/span.ts'
import { cutParagraph } from './cut-paragraph.ts'
import { findHeader, type Header } from './header.ts'
import { findOpening, findOpeningAlone, type Opening } from './opening.ts'
import { kindOfParagraph } from './paragraph-kind.ts'
import type { Paragraph } from './report.ts'
import { splitParagraphs } from './split-paragraphs.ts'

/** Datelines without an agency or a date open a report, not a paragraph further down. */
const TOP = 6

/** The paragraphs of a text in order, and the datelines among them with what they say. */
interface FoundParagraphs {
  readonly paragraphs: readonly Paragraph[]
  readonly openings: readonly Opening[]
}

/**
 * The paragraphs of a text in order, each with its kind and its dateline. `headings` are the places where a format says a heading
 * starts. A very long body paragraph is cut at sentence ends into several.
 */
export function findParagraphs(
  text: string,
  headings: ReadonlySet<number> = new Set(),
  header: Header | undefined = findHeader(text),
): FoundParagraphs {
  const spans = splitParagraphs(text)
  const openings: Opening[] = []
  let bodies = 0
  const found = spans.flatMap((span, index): readonly Omit<Paragraph, 'number'>[] => {
    if (header && span.start < header.end) return [{ ...span, kind: 'byline' }]
    const opening = openingOf(text, span, bodies < TOP)
    if (opening) openings.push(opening)
    if (opening?.end === span.end) return [{ ...span, kind: 'byline', opening: spanOf(opening) }]
    const kind = opening
      ? 'body'
      : kindOfParagraph({
          words: text.slice(span.start, span.end),
          index,
          count: spans.length,
          heading: headings.has(span.start),
          following: () => spans.slice(index + 1, index + 4).map(({ start, end }) => text.slice(start, end)),
        })
    if (kind !== 'body') return [{ ...span, kind }]
    bodies += 1
    return cutParagraph(text, span).map((piece, i) => ({
      ...piece,
      kind,
      ...(i === 0 && opening && { opening: spanOf(opening) }),
    }))
  })
  return { paragraphs: found.map((paragraph, index) => ({ ...paragraph, number: index + 1 })), openings }
}

/** The dateline of a paragraph; away from the top only one with an agency or a date. */
function openingOf(text: string, span: Span, top: boolean): Opening | undefined {
  const opening = findOpening(text, span) ?? (top ? findOpeningAlone(text, span) : undefined)
  return opening && (top || opening.agency !== undefined || opening.date) ? opening : undefined
}

const spanOf = ({ start, end }: Opening) => ({ start, end })
