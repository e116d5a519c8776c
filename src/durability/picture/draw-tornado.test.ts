import { describe, expect, it } from 'vitest'
import { drawTornado } from './draw-tornado.ts'
import { expectGoodPicture, expectNumbersInWords } from './picture-rules.test-builder.ts'
import { readSvg } from './svg.test-builder.ts'
import type { TornadoBar } from './tornado.ts'

const bar = (name: string, low: number, high: number): TornadoBar => ({
  name,
  symbol: name.slice(0, 1),
  low: { value: -1, outcome: low },
  high: { value: 12_345, outcome: high },
})
const options = { title: 'What peace hangs on', base: 0.5, outcomeLabel: 'chance of peace', percent: true }

describe('drawTornado', () => {
  it('draws the longest bar first, and writes every number', () => {
    const picture = drawTornado([bar('short', 0.45, 0.52), bar('long', 0.9, 0.2), bar('middle', 0.4, 0.7)], options)
    expectGoodPicture(picture, 'tornado')
    expectNumbersInWords(picture)
    const written = readSvg(picture.svg).texts.map(({ words }) => words)
    const names = ['long (l)', 'middle (m)', 'short (s)']
    expect(written.filter((words) => names.includes(words))).toEqual(names)
    expect(written).toEqual(expect.arrayContaining(['−1: 90 %', '12,345: 20 %', 'all drawn from their ranges: 50 %']))
    expect(picture.alternative).toContain('long (l): 90 % at −1, 20 % at 12,345.')
    expect(picture.alternative).toContain('chance of peace: 50 % with every parameter drawn from its range.')
  })

  it('writes tenths of a per cent where whole ones would read the same', () => {
    const { svg } = drawTornado([bar('one', 0.905, 0.912)], { ...options, base: 0.91 })
    expect(readSvg(svg).texts.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['−1: 90.5 %', '12,345: 91.2 %', 'all drawn from their ranges: 91 %']),
    )
  })

  it('draws both ends of a bar on the side where they lie', () => {
    const { svg } = drawTornado([bar('below', 0.2, 0.4)], { ...options, base: 0.5 })
    const ends = readSvg(svg).texts.filter(({ words }) => /^(−1|12,345): /.test(words))
    expect(ends.map(({ anchor }) => anchor)).toEqual(['end', 'end'])
    expect(ends[0]!.x).toBeLessThan(ends[1]!.x)
  })

  it('leaves the values to the names where they have no room beside the bars', () => {
    const wide = { ...bar('one', 0.2, 0.6), low: { value: -123_456_789_012, outcome: 0.2 } }
    const picture = drawTornado([wide], { ...options, width: 300 })
    expectGoodPicture(picture, 'tornado')
    expect(readSvg(picture.svg).texts.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['−123,456,789,012 to 12,345', '20 %', '60 %']),
    )
  })

  it('tells the ends apart by hatching, and names its pattern', () => {
    const { svg } = drawTornado([bar('one', 0.4, 0.6)], { ...options, id: 'mine' })
    expect(svg).toContain('fill="url(#mine-hatch)"')
    expect(svg).toContain('<pattern id="mine-hatch"')
  })

  it.each([300, 640, 1200])('keeps its texts apart %i pixels wide, whatever side the ends lie on', (width) => {
    const bars = [
      bar('both above', 0.6, 0.8),
      bar('both below', 0.3, 0.1),
      bar('nothing', 0.5, 0.5),
      bar('one end', 0.5, 0.7),
    ]
    for (let count = 0; count <= 16; count += 1) {
      const many = Array.from({ length: count }, (_, index) => ({
        ...bars[index % 4]!,
        name: `${bars[index % 4]!.name} and `.repeat(index) || 'x',
      }))
      expectGoodPicture(drawTornado(many, { ...options, width }), 'tornado')
    }
  })

  it('says how many bars it leaves out, and keeps them in the words', () => {
    const many = Array.from({ length: 14 }, (_, index) => bar(`parameter ${index}`, 0.5 - index / 100, 0.5))
    const { svg, alternative } = drawTornado(many, options)
    expect(readSvg(svg).texts.map(({ words }) => words)).toContain('2 more move it less.')
    expect(alternative).toContain('parameter 0 (p)')
    expect(alternative).toContain('The last 2 of these are not drawn.')
  })
})
