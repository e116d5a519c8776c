import { expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import { deriveDeals } from './derive-deals.ts'
import { listSettlements, settlementId } from './list-settlements.ts'

const codebook = codebookOf(
  issueOf('backstop', ['none', 'military'], { by: ['us'] }),
  issueOf('force', ['none', 'deployed'], { by: ['uk'] }),
)
const uk = holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military')
const goal = { force: 'deployed' }

it('lists what the smallest changes would open where there is no deal, and last the bare goal', () => {
  const us = holds('us', 'backstop=military', 'rejects')
  const found = listSettlements(deriveDeals({ codebook, positions: [uk, us], goal }))
  expect(found.map(({ settlement, standing }) => [settlement, standing])).toEqual([
    [{ force: 'deployed', backstop: 'military' }, 'opened'],
    [goal, 'opened'],
  ])
})

it('lists what can be had today first, each settlement once', () => {
  const us = holds('us', 'backstop=military', 'supports')
  const found = listSettlements(deriveDeals({ codebook, positions: [uk, us], goal }))
  expect(found.map(({ settlement, standing }) => [settlement, standing])).toEqual([
    [{ force: 'deployed', backstop: 'military' }, 'today'],
    [goal, 'goal'],
  ])
})

it('gives a settlement one id, whatever the order of its issues', () => {
  expect(settlementId({ a: 'x', b: 'y' })).toBe(settlementId({ b: 'y', a: 'x' }))
  expect(settlementId({ a: 'x' })).not.toBe(settlementId({ a: 'y' }))
})
