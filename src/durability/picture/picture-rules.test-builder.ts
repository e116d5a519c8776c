import { expect } from 'vitest'
import type { Picture } from './picture.ts'
import { readSvg, type SvgText } from './svg.test-builder.ts'
import { measureText } from './text-width.ts'

/** Holds a picture to the rules of all pictures: well-formed, named, self-contained, small, no text over another or off the paper. */
export function expectGoodPicture({ svg, alternative }: Picture, id: string): void {
  const { tags, attributes, texts, width, height, content } = readSvg(svg)
  const own = new Map(
    attributes.slice(
      0,
      attributes.findIndex(([key]) => key === 'fill'),
    ),
  )
  expect(own.get('role')).toBe('img')
  expect(own.get('aria-labelledby')).toBe(`${id}-title ${id}-desc`)
  expect(content(`${id}-title`)).toMatch(/\S/)
  expect(content(`${id}-desc`)).toMatch(/\S/)
  const ids = attributes.filter(([key]) => key === 'id').map(([, value]) => value)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of ids) expect(one.startsWith(id)).toBe(true)
  for (const name of ['script', 'style', 'image', 'use', 'foreignObject', 'a']) expect(tags.has(name)).toBe(false)
  for (const [key, value] of attributes) {
    expect(`${key}=${value}`).not.toMatch(/NaN|undefined|Infinity|null/)
    expect(key).not.toMatch(/^on|href/)
    if (key !== 'xmlns') expect(value).not.toMatch(/https?:/)
    const [, named] = /^url\(#(.*)\)$/.exec(value) ?? []
    if (named) expect(ids).toContain(named)
  }
  expect(`${texts.map(({ words }) => words).join(' ')} ${alternative}`).not.toMatch(/NaN|undefined|Infinity/)
  expect(svg.length).toBeLessThan(60_000)
  expectNoOverlap(texts, width, height)
}

function boxOf({ words, x, y, size, bold, anchor }: SvgText) {
  const wide = measureText(words, size, bold)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { words, left, right: left + wide, top: y - size * 0.72, bottom: y + size * 0.2 }
}

function expectNoOverlap(texts: readonly SvgText[], width: number, height: number): void {
  const boxes = texts.map(boxOf)
  for (const { words, left, right, top, bottom } of boxes)
    if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1) expect.fail(`“${words}” is off the paper`)
  for (const text of texts) expect(text.size).toBeGreaterThanOrEqual(11)
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        expect.fail(`“${a.words}” lies over “${b.words}”`)
  })
}

/** The numbers written in the texts of a picture, without those of its axes, must all be in its alternative. */
export function expectNumbersInWords({ svg, alternative }: Picture): void {
  const numbers = (text: string) => text.match(/[−]?\d[\d,.]*(?<![,.])/g) ?? []
  const told = new Set(numbers(alternative).map((number) => number.replaceAll(',', '')))
  const { texts } = readSvg(svg)
  const shown = texts
    .filter(({ words }) => !/^[−£$€A-Z ]*[\d.,]+(?: %|k|m|bn|tn)?$/.test(words))
    .flatMap(({ words }) => numbers(words))
  for (const number of shown) expect(told).toContain(number.replaceAll(',', ''))
}
