import { failed, joinBlocks, type ReadFormat } from './extracted.ts'
import { blocksOf } from './html-blocks.ts'
import { parsePage } from './page.ts'
import { unpackedSize } from './zip-size.ts'

const LARGEST_UNPACKED = 100 * 1024 * 1024

/** Reads Word files (.docx): paragraphs, headings, lists and tables; no headers, footers, comments or deleted words. */
export const readDocx: ReadFormat = async (bytes, file) => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const message = 'an encrypted or old Word file (its bytes start with D0 CF)'
    return failed(file, 'password-protected', message, 'Remove the password, or save it as .docx.')
  }
  const size = unpackedSize(bytes)
  if (size === undefined) {
    return failed(
      file,
      'malformed-docx',
      'no Word file: the list of its parts is missing or cut off',
      'Save it again as .docx.',
    )
  }
  if (size > LARGEST_UNPACKED) {
    const message = `unpacks to ${Math.round(size / 1024 / 1024)} MB; the limit is 100 MB`
    return failed(file, 'too-large', message, 'Give the report alone, or as text.')
  }
  const { default: mammoth } = await import('mammoth')
  const converted = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles, includeDefaultStyleMap: true })
    .catch((cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))))
  if (converted instanceof Error) {
    return failed(
      file,
      'malformed-docx',
      `cannot be read as a Word file: ${converted.message}`,
      'Save it again as .docx.',
    )
  }
  const { body } = await parsePage(converted.value)
  const blocks = body ? blocksOf(body) : []
  if (blocks.length === 0)
    return failed(file, 'empty-text', 'the document has no text', 'Give a report with words in it.')
  const { text, headings } = joinBlocks(blocks)
  return { ok: true, value: { text, source: { headings } }, warnings: [] }
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "r[style-name='Comment Reference'] => ",
]
