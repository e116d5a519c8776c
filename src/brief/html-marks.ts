import type { Citation } from '../text/span.ts'
import type { Brief } from './brief.ts'
import { footnoteNumbers } from './footnote-numbers.ts'
import { escapeHtml } from './html-escape.ts'
import { quotationOf } from './quotation.ts'

/** Writes the footnote marks of citations and remembers each use, so that footnotes lead back. */
export type Mark = (citations: readonly Citation[]) => string

/** Starts counting uses; `usesOf` is asked when every mark has been written. */
export function startMarking(brief: Brief): { readonly mark: Mark; readonly usesOf: (number: number) => number } {
  const numbersOf = footnoteNumbers(brief)
  const uses = new Map<number, number>()
  const notes = new Map(brief.footnotes.map((note) => [note.number, note]))
  const preview = (number: number) => {
    const note = notes.get(number)
    const report = brief.reports.find(({ id }) => id === note?.report)
    return escapeHtml(`${report?.name ?? ''}, paragraph ${note?.paragraph}: ${quotationOf(note?.text ?? '')}`)
  }
  const link = (number: number) => {
    const use = (uses.get(number) ?? 0) + 1
    uses.set(number, use)
    return `<a href="#note-${number}" id="use-${number}-${use}" aria-label="Footnote ${number}" title="${preview(number)}">${number}</a>`
  }
  return {
    mark: (citations) => `&#8288;<sup>[${numbersOf(citations).map(link).join(',')}]</sup>`,
    usesOf: (number) => uses.get(number) ?? 0,
  }
}
