import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findCalendarDates } from '../text/calendar-date.ts'
import type { Decoded } from '../text/problem.ts'
import { failed, joinBlocks, type ReadFormat } from './extracted.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOfPage, type PdfLine, type PdfRun } from './pdf-lines.ts'
import { readingOrder } from './pdf-order.ts'
import { joinLines } from './pdf-paragraphs.ts'

const MOST_PAGES = 1000

/** Reads PDF files: columns in order, without running headers, footers and page numbers, paragraphs and broken words made whole. */
export const readPdf: ReadFormat = async (bytes, file) => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const assets = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(assets, 'standard_fonts/'),
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) {
      const message = `${document.numPages} pages; the limit is ${MOST_PAGES}`
      return failed(file, 'too-large', message, 'Give the pages of the report alone.')
    }
    const pages = []
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
    const { pages: cleared, furniture } = withoutFurniture(pages)
    const lines = cleared.flatMap((page) => readingOrder(page.lines))
    if (lines.length === 0) {
      const message = `${pages.length} ${pages.length === 1 ? 'page' : 'pages'} without text: probably scanned`
      return failed(file, 'no-text', message, 'Run text recognition (OCR) over it first.')
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    const { text, headings } = joinBlocks(joinLines(lines))
    return {
      ok: true,
      value: {
        text,
        source: { headings, title: titleOf((info as { Title?: unknown }).Title), date: dateOf(furniture) },
      },
      warnings: [],
    }
  } catch (cause) {
    return explain(cause, file)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

type PdfDocument = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>

async function readPage(document: PdfDocument, number: number) {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item): readonly PdfRun[] => {
    if (!('str' in item) || !/[^\s\p{Cc}]/u.test(item.str)) return []
    const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number]
    const size = Math.hypot(b, d) || Math.hypot(a, b) || 1
    const [left, top] = viewport.convertToViewportPoint(x, y) as [number, number]
    return [{ str: item.str.replace(/\p{Cc}+/gu, ' '), left, width: item.width, y: top, size, rtl: item.dir === 'rtl' }]
  })
  page.cleanup()
  return { lines: linesOfPage(number, runs), height: viewport.height }
}

/** A title as an author writes one: no file name, no "untitled", more than one word. */
function titleOf(title: unknown): string | undefined {
  if (typeof title !== 'string' || !/\S\s+\S/.test(title)) return undefined
  return /\.(?:docx?|pdf|indd|qxd|rtf|txt|html?)\b|^Microsoft |^untitled|^\(?anonymous|^unspecified/i.test(title)
    ? undefined
    : title.trim()
}

/** The date in a running header or footer, unless it says when the page was printed. */
function dateOf(furniture: readonly PdfLine[]): string | undefined {
  const dated = furniture.filter(({ text }) => findCalendarDates(text).some(({ year }) => year !== undefined))
  return dated.find(({ text }) => !/print|download|access|retriev|saved/i.test(text))?.text
}

function explain(cause: unknown, file: string | undefined): Decoded<never> {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
  return name === 'PasswordException'
    ? failed(file, 'password-protected', `the PDF asks for a password: ${message}`, 'Save a copy without the password.')
    : failed(
        file,
        'malformed-pdf',
        `cannot be read as PDF: ${message}`,
        'Save or print it to PDF again, or give its text.',
      )
}
