import { isSpace } from './character.ts'

/** A stretch of a text: UTF-16 code units, half-open `[start, end)`, into the text exactly as read. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with its words; always `text.slice(start, end) === excerpt.text`. */
export interface Excerpt extends Span {
  readonly text: string
}

/** An excerpt that names its report, so that it can be opened. */
export interface Citation extends Excerpt {
  readonly report: string
}

/** The excerpt of `text` at `span`. */
export function excerptOf(text: string, span: Span): Excerpt {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The span without white space at its edges; empty at its start when nothing else is there. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}
