import { describe, expect, it } from 'vitest'
import { buildCurve } from './curve.test-builder.ts'
import { drawSurvival } from './draw-survival.ts'
import { expectGoodPicture, expectNumbersInWords } from './picture-rules.test-builder.ts'
import { readSvg } from './svg.test-builder.ts'

const title = 'How long peace held'
// The remission times of Freireich et al. (1963), as in Kalbfleisch and Prentice (1980): weeks, false is censored.
const treated = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => [time, true] as const)
const watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => [time, false] as const)
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(
  (time) => [time, true] as const,
)
const curves = [buildCurve('6-MP', [...treated, ...watched]), buildCurve('placebo', placebo)]

describe('drawSurvival', () => {
  it('says the published medians and numbers at risk of the 6-MP trial', () => {
    const picture = drawSurvival(curves, { title, timeUnit: 'weeks' })
    expectGoodPicture(picture, 'survival')
    expectNumbersInWords(picture)
    const words = readSvg(picture.svg).texts.map((text) => text.words)
    expect(words).toContain('median 23 weeks')
    expect(words).toContain('median 8 weeks')
    expect(words).toContain('9 of 21 ended')
    // 15 of 21 treated are at risk just before week 10, 12 just before 15 (11 after those censored at 11 and the end at 13).
    expect(picture.alternative).toContain('after 10 weeks 75 % (50 to 89 %), 15 at risk')
    expect(picture.alternative).toContain('6-MP: 9 of 21 ended. Median 23 weeks (13 to not reached).')
  })

  it('is the same every time, and takes another id', () => {
    const picture = drawSurvival(curves, { title, id: 'six mp' })
    expect(picture).toEqual(drawSurvival(curves, { title, id: 'six mp' }))
    expectGoodPicture(picture, 'six-mp')
  })

  it.each([
    300, 640, 1200,
  ])('keeps its texts apart %i pixels wide, from none to six groups with long names', (width) => {
    for (let groups = 0; groups <= 6; groups += 1) {
      const many = Array.from({ length: groups }, (_, index) =>
        buildCurve(`group ${index} of those that signed an agreement before the fighting began`, [
          ...placebo.map(([time, ended]) => [time + index / 10, ended] as const),
        ]),
      )
      expectGoodPicture(drawSurvival(many, { title: `${title} `.repeat(9), width }), 'survival')
    }
  })

  it('tells of groups that it does not draw', () => {
    const eight = Array.from({ length: 8 }, (_, index) => buildCurve(`group ${index}`, placebo))
    const { svg, alternative } = drawSurvival(eight, { title })
    expect(readSvg(svg).content('survival-desc')).toContain('2 more groups are not drawn')
    expect(alternative).toContain('group 7: 21 of 21 ended')
    expect(readSvg(svg).texts.some(({ words }) => words === 'group 7')).toBe(false)
  })

  it('draws without an ending, with one spell, and down to nobody', () => {
    for (const spells of [
      [[3, false]],
      [[3, true]],
      [
        [2, false],
        [5, false],
      ],
    ] as const) {
      const picture = drawSurvival([buildCurve('all', spells)], { title })
      expectGoodPicture(picture, 'survival')
    }
    expect(drawSurvival([buildCurve('all', [[3, true]])], { title }).alternative).toContain('Median 3 years')
  })

  it('stays small however many spells there are', () => {
    const count = 20_000
    const steps = Array.from({ length: count }, (_, index) => {
      const survival = 1 - (index + 1) / count
      const half = 0.1 * survival
      const counts = { atRisk: count - index, events: 1, censored: index % 7 === 0 ? 1 : 0, se: half / 2 }
      return { time: (index + 1) / 100, survival, lower: survival - half, upper: survival + half, ...counts }
    })
    const large = { ...buildCurve('all', [[1, true]]), n: count, events: count, median: 100, steps }
    const groups = Array.from({ length: 6 }, (_, index) => ({ ...large, group: `group ${index}` }))
    expectGoodPicture(drawSurvival(groups, { title }), 'survival')
  })

  it('leaves paper and ink to the page where asked', () => {
    expect(drawSurvival(curves, { title, background: 'none' }).svg).not.toMatch(/#fff|#1b1b1a/)
    expect(drawSurvival(curves, { title }).svg).toContain('fill="#fff"')
  })

  it('makes names safe that look like markup', () => {
    const picture = drawSurvival([buildCurve('<b>"A" & \u0000B</b>', placebo)], { title: '<script>' })
    expectGoodPicture(picture, 'survival')
    expect(picture.svg).not.toContain('<script>')
  })
})
