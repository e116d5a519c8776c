import type { Span } from '../../../../src/text/span.ts'

/** What marked words are: of a statement its speaker, its cue, what was said, what of it in quotation marks; or words that a link leads to. */
export type MarkRole = 'source' | 'cue' | 'content' | 'verbatim' | 'at'

/** Marked words of a report. */
export interface TextMark extends Span {
  readonly role: MarkRole
  readonly statement?: string
}

/** A piece of a text with the same marks throughout. */
export interface Segment extends Span {
  readonly marks: readonly TextMark[]
}

/**
 * A stretch of a text cut wherever a mark begins or ends: the pieces follow each other and make up the whole stretch. A mark that
 * would cut a character in two takes all of it. Time grows with the marks and with how many of them lie on each other.
 */
export function segmentsOf(text: string, stretch: Span, marks: readonly TextMark[]): readonly Segment[] {
  const inside = marks
    .map((mark) => ({ mark, start: wholeStart(text, mark.start), end: wholeEnd(text, mark.end) }))
    .filter(({ start, end }) => start < end && start < stretch.end && end > stretch.start)
    .toSorted((a, b) => a.start - b.start)
  const cuts = new Set([stretch.start, stretch.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, stretch.start))
    cuts.add(Math.min(end, stretch.end))
  }
  const at = [...cuts].sort((a, b) => a - b)
  let open: typeof inside = []
  let next = 0
  return at.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start)
    while (next < inside.length && inside[next]!.start <= start) {
      const each = inside[next++]!
      if (each.end > start) open.push(each)
    }
    return { start, end: at[index + 1]!, marks: open.map(({ mark }) => mark) }
  })
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}

const wholeStart = (text: string, at: number): number => (isLow(text, at) ? at - 1 : at)
const wholeEnd = (text: string, at: number): number => (isLow(text, at) ? at + 1 : at)

/** The statement that a click on a segment means: of several the one with the shortest words there. */
export function statementAt({ marks }: Pick<Segment, 'marks'>): string | undefined {
  let best: TextMark | undefined
  for (const mark of marks) {
    if (mark.statement === undefined || mark.role === 'verbatim') continue
    if (!best || mark.end - mark.start < best.end - best.start) best = mark
  }
  return best?.statement
}
