import type { Paragraph } from '../../../../src/report/report.ts'
import type { Span } from '../../../../src/text/span.ts'
import { type Segment, segmentsOf, type TextMark } from './segments.ts'

/** A paragraph as it is set, or words that belong to none. */
export interface Stretch extends Span {
  readonly number?: number
  readonly kind: Paragraph['kind'] | 'outside'
}

/** A report's text in order: its paragraphs, and between them what is more than white space. Nothing is left out. */
export function stretchesOf(text: string, paragraphs: readonly Paragraph[]): readonly Stretch[] {
  const all: Stretch[] = []
  let at = 0
  const between = (end: number) => {
    const start = at + (/^\s*/u.exec(text.slice(at, end))?.[0].length ?? 0)
    if (start < end) all.push({ start, end: start + text.slice(start, end).trimEnd().length, kind: 'outside' })
  }
  for (const { start, end, number, kind } of paragraphs) {
    between(start)
    all.push({ start, end, number, kind })
    at = end
  }
  between(text.length)
  return all
}

/** The segments of every stretch. Marks may reach over several. */
export function segmentStretches(
  text: string,
  stretches: readonly Stretch[],
  marks: readonly TextMark[],
): readonly (readonly Segment[])[] {
  const own: TextMark[][] = stretches.map(() => [])
  for (const mark of marks) {
    for (let at = stretchAt(stretches, mark.start); at < stretches.length && stretches[at]!.start < mark.end; at += 1)
      own[at]!.push(mark)
  }
  return stretches.map((stretch, at) => segmentsOf(text, stretch, own[at]!))
}

/** Stretches that are laid out together. */
export interface TextPiece {
  readonly stretches: readonly Stretch[]
  readonly segments: readonly (readonly Segment[])[]
  /** The ids of the statements with words in it. */
  readonly statements: ReadonlySet<string>
}

/** How many stretches are laid out together. */
export const pieceLength = 8

/** The text in pieces of some stretches each. */
export function piecesOf(
  stretches: readonly Stretch[],
  segments: readonly (readonly Segment[])[],
): readonly TextPiece[] {
  return Array.from({ length: Math.ceil(stretches.length / pieceLength) }, (_, index) => {
    const from = index * pieceLength
    const own = segments.slice(from, from + pieceLength)
    return {
      stretches: stretches.slice(from, from + pieceLength),
      segments: own,
      statements: new Set(own.flatMap((each) => each.flatMap(({ marks }) => marks.flatMap((m) => m.statement ?? [])))),
    }
  })
}

/** The stretch that the place stands in, else the first after it. */
export function stretchAt(stretches: readonly Span[], place: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}
