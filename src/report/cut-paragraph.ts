import { findQuotations } from '../text/quotation.ts'
import { findSentences } from '../text/sentence.ts'
import { type Span, trimSpan } from '../text/span.ts'

/** Characters; what reads a paragraph may take more than linear time in its length. */
const LONGEST = 10_000

/**
 * A paragraph longer than about two thousand words in pieces no longer than that: cut at sentence ends, inside a quotation only where
 * one is that long, and inside a sentence only where one is. Pieces have no white space at their edges. Takes linear time.
 */
export function cutParagraph(text: string, paragraph: Span): readonly Span[] {
  if (paragraph.end - paragraph.start <= LONGEST) return [paragraph]
  const pieces: Span[] = []
  for (const part of partsOf(text, paragraph)) {
    const last = pieces.at(-1)
    if (last && part.end - last.start <= LONGEST) pieces[pieces.length - 1] = { start: last.start, end: part.end }
    else pieces.push(part)
  }
  return pieces
}

/** Sentences, else those inside quotations, else runs of words: the largest that are short enough. */
function partsOf(text: string, span: Span): readonly Span[] {
  const isLong = ({ start, end }: Span) => end - start > LONGEST
  return findSentences(text, span, findQuotations(text, span)).flatMap((sentence) =>
    isLong(sentence)
      ? findSentences(text, sentence, []).flatMap((inner) => (isLong(inner) ? cutAtSpaces(text, inner) : [inner]))
      : [sentence],
  )
}

function cutAtSpaces(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = []
  for (let { start } = span; start < span.end; ) {
    const limit = Math.min(span.end, start + LONGEST)
    const ahead = text.slice(start, limit)
    const space = limit === span.end ? -1 : ahead.search(/\s\S*$/u)
    const inPair = limit < span.end && /[\uD800-\uDBFF]$/.test(ahead)
    const end = space > 0 ? start + space : limit - Number(inPair)
    const piece = trimSpan(text, { start, end })
    if (piece.end > piece.start) pieces.push(piece)
    start = end
  }
  return pieces
}
