import { decodeText } from './decode-text.ts'
import { failed, joinBlocks, type ReadFormat } from './extracted.ts'
import { type Block, blocksOf } from './html-blocks.ts'
import { measurePage, parsePage } from './page.ts'
import { readPageMetadata } from './page-metadata.ts'
import type { PageNode } from './page-node.ts'

/** Below this many characters what Readability finds is held against the whole page. */
const SHORT = 500

/** Readability takes minutes on pages beyond these, which no outlet writes: they are read whole. */
const MOST_IN_ARTICLE = 50_000
const DEEPEST_ARTICLE = 100
const MOST = 200_000
const DEEPEST = 1000

/** Reads a saved web page: the article without the page around it, and its title, byline, date and outlet from metadata. */
export const readHtml: ReadFormat = async (bytes, file) => {
  const decoded = await decodeText(bytes, file, declaredCharset(bytes))
  if (!decoded.ok) return decoded
  const { elements, depth } = measurePage(decoded.value)
  if (depth > DEEPEST || elements > MOST) {
    const message =
      depth > DEEPEST
        ? `elements nested ${depth} deep; the limit is ${DEEPEST}`
        : `${elements} elements; the limit is ${MOST}`
    return failed(file, 'malformed-html', message, 'Save the page again, or give its text.')
  }
  const document = await parsePage(decoded.value)
  if (!document.body)
    return failed(file, 'malformed-html', 'the page has no body', 'Save the page again, or give its text.')
  const metadata = readPageMetadata(document)
  const whole = blocksOf(mainOf(document, document.body))
  const article = elements > MOST_IN_ARTICLE || depth > DEEPEST_ARTICLE ? null : await findArticle(document)
  const found = article?.content ? blocksOf(article.content) : []
  const blocks = lengthOf(found) < SHORT && lengthOf(whole) > lengthOf(found) * 1.5 ? whole : found
  if (blocks.length === 0)
    return failed(file, 'empty-text', 'the page has no text', 'Save the page once it is fully shown, or give its text.')
  const { text, headings } = joinBlocks(blocks)
  const byline = metadata.byline ?? (article?.byline?.replace(/^by\s+/i, '').trim() || undefined)
  const source = { ...metadata, byline, title: metadata.title ?? (article?.title || undefined), headings }
  return { ok: true, value: { text, source }, warnings: decoded.warnings }
}

let readability: Promise<typeof import('@mozilla/readability')> | undefined

async function findArticle(document: PageNode) {
  readability ??= import('@mozilla/readability')
  const { Readability } = await readability
  return new Readability<PageNode>(document as never, { serializer: (element) => element as never }).parse()
}

/** The longest article element, else the main part, else the whole page. */
function mainOf(document: PageNode, body: PageNode): PageNode {
  const articles = document.querySelectorAll('article')
  if (articles.length > 0) return articles.reduce((longest, each) => (sizeOf(each) > sizeOf(longest) ? each : longest))
  return document.find((element) => element.localName === 'main' || element.getAttribute('role') === 'main') ?? body
}

function sizeOf(element: PageNode): number {
  return element.textContent.length
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(start)?.[1]
  )
}
