import { detectLanguage } from '../report/language.ts'
import { type GivenReport, makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { Decoded } from '../text/problem.ts'
import { failed, type ReadFormat } from './extracted.ts'
import { readText } from './text.ts'

const MEBIBYTE = 1024 * 1024
const LARGEST = 5 * MEBIBYTE

type Format = 'text' | 'html' | 'pdf' | 'docx'

const extensions: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
}

const readers: Readonly<Record<Format, () => ReadFormat | Promise<ReadFormat>>> = {
  text: () => readText,
  html: async () => (await import('./html.ts')).readHtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
}
/** Those asked for before: importing a module again still takes its time. */
const opened: { [format in Format]?: ReadFormat } = {}

/**
 * The report in the bytes of a file of up to 5 MB: plain text, Markdown, HTML, PDF or Word. The format is told by the file's extension,
 * or by its first bytes where there is none or they say better. Whatever the bytes are, the answer is a report or a list of problems.
 */
export async function readReport(bytes: Uint8Array, given: GivenReport = {}): Promise<Decoded<Report>> {
  const file = given.file ?? given.url
  if (bytes.length > LARGEST) {
    const size = (bytes.length / MEBIBYTE).toFixed(1)
    return failed(file, 'too-large', `more than 5 MB: ${size} MB`, 'Give the report alone, or part the file.')
  }
  const extension = /\.([a-z][a-z0-9]{1,8})$/i.exec(given.file ?? '')?.[1]?.toLowerCase()
  const format = formatOf(bytes, extension)
  if (!format) {
    const hint = /^(?:doc|odt|rtf|pages)$/.test(extension!)
      ? 'Save it as .docx.'
      : 'Give a .txt, .md, .html, .pdf or .docx file.'
    return failed(file, 'unsupported-format', `".${extension}" files are not read`, hint)
  }
  try {
    opened[format] ??= await readers[format]()
    const extracted = await opened[format](bytes, file)
    if (!extracted.ok) return extracted
    const { text, source } = extracted.value
    const report = makeReport(text, given, { ...source, language: await detectLanguage(text) })
    return report.ok ? { ...report, warnings: [...extracted.warnings, ...report.warnings] } : report
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return failed(
      file,
      'malformed',
      `cannot be read as ${format}: ${message}`,
      'Save the file again, or give its text.',
    )
  }
}

function formatOf(bytes: Uint8Array, extension: string | undefined): Format | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (/^\s*%PDF-/.test(start)) return 'pdf'
  if (start.startsWith('PK\x03\x04') && (extension === undefined || extensions[extension] !== undefined)) return 'docx'
  if (extension !== undefined) return extensions[extension]
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/is.test(
    start,
  )
    ? 'html'
    : 'text'
}
