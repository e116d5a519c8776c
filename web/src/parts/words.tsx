import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { quotedWords } from '../../../src/brief/quotation.ts'
import type { Citation } from '../../../src/text/span.ts'

/** The address of exact words in the reading room. */
export function placeOf({ report, start, end }: Pick<Citation, 'report' | 'start' | 'end'>): string {
  return `/reports/${encodeURIComponent(report)}?at=${start}-${end}`
}

/** Quoted words, which lead to where they stand; `by` is who said them, where and when. */
export function Words({ citation, by }: { readonly citation: Citation; readonly by?: ReactNode }) {
  return (
    <blockquote className="words">
      <Link href={placeOf(citation)} dir="auto">
        “{quotedWords(citation.text)}”
      </Link>
      {by !== undefined && <footer>{by}</footer>}
    </blockquote>
  )
}
