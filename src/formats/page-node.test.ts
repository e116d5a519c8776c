import { describe, expect, it } from 'vitest'
import { parsePage } from './page.ts'
import type { PageNode } from './page-node.ts'

/** An element as its source would have it, without attributes. */
function written(node: PageNode): string {
  if (node.tagName === undefined) return node.data
  return `<${node.localName}>${node.childNodes.map(written).join('')}</${node.localName}>`
}

async function bodyOf(html: string): Promise<PageNode> {
  return (await parsePage(html)).body!
}

describe('parsePage', () => {
  it('gives head and body, whether or not the page marks them', async () => {
    const marked = await parsePage('<html><head><title>Talks</title></head><body><p>No.</p></body></html>')
    expect([marked.title, written(marked.body!)]).toEqual(['Talks', '<body><p>No.</p></body>'])
    const bare = await parsePage('<html><p>No.</p><p>Yes.</p></html>')
    expect([bare.title, written(bare.body!)]).toEqual(['', '<body><p>No.</p><p>Yes.</p></body>'])
    expect(written(await bodyOf('No &amp; <b>yes</b>'))).toBe('<body>No & <b>yes</b></body>')
  })

  it('knows elements and attributes in capitals', async () => {
    const [link] = (await bodyOf('<A HREF="/x">Home</A>')).getElementsByTagName('a')
    expect([link!.tagName, link!.localName, link!.getAttribute('href')]).toEqual(['A', 'a', '/x'])
  })
})

describe('PageNode', () => {
  it('finds elements in the order of the page, those of a template aside', async () => {
    const body = await bodyOf('<h2>a</h2><div><h1>b</h1></div><template><h2>c</h2></template><h2>d</h2>')
    const words = (nodes: readonly PageNode[]) => nodes.map(({ textContent }) => textContent).join('')
    expect(words(body.querySelectorAll('H1,h2'))).toBe('abd')
    expect(words(body.querySelectorAll('div')[0]!.querySelectorAll('h1,h2'))).toBe('b')
    expect(words(body.getElementsByTagName('h2'))).toBe('acd')
    expect(body.find(({ localName }) => localName === 'h1')?.textContent).toBe('b')
  })

  it('moves, replaces and removes', async () => {
    const body = await bodyOf('<p>a</p><p>b</p><p>c</p>')
    const [a, b, c] = body.children as [PageNode, PageNode, PageNode]
    body.appendChild(a)
    expect(written(body)).toBe('<body><p>b</p><p>c</p><p>a</p></body>')
    const span = body.createElement('SPAN')
    body.replaceChild(span, c)
    span.appendChild(c)
    expect(written(body)).toBe('<body><p>b</p><span><p>c</p></span><p>a</p></body>')
    body.replaceChild(c, span)
    b.remove()
    expect(written(body)).toBe('<body><p>c</p><p>a</p></body>')
    expect([body.firstChild, c.previousSibling, c.nextElementSibling, a.previousElementSibling, a.nextSibling]).toEqual(
      [c, null, a, c, null],
    )
  })

  it('puts back what was inside', async () => {
    const body = await bodyOf('<p class="lead">a <b>b</b><!-- c --></p>')
    const before = body.innerHTML
    for (let time = 0; time < 2; time += 1) {
      body.firstChild!.remove()
      body.innerHTML = before
      expect([written(body), body.firstElementChild!.className]).toEqual(['<body><p>a <b>b</b> c </p></body>', 'lead'])
    }
  })

  it('reads classes and styles', async () => {
    const [p] = (await bodyOf('<p class=" a  b a" style="display: none; color:red">x</p>')).children
    expect(p!.className).toBe('a b')
    expect(p!.style).toEqual({ display: 'none', color: 'red' })
    p!.removeAttribute('style')
    expect([p!.style, p!.hasAttribute('style'), p!.hasAttribute('class')]).toEqual([undefined, false, true])
  })
})
