/** As much of an element of a page as reading needs. */
export interface PageElement {
  readonly nodeType: number
  readonly tagName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageElement>
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A parsed page. */
export interface Page extends PageElement {
  readonly title: string
  readonly documentElement: PageElement | null
  readonly body: PageElement
}

let linkedom: Promise<typeof import('linkedom')> | undefined

/** Parses HTML, a whole page or a part of one. */
export async function parsePage(html: string): Promise<Page> {
  linkedom ??= import('linkedom')
  const { parseHTML } = await linkedom
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
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
