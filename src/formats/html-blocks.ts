import { type PageNode, TEXT } from './page-node.ts'

/** A paragraph of a page. */
export interface Block {
  readonly text: string
  readonly heading: boolean
}

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FORM BUTTON SELECT TEXTAREA SVG MATH IFRAME OBJECT AUDIO VIDEO CANVAS HEAD FIGCAPTION FOOTER'.split(
    ' ',
  ),
)
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG ' +
    'SUB SUP TIME TT U VAR WBR TD TH'
  ).split(' '),
)

/** The paragraphs under an element: white space as a browser shows it, every block element and double line break a paragraph of its own. */
export function blocksOf(root: PageNode): readonly Block[] {
  const blocks: Block[] = []
  let words = ''
  let heading = false
  const flush = () => {
    const text = words
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/[\t\r\n\f\u00a0][ \t\r\n\f\u00a0]*| [ \t\r\n\f\u00a0]+/g, ' ')
      .replace(/ ?\v ?/g, '\n')
      .split(/\n{2,}/)
    for (const each of text) if (each.trim()) blocks.push({ text: each.trim(), heading })
    words = ''
  }
  const visit = (node: PageNode, pre: boolean) => {
    if (node.nodeType === TEXT) words += pre ? node.data.replace(/\r\n|\r|\n/g, '\v') : node.data
    const name = node.tagName
    if (name === undefined || skipped.has(name) || node.hasAttribute('hidden')) return
    if (name === 'BR' || name === 'HR') {
      words += '\v'
      return
    }
    const inside = inline.has(name)
    if (!inside) flush()
    const outer = heading
    if (/^H[1-6]$/.test(name)) heading = true
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, pre || name === 'PRE')
    if (name === 'TD' || name === 'TH') words += '\t'
    if (!inside) flush()
    heading = outer
  }
  visit(root, false)
  flush()
  return blocks
}
