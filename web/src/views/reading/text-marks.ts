import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'
import type { TextMark } from './segments.ts'

/** The marked words of a report: those of its statements, and those that a link leads to. */
export function marksOf(statements: readonly ReadingStatement[], at: Span | undefined): readonly TextMark[] {
  const marks: TextMark[] = statements.flatMap((statement) =>
    (['source', 'cue', 'content', 'verbatim'] as const).flatMap((role) =>
      statement[role].map(({ start, end }) => ({ start, end, role, statement: statement.id })),
    ),
  )
  return at ? [...marks, { ...at, role: 'at' }] : marks
}

/** Where a statement begins in the text. */
export const startOf = ({ source, cue, content }: ReadingStatement): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start))

/** The words that a link leads to, as its address says them: `120-180`. */
export function spanOf(at: string | undefined, length: number): Span | undefined {
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(at ?? '') ?? []
  const start = Math.min(Number(from), length)
  const end = Math.min(Number(to), length)
  return start < end ? { start, end } : undefined
}
