import { type Span, trimSpan } from '../../../../src/text/span.ts'
import { pieceLength, stretchAt } from './stretches.ts'

/** The place in the text of a point in the page; every piece of text stands in an element that says in `data-at` where it begins. */
function placeOfPoint(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined
  if (node.nodeType === Node.TEXT_NODE) {
    const at = node.parentElement?.dataset.at
    return at === undefined ? undefined : Number(at) + offset
  }
  const next = node.childNodes[offset]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  if (next) {
    walker.currentNode = next
    const text = next.nodeType === Node.TEXT_NODE ? next : walker.nextNode()
    return text ? placeOfPoint(root, text, 0) : undefined
  }
  walker.currentNode = lastInside(node)
  const text = walker.currentNode.nodeType === Node.TEXT_NODE ? walker.currentNode : walker.previousNode()
  return text ? placeOfPoint(root, text, text.textContent!.length) : undefined
}

const lastInside = (node: Node): Node => (node.lastChild ? lastInside(node.lastChild) : node)

/** The words that are selected in the text, without white space at their ends. */
export function selectedSpan(root: Element, text: string): Span | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return undefined
  const start = root.contains(range.startContainer) ? placeOfPoint(root, range.startContainer, range.startOffset) : 0
  const end = root.contains(range.endContainer) ? placeOfPoint(root, range.endContainer, range.endOffset) : text.length
  if (start === undefined || end === undefined) return undefined
  const span = trimSpan(text, { start, end })
  return span.start < span.end ? span : undefined
}

/** The paragraph of the page with this number among the stretches. */
export function paragraphAt(root: Element, stretch: number): HTMLElement | undefined {
  return root.children[Math.floor(stretch / pieceLength)]?.children[stretch % pieceLength] as HTMLElement | undefined
}

/** The piece of the page at a place in the text. */
export function elementAt(root: Element, stretches: readonly Span[], place: number): HTMLElement | undefined {
  const paragraph = paragraphAt(root, stretchAt(stretches, place))
  if (!paragraph) return undefined
  const pieces = [...paragraph.children] as HTMLElement[]
  return pieces.findLast((piece) => Number(piece.dataset.at) <= place) ?? pieces[0] ?? paragraph
}

/** The range of the page that a span of the text fills. */
export function rangeOf(root: Element, stretches: readonly Span[], { start, end }: Span): Range | undefined {
  const first = pointAt(root, stretches, start)
  const last = pointAt(root, stretches, end - 1)
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, Math.min(last.offset + 1, last.node.length))
  return range
}

function pointAt(root: Element, stretches: readonly Span[], place: number) {
  const element = elementAt(root, stretches, place)
  const node = element?.firstChild
  if (!(node instanceof Text)) return undefined
  return { node, offset: Math.min(Math.max(0, place - Number(element!.dataset.at)), node.length) }
}
