import { expect, test } from 'vitest'
import { pointOf } from './corners.ts'
import { usualRotation } from './field-figures.ts'
import type { ForceQuestion } from './force.ts'
import { listFrontier, listPricedAlike } from './list-frontier.ts'
import { unitCosts } from './unit-costs.ts'

const along = (kilometres: number): ForceQuestion => ({
  level: 'unknown',
  line: pointOf(kilometres, 'judgement', 'the test'),
  rotation: usualRotation,
  unitCost: unitCosts[0]!,
  contributors: [],
})

// On 180 km: observers 306–900, interposition 720–2,520; what is made for worse takes 25,000 and more.
test('a short line leaves the light kinds the cheapest', () => {
  const points = listFrontier(along(180))
  expect(points.map(({ kind, answers, dominatedBy }) => [kind, answers, dominatedBy])).toEqual([
    ['observers', 'functional', undefined],
    ['interposition', 'functional', { kind: 'observers', surely: false }],
    ['tripwire', 'collapsing', undefined],
    ['reassurance', 'violated', undefined],
    ['deterrence', 'collapsing', undefined],
  ])
})

// On 8,000 km interposition takes 32,000 at least, more than reassurance at most (30,000).
test('a very long line makes interposition dearer than a force that is made for worse', () => {
  const interposition = listFrontier(along(8_000)).find(({ kind }) => kind === 'interposition')!
  expect(interposition.troops).toMatchObject({ low: 32_000, high: 112_000 })
  expect(interposition.dominatedBy).toEqual({ kind: 'reassurance', surely: true })
})

test('nothing that stands by itself is dominated by what relies on the backstop', () => {
  for (const point of listFrontier(along(1_250))) expect(point.dominatedBy?.kind).not.toBe('tripwire')
})

test('a picture has one currency: the cost given, or that of all its kinds, else the British one for all', () => {
  const { unitCost: _, ...uncosted } = along(180)
  const ids = (question: ForceQuestion) => {
    const { unitCost, points } = listPricedAlike(question)
    return [unitCost.id, ...new Set(points.map(({ cost }) => cost.currency))]
  }
  expect(ids(along(180))).toEqual(['unficyp', 'USD'])
  expect(ids(uncosted)).toEqual(['uk-afghanistan', 'GBP'])
  expect(ids({ ...uncosted, kinds: ['observers'] })).toEqual(['osce-smm', 'EUR'])
  expect(listFrontier(uncosted).map(({ cost }) => cost.currency)).toEqual(['EUR', 'USD', 'GBP', 'GBP', 'GBP'])
})
