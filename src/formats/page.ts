import { CDATA, COMMENT, ELEMENT, emptyDocument, PageNode, TEXT } from './page-node.ts'

let htmlparser2: Promise<typeof import('htmlparser2')> | undefined

/** Parses HTML, a whole page or a part of one; gives the document. */
export async function parsePage(html: string): Promise<PageNode> {
  htmlparser2 ??= import('htmlparser2')
  const { Parser } = await htmlparser2
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const document = emptyDocument()
  let parent = document
  let inCdata = false
  const append = (nodeType: number, name: string, data?: string) =>
    parent.appendChild(new PageNode(document, nodeType, name, data))
  const parser = new Parser({
    onopentag(name, attributes) {
      parent = append(ELEMENT, name)
      for (const key of Object.keys(attributes)) parent.setAttribute(key, attributes[key]!)
    },
    onclosetag() {
      parent = parent.parentNode!
    },
    ontext(words) {
      append(inCdata ? CDATA : TEXT, '#text', words)
    },
    oncomment(words) {
      append(COMMENT, '#comment', words)
    },
    oncdatastart() {
      inCdata = true
    },
    oncdataend() {
      inCdata = false
    },
  })
  parser.end(whole)
  return withBody(document)
}

/** The document with a body, which a page may leave out: all but its head. */
function withBody(document: PageNode): PageNode {
  const root = document.documentElement
  if (!root || document.body) return document
  const content = root.childNodes.filter((node) => node.tagName !== 'HEAD')
  const body = root.appendChild(document.createElement('body'))
  for (const node of content) body.appendChild(node)
  return document
}

/** Elements that end by themselves: they nest nothing. */
const shallow = new Set(
  'p li td th tr dd dt option br img hr input meta link source wbr col area base embed track param'.split(' '),
)

/** How many elements a page has and how deep they are nested, counted in its source: near enough, and fast before parsing. */
export function measurePage(html: string): { readonly elements: number; readonly depth: number } {
  const lower = html.toLowerCase()
  const tag = /<(\/?)([a-z][a-z0-9]*)?/g
  let [elements, depth, deepest] = [0, 0, 0]
  for (let match = tag.exec(lower); match; match = tag.exec(lower)) {
    const [, close, name] = match
    if (close) depth -= name && depth > 0 && !shallow.has(name) ? 1 : 0
    else {
      elements += 1
      if (name === 'script' || name === 'style') {
        const end = lower.indexOf(`</${name}`, tag.lastIndex)
        tag.lastIndex = end < 0 ? lower.length : end + 8
      } else if (name && !shallow.has(name)) depth += 1
    }
    deepest = Math.max(deepest, depth)
  }
  return { elements, depth: deepest }
}
