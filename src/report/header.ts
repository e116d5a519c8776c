import { type Span, trimSpan } from '../text/span.ts'

/** What a text says of itself in lines at its top. */
export interface Header extends Span {
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  /** As written. */
  readonly date?: string
  readonly url?: string
}

const fields: readonly (readonly [keyof Omit<Header, keyof Span>, RegExp])[] = [
  ['title', /^(?:title|headline|subject)$/i],
  ['outlet', /^(?:outlet|source|publication|publisher|site|agency)$/i],
  ['byline', /^(?:byline|author|authors|by|writer)$/i],
  ['date', /^(?:date|published|publication date|date published|pubdate|posted|released?)$/i],
  ['url', /^(?:url|link|permalink)$/i],
]

/** Characters in which lines at the top are looked for. */
const TOP = 4000

/**
 * The lines at the top of a text that describe it: "Date: 26 February 2025", "Source: Reuters", or the front matter of a Markdown file
 * between two lines of `---`, where keys we do not know are passed over.
 */
export function findHeader(text: string): Header | undefined {
  const open = /^\uFEFF?\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  const close = open && /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text.slice(open[0].length))
  const start = open && close ? open[0].length : 0
  const end = open && close ? start + close.index : Math.min(text.length, TOP)
  const found: { -readonly [key in keyof Header]?: Header[key] } = {}
  let last = 0
  for (let at = start; at < end; ) {
    const next = nextLine(text, at, end)
    const line = text.slice(at, next)
    const match = /^\uFEFF?\s*([\p{L}][\p{L}_ -]{0,24}?)\s*:\s*(.*?)\s*$/su.exec(line)
    const field = match && fields.find(([, key]) => key.test(match[1]!))?.[0]
    if (field && match[2]) found[field] ??= unquoted(match[2])
    else if (!close && (last > 0 || line.trim() !== '')) break
    at = next
    if (field) last = at
  }
  if (open && close) last = open[0].length + close.index + close[0].length
  const enough = close !== null || found.date !== undefined || Object.keys(found).length > 1
  return last === 0 || !enough ? undefined : { ...trimSpan(text, { start: 0, end: last }), ...found }
}

/** Where the line after the one at an offset starts. */
function nextLine(text: string, at: number, end: number): number {
  const breaks = /\r\n|[\n\r]/g
  breaks.lastIndex = at
  return breaks.test(text) ? Math.min(breaks.lastIndex, end) : end
}

function unquoted(value: string): string {
  return value.replace(/^\[(.*)\]$/s, '$1').replace(/^(["'])(.*)\1$/s, '$2')
}
