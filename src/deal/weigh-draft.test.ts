import { expect, it } from 'vitest'
import { scoredCase } from '../../test/builders/scored-case.ts'
import { decodeCodebook } from '../case/decode-codebook.ts'
import { weighTake } from './weigh-draft.ts'

// The example that docs/deals.md works out by hand.
const decoded = decodeCodebook(
  scoredCase(
    { quota: { north: 8, south: 2 }, inspections: { north: 6, south: 8 }, moratorium: { north: 2, south: 9 } },
    { thresholds: { north: 5, south: 3 }, exclusive: [['quota', 'moratorium']] },
  ),
  'case.yaml',
)
const codebook = decoded.ok ? decoded.value : undefined
const front = [
  { take: ['quota', 'inspections'], scores: { north: 7, south: 5 } },
  { take: ['inspections'], scores: { north: 6, south: 8 } },
]

it('weighs a draft against the thresholds and the front', () => {
  expect(weighTake(codebook!, 'quota', front)).toMatchObject({
    ok: true,
    value: {
      scores: { north: 8, south: 2 },
      overThreshold: false,
      shortfalls: { north: 0, south: 1 },
      dominatedBy: [],
    },
  })
  expect(weighTake(codebook!, 'inspections,moratorium', front)).toMatchObject({
    ok: true,
    // 4 and 8.5: nothing gives the south as much.
    value: { scores: { north: 4, south: 8.5 }, shortfalls: { north: 1, south: 0 }, dominatedBy: [] },
  })
  expect(weighTake(codebook!, 'moratorium', [...front, { take: ['moratorium'], scores: {} }])).toMatchObject({
    value: { dominatedBy: [] },
  })
})

it('names what in the front is better for all', () => {
  const better = decodeCodebook(scoredCase({ one: { north: 1, south: 1 }, two: { north: 2, south: 1 } }), 'case.yaml')
  const best = { take: ['two'], scores: { north: 2, south: 1 } }
  const weighed = (take: string) => better.ok && weighTake(better.value, take, [best])
  expect(weighed('one')).toMatchObject({ value: { dominatedBy: [best] } })
  expect(weighed('two')).toMatchObject({ value: { dominatedBy: [] } })
  // The mean of both is 1.5 and 1.
  expect(weighed('one,two')).toMatchObject({ value: { scores: { north: 1.5, south: 1 }, dominatedBy: [best] } })
})

it('has problems for what cannot be taken together', () => {
  expect(weighTake(codebook!, 'quota,moratorium', front)).toMatchObject({ ok: false, problems: [{ code: 'excluded' }] })
})
