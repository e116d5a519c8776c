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

/** Parses HTML, a whole page or a part of one. */
export async function parsePage(html: string): Promise<Page> {
  const { parseHTML } = await import('linkedom')
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
}
