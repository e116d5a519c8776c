import type { Span } from '../text/span.ts'

/** A word, parenthesis or comma of an expression; `unknown` is anything else. */
export interface Token extends Span {
  readonly kind: 'word' | '(' | ')' | ',' | 'unknown' | 'end'
  readonly text: string
}

/** The words that mean something in an expression, so that no option may have them as its id. */
export const keywords: readonly string[] = ['not', 'and', 'or', 'xor', 'if', 'iff', 'atLeast']

/** What an id of an option looks like: letters, digits and _, with - inside. */
export const idPattern = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:-+[\p{L}\p{M}\p{N}_]+)*$/u

const tokenPattern = /([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:-+[\p{L}\p{M}\p{N}_]+)*)|([(),])|[^\s\p{L}\p{N}_(),]+/gu

/** Takes an expression apart. The last token is the end, on the last character that is not white space. */
export function tokenizeExpression(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const [written, word, sign] = match
    const kind = word === undefined ? ((sign as '(' | ')' | ',') ?? 'unknown') : 'word'
    tokens.push({ kind, text: written, start: match.index, end: match.index + written.length })
  }
  const end = text.trimEnd().length
  tokens.push({ kind: 'end', text: '', start: Math.max(0, end - 1), end })
  return tokens
}
