import type { Report } from '../report/report.ts'
import { overlaps } from '../text/span.ts'
import type { Statement } from './statement.ts'

/**
 * A statement whose content takes in the "that" before its clause, as annotated corpora mark content [Pareti2015]; statements are kept
 * without it, so that they can be quoted.
 */
export function withThat(statement: Statement, { text }: Report): Statement {
  const { source, cue, content } = statement
  const [first, ...rest] = content
  const that = first && /\bthat\s+$/iu.exec(text.slice(Math.max(0, first.start - 8), first.start))
  if (!first || !that) return statement
  const start = first.start - that[0].length
  const word = { start, end: start + 'that'.length }
  if ([...source, ...cue, ...rest].some((span) => overlaps(span, word))) return statement
  return { ...statement, content: [{ start, end: first.end, text: text.slice(start, first.end) }, ...rest] }
}
