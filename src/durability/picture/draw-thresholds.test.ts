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
