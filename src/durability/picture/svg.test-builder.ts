import { expect } from 'vitest'

const entity = /&(?:amp|lt|gt|quot);/
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const decode = (text: string) => text.replace(new RegExp(entity, 'g'), (one) => entities[one]!)

/** A text of a picture, with the box it takes by the widths of Helvetica (see text-width.ts) and its anchor. */
export interface SvgText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly anchor: string
}

/** A picture's SVG, read strictly as XML. */
export interface SvgRead {
  readonly tags: ReadonlySet<string>
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly texts: readonly SvgText[]
  readonly width: number
  readonly height: number
  readonly content: (id: string) => string | undefined
}

/** Reads the XML of a picture; fails the test where it is not well-formed. */
export function readSvg(svg: string): SvgRead {
  const token = /<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y
  const open: { name: string; attributes: ReadonlyMap<string, string> }[] = []
  const tags = new Set<string>()
  const attributes: [string, string][] = []
  const texts: SvgText[] = []
  const contents = new Map<string, string>()
  let moved = 0
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex
    const found = token.exec(svg)
    if (!found) throw new Error(`no XML at ${at}: ${svg.slice(at, at + 60)}`)
    const [whole, close, name, written, alone, words] = found
    expect(whole.replace(new RegExp(entity, 'g'), '')).not.toContain('&')
    if (close) expect(open.pop()?.name).toBe(close)
    else if (name) {
      const own = Array.from(
        written!.matchAll(/ ([\w:-]+)="([^"]*)"/g),
        ([, key, value]) => [key!, decode(value!)] as const,
      )
      expect(new Set(own.map(([key]) => key)).size).toBe(own.length)
      attributes.push(...own.map(([key, value]) => [key, value] as [string, string]))
      tags.add(name)
      const shift = /^translate\(0,([\d.]+)\)$/.exec(new Map(own).get('transform') ?? '')
      if (shift) moved = Number(shift[1])
      if (!alone) open.push({ name, attributes: new Map(own) })
    } else {
      const parent = open.at(-1)!
      const id = parent.attributes.get('id')
      if (id) contents.set(id, decode(words!))
      if (parent.name === 'text') texts.push(readText(decode(words!), parent.attributes, moved))
    }
  }
  expect(open).toEqual([])
  const [, , width, height] = attributes
    .find(([key]) => key === 'viewBox')![1]
    .split(' ')
    .map(Number)
  return { tags, attributes, texts, width: width!, height: height!, content: (id) => contents.get(id) }
}

function readText(words: string, attributes: ReadonlyMap<string, string>, moved: number): SvgText {
  const [, bold, size, anchor] = /^font:(600 )?(\d+)px .*text-anchor:(\w+)/.exec(attributes.get('style')!)!
  const place = { x: Number(attributes.get('x')), y: Number(attributes.get('y')) + moved }
  return { words, ...place, size: Number(size), bold: bold !== undefined, anchor: anchor! }
}
