/** What a node of a page is, by the numbers of the document object model. */
export const ELEMENT = 1
export const TEXT = 3
export const CDATA = 4
export const COMMENT = 8
const DOCUMENT = 9

/** An attribute of an element. */
interface PageAttribute {
  readonly name: string
  value: string
  cloneNode(): PageAttribute
}

/**
 * A node of a page: the document, an element, words or a comment. It has as much of the document object model as Readability asks for,
 * under the names that has there, and is all of one class, so that walking over a page is fast.
 */
export class PageNode {
  readonly nodeType: number
  readonly localName: string
  /** In capitals; only elements have one. */
  readonly tagName: string | undefined
  readonly ownerDocument: PageNode
  /** The words of a text or comment. */
  readonly data: string
  readonly attributes: PageAttribute[] = []
  parentNode: PageNode | null = null
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null
  /** Readability keeps its notes on a node here. */
  readability: unknown = undefined

  constructor(ownerDocument: PageNode | undefined, nodeType: number, localName: string, data = '') {
    this.ownerDocument = ownerDocument ?? this
    this.nodeType = nodeType
    this.localName = localName
    this.tagName = nodeType === ELEMENT ? localName.toUpperCase() : undefined
    this.data = data
  }

  get nodeName(): string {
    return this.tagName ?? this.localName
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = []
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): PageNode[] {
    const elements: PageNode[] = []
    for (let node = this.firstElementChild; node; node = node.nextElementSibling) elements.push(node)
    return elements
  }

  get firstElementChild(): PageNode | null {
    return elementFrom(this.firstChild)
  }

  get nextElementSibling(): PageNode | null {
    return elementFrom(this.nextSibling)
  }

  get previousElementSibling(): PageNode | null {
    let node = this.previousSibling
    while (node && node.nodeType !== ELEMENT) node = node.previousSibling
    return node
  }

  get textContent(): string {
    if (this.nodeType === TEXT || this.nodeType === COMMENT || this.nodeType === CDATA) return this.data
    let text = ''
    for (let node = this.firstChild; node; node = nodeAfter(node, this))
      if (node.nodeType === TEXT || node.nodeType === CDATA) text += node.data
    return text
  }

  /** What is inside: a copy, not its source, for Readability only puts it back. */
  get innerHTML(): PageNode {
    return this.cloneNode()
  }

  set innerHTML(from: PageNode) {
    while (this.firstChild) this.firstChild.remove()
    const copy = from.cloneNode()
    while (copy.firstChild) this.appendChild(copy.firstChild)
  }

  cloneNode(): PageNode {
    const copy = new PageNode(this.ownerDocument, this.nodeType, this.localName, this.data)
    for (const { name, value } of this.attributes) copy.setAttribute(name, value)
    for (let node = this.firstChild; node; node = node.nextSibling) copy.appendChild(node.cloneNode())
    return copy
  }

  getElementsByTagName(name: string): PageNode[] {
    const elements: PageNode[] = []
    for (let node = this.firstChild; node; node = nodeAfter(node, this))
      if (node.localName === name) elements.push(node)
    return elements
  }

  /** The elements of any of several tags, which is all that is asked for: "h1,h2", "SPAN,LI". */
  querySelectorAll(tags: string): PageNode[] {
    const names = tags.toLowerCase().split(',')
    const elements: PageNode[] = []
    this.find((element) => {
      if (names.includes(element.localName)) elements.push(element)
      return false
    })
    return elements
  }

  /** The first element of which something is true. What is inside a template is no part of the page. */
  find(isMeant: (element: PageNode) => boolean): PageNode | undefined {
    for (let node = this.firstChild; node; ) {
      if (node.nodeType === ELEMENT && isMeant(node)) return node
      node = node.localName === 'template' ? nodeBeside(node, this) : nodeAfter(node, this)
    }
    return undefined
  }

  createElement(name: string): PageNode {
    return new PageNode(this.ownerDocument, ELEMENT, name.toLowerCase())
  }

  createTextNode(data: string): PageNode {
    return new PageNode(this.ownerDocument, TEXT, '#text', data)
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null)
  }

  insertBefore(node: PageNode, next: PageNode | null): PageNode {
    node.remove()
    const previous = next ? next.previousSibling : this.lastChild
    node.parentNode = this
    node.previousSibling = previous
    node.nextSibling = next
    if (previous) previous.nextSibling = node
    else this.firstChild = node
    if (next) next.previousSibling = node
    else this.lastChild = node
    return node
  }

  replaceChild(node: PageNode, replaced: PageNode): PageNode {
    this.insertBefore(node, replaced)
    replaced.remove()
    return replaced
  }

  removeChild(node: PageNode): PageNode {
    node.remove()
    return node
  }

  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this
    if (!parent) return
    if (previous) previous.nextSibling = next
    else parent.firstChild = next
    if (next) next.previousSibling = previous
    else parent.lastChild = previous
    this.parentNode = this.previousSibling = this.nextSibling = null
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value))
  }

  setAttributeNode(attribute: PageAttribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name)
    if (at < 0) this.attributes.push(attribute)
    else this.attributes[at] = attribute
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(id: string) {
    this.setAttribute('id', id)
  }

  get className(): string {
    const written = this.getAttribute('class') ?? ''
    return /\s/.test(written) ? [...new Set(written.split(/\s+/))].filter(Boolean).join(' ') : written
  }

  set className(name: string) {
    this.setAttribute('class', name)
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }

  /** The properties of its style attribute, where it has one. */
  get style(): Readonly<Record<string, string>> | undefined {
    const written = this.getAttribute('style')
    if (written === null) return undefined
    const rules = written.split(';').map((rule) => rule.split(/:(.*)/s).map((part) => part.trim()))
    return Object.fromEntries(rules.filter(([name, value]) => name && value))
  }

  /** Of a document: the element that all others stand in. */
  get documentElement(): PageNode | null {
    return this.firstElementChild
  }

  /** Of a document; undefined where it has none. */
  get body(): PageNode | undefined {
    const first = this.documentElement?.firstElementChild
    const body = first?.tagName === 'HEAD' ? first.nextElementSibling : first
    return body?.tagName === 'BODY' ? body : undefined
  }

  /** Of a document. */
  get title(): string {
    const first = this.documentElement?.firstElementChild
    return (first?.tagName === 'HEAD' && first.getElementsByTagName('title')[0]?.textContent) || ''
  }
}

class Attribute implements PageAttribute {
  readonly name: string
  value: string

  constructor(name: string, value: string) {
    this.name = name
    this.value = value
  }

  cloneNode(): PageAttribute {
    return new Attribute(this.name, this.value)
  }
}

/** A page without anything in it. */
export function emptyDocument(): PageNode {
  return new PageNode(undefined, DOCUMENT, '#document')
}

function elementFrom(first: PageNode | null): PageNode | null {
  let node = first
  while (node && node.nodeType !== ELEMENT) node = node.nextSibling
  return node
}

/** The next node inside a root, in the order of the page. */
function nodeAfter(node: PageNode, root: PageNode): PageNode | null {
  return node.firstChild ?? nodeBeside(node, root)
}

/** The next node inside a root, past all that is inside this one. */
function nodeBeside(node: PageNode, root: PageNode): PageNode | null {
  let at: PageNode | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}
