import { isLetterOrNumber } from '../text/character.ts'
import type { Quotation } from '../text/quotation.ts'
import type { Span } from '../text/span.ts'
import { indexAt } from './layout.ts'
import type { Mode, Voice } from './statement.ts'

/**
 * The parts of a content inside quotation marks, without the marks. `quotations` are the report's, in order of place. Of words that the
 * report itself records all are verbatim.
 */
export function findVerbatim(
  content: readonly Span[],
  quotations: readonly Quotation[],
  recorded = false,
): readonly Span[] {
  if (recorded) return content
  const verbatim: Span[] = []
  for (const span of content) {
    for (let i = Math.max(0, indexAt(quotations, span.start)); i < quotations.length; i += 1) {
      const { inner, start } = quotations[i]!
      if (start >= span.end) break
      const part = { start: Math.max(inner.start, span.start), end: Math.min(inner.end, span.end) }
      if (part.start < part.end) verbatim.push(part)
    }
  }
  return verbatim
}

/**
 * Direct when all words of the content are verbatim, indirect when none are, else mixed. A single term in quotation marks that the report
 * also uses without them, calls "so-called", or sets in its own narration is a term and not speech.
 */
export function modeOf(text: string, content: readonly Span[], verbatim: readonly Span[], voice: Voice): Mode {
  if (verbatim.length === 0) return 'indirect'
  const letters = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + countLetters(text, span), 0)
  const rest = letters(content) - letters(verbatim)
  if (rest === 0) return 'direct'
  const only = verbatim.length === 1 ? verbatim[0]! : undefined
  return only && isTerm(text, only, voice) ? 'indirect' : 'mixed'
}

function countLetters(text: string, { start, end }: Span): number {
  let count = 0
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!
    if (isLetterOrNumber(code)) count += 1
    at += code > 0xffff ? 2 : 1
  }
  return count
}

function isTerm(text: string, span: Span, voice: Voice): boolean {
  const term = text.slice(span.start, span.end).replace(/[,.;:!?]+$/u, '')
  if (term === '' || term.split(/\s+/).length > 2) return false
  if (voice === 'narrated' || /\bso[- ]called\s+["“‘«]$/iu.test(text.slice(Math.max(0, span.start - 14), span.start)))
    return true
  return isUsedPlainly(text, term)
}

function isUsedPlainly(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + term.length] ?? ' '
    if (/\s/u.test(before) && /[\s,.;:]/u.test(after)) return true
  }
  return false
}
