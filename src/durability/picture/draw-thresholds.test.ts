import { describe, expect, it } from 'vitest'
import { drawThresholds } from './draw-thresholds.ts'
import { expectGoodPicture, expectNumbersInWords } from './picture-rules.test-builder.ts'
import { readSvg } from './svg.test-builder.ts'
import type { Belief } from './threshold.ts'

const exactly = (mean: number) => ({ mean, low: mean, high: mean })
const title = 'Would an attack pay'

// p*_t of the worked example in docs/durability.md: .20 at once, .46 after three years, .60 in the limit.
const worked = [0.2, 0.318, 0.401, 0.46, 0.501]
const belief = (label: string, p: readonly number[], more: Partial<Belief> = {}): Belief => ({
  label,
  years: worked.map((threshold, year) => ({ year, p: exactly(p[year]!), threshold: exactly(threshold) })),
  ...more,
})

/** How many pieces the hatched area has: one for each stretch between two years. */
function hatchedAreas(svg: string): number {
  const [, path = ''] = /<path d="([^"]*)" fill="url\(#thresholds-hatch\)"/.exec(svg) ?? []
  return path.split('Z').length - 1
}

describe('drawThresholds', () => {
  it('says in which years an attack pays, and every number', () => {
    const lapse = belief('lapses', [0.5, 0.5, 0.5, 0.1, 0.1], { lapseYear: 3, attackYear: 4 })
    const picture = drawThresholds([lapse, belief('never', [0.9, 0.9, 0.9, 0.9, 0.9])], { title })
    expectGoodPicture(picture, 'thresholds')
    expectNumbersInWords(picture)
    expect(picture.alternative).toContain(
      'lapses: by the means, an attack pays from year 3 to 4; the guarantee lapses in year 3; the challenger attacks in year 4.',
    )
    expect(picture.alternative).toContain('never: by the means, an attack pays in no year.')
    expect(picture.alternative).toContain('year 3 p 0.1 (0.1 to 0.1), p* 0.46 (0.46 to 0.46)')
  })

  it('points to where the threshold has left the range', () => {
    const out = (threshold: number): Belief => ({
      label: 'out',
      years: [0, 1].map((year) => ({ year, p: exactly(0.5), threshold: exactly(threshold) })),
    })
    const names = (threshold: number) =>
      readSvg(drawThresholds([out(threshold)], { title }).svg).texts.map(({ words }) => words)
    expect(names(1.4)).toContain('p* > 1')
    expect(names(-0.4)).toContain('p* < 0')
    expect(names(0.4)).toContain('p*')
    expectGoodPicture(drawThresholds([out(1e9)], { title }), 'thresholds')
  })

  it('says over each small picture when an attack pays, and hatches it there alone', () => {
    const svgOf = (p: readonly number[]) => drawThresholds([belief('one', p)], { title }).svg
    // p* of .401 in year 2 passes p of .4 on its way from .318 in year 1: at 1 + .082/.083.
    const paying = svgOf([0.4, 0.4, 0.4, 0.4, 0.4])
    expect(readSvg(paying).texts.map(({ words }) => words)).toContain('an attack pays from year 2 to 4')
    expect(hatchedAreas(paying)).toBe(3)
    const held = svgOf([0.9, 0.9, 0.9, 0.9, 0.9])
    expect(readSvg(held).texts.map(({ words }) => words)).toContain('an attack pays in no year')
    expect(hatchedAreas(held)).toBe(0)
  })

  it('writes beside their lines when the challenger attacks and when the guarantee lapses', () => {
    const words = (lapseYear: number, attackYear: number) =>
      readSvg(
        drawThresholds([belief('one', [0.4, 0.4, 0.4, 0.4, 0.4], { lapseYear, attackYear })], { title }).svg,
      ).texts.flatMap((text) => (/ in year \d/.test(text.words) && text.size === 11 ? [text.words] : []))
    expect(words(3, 4)).toEqual(expect.arrayContaining(['lapses in year 3', 'attack in year 4']))
    expect(words(5, 0)).not.toContain('lapses in year 5')
  })

  it('explains arrows only where there are some', () => {
    const out = (label: string, means: readonly number[]): Belief => ({
      label,
      years: means.map((mean, year) => ({ year, p: exactly(0.5), threshold: exactly(mean) })),
    })
    const words = (beliefs: readonly Belief[]) =>
      readSvg(drawThresholds(beliefs, { title }).svg).texts.map((text) => text.words)
    const under = 'p* below 0: no backstop needed'
    const over = 'p* above 1: none suffices'
    expect(words([out('inside', [0, 0.5, 1])])).not.toEqual(expect.arrayContaining([under]))
    expect(words([out('inside', [0, 0.5, 1])])).not.toEqual(expect.arrayContaining([over]))
    expect(words([out('leaves', [0.5, 1.5])])).toContain(over)
    expect(words([out('returns', [-0.5, 0.5])])).toContain(under)
  })

  it.each([300, 640, 1200])('keeps its texts apart %i pixels wide, from none to six beliefs', (width) => {
    for (let count = 0; count <= 6; count += 1) {
      const many = Array.from({ length: count }, (_, index) =>
        belief(`belief ${index} of a party whose name is long and whose doubts are longer`, [0.4, 0.4, 0.4, 0.4, 0.4], {
          lapseYear: index,
          attackYear: 4 - index,
        }),
      )
      expectGoodPicture(drawThresholds(many, { title, width }), 'thresholds')
    }
  })

  it('draws a belief of a single year, and one of none', () => {
    const one = { label: 'one', years: [{ year: 0, p: exactly(0), threshold: exactly(1) }] }
    expectGoodPicture(drawThresholds([one, { label: 'none', years: [] }], { title }), 'thresholds')
  })
})
