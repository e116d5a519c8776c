import { decodeText } from './decode-text.ts'
import { failed, type ReadFormat } from './extracted.ts'

/** Reads plain text and Markdown: the text exactly as the file has it, so that offsets lead back into the file. */
export const readText: ReadFormat = async (bytes, file) => {
  const decoded = await decodeText(bytes, file)
  if (!decoded.ok) return decoded
  if (decoded.value.startsWith('{\\rtf')) {
    return failed(file, 'unsupported-format', '"{\\rtf": this is rich text (RTF)', 'Save it as .docx or as plain text.')
  }
  return { ok: true, value: { text: decoded.value, source: {} }, warnings: decoded.warnings }
}
