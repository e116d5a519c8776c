import { expect, it } from 'vitest'
import { drawMoments } from './draw-moments.ts'
import { readSvg } from './svg.test-builder.ts'

const plot = { left: 40, right: 240, top: 60, bottom: 160 }
const moment = (at: number, words: string) => ({ at, words, dash: undefined })
const read = (...moments: readonly ReturnType<typeof moment>[]) => {
  const body = drawMoments(plot, moments, 0, 280)
  const { texts } = readSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 280 200" width="280" height="200">${body}</svg>`,
  )
  const tops = [...body.matchAll(/V([\d.]+)"/g)].map(([, top]) => Number(top))
  return { texts: texts.map(({ words, anchor, y }) => ({ words, anchor, y })), tops }
}

it('writes words after their line, and before it where there is no room', () => {
  expect(read(moment(100, 'early')).texts).toEqual([{ words: 'early', anchor: 'start', y: 52 }])
  expect(read(moment(239, 'something late')).texts).toEqual([{ words: 'something late', anchor: 'end', y: 52 }])
})

it('lets no line run through the words of the other', () => {
  const { texts, tops } = read(moment(150, 'what happens first'), moment(200, 'what happens then'))
  // The second has no room after its line and turns back over the first, whose words must turn back, too, in the row beneath.
  expect(texts).toEqual([
    { words: 'what happens first', anchor: 'end', y: 52 },
    { words: 'what happens then', anchor: 'end', y: 38 },
  ])
  expect(tops).toEqual([44, 30])
})
