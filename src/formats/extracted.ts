import type { TextSource } from '../report/make-report.ts'
import type { Decoded, Problem } from '../text/problem.ts'

/** What a reader of a format takes out of a file: its text and what the file says of it. */
interface Extracted {
  readonly text: string
  readonly source: TextSource
}

/** Reads the bytes of one format. */
export type ReadFormat = (bytes: Uint8Array, file: string | undefined) => Promise<Decoded<Extracted>>

/** A failure with one problem, at the file where it is known. */
export function failed(
  file: string | undefined,
  code: string,
  message: string,
  hint: string,
): { readonly ok: false; readonly problems: readonly [Problem] } {
  return {
    ok: false,
    problems: [{ code, severity: 'error', message, hint, ...(file !== undefined && { location: { file } }) }],
  }
}

/** Paragraphs put together as one text, a blank line between them, with the places where headings start. */
export function joinBlocks(blocks: readonly { readonly text: string; readonly heading: boolean }[]): {
  readonly text: string
  readonly headings: ReadonlySet<number>
} {
  const headings = new Set<number>()
  let text = ''
  for (const block of blocks) {
    if (text) text += '\n\n'
    if (block.heading) headings.add(text.length)
    text += block.text
  }
  return { text: text && `${text}\n`, headings }
}
