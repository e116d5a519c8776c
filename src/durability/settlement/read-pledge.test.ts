import { expect, test } from 'vitest'
import { holds } from '../../../test/builders/deal.ts'
import type { Quantity } from '../../position/position.ts'
import { readPledge } from './read-pledge.ts'

const span = (at: number, report = 'r') => ({ report, start: at, end: at + 1, text: '1' })
const told = (value: number, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit,
  span: span(value),
  ...more,
})
const pledge = (...quantities: readonly Quantity[]) =>
  readPledge([{ ...holds('uk', 'force=sent', 'supports'), quantities }])
const ends = (...quantities: readonly Quantity[]) => {
  const range = pledge(...quantities)
  return range && [range.low, range.mode, range.high]
}

test.each<[string, readonly Quantity[], readonly number[] | undefined]>([
  ['a number', [told(600, 'observers')], [600, 600, 600]],
  ['the later of two', [told(900, 'soldiers'), told(1100, 'troops')], [1100, 1100, 1100]],
  ['the most there may be', [told(300, 'monitors', { sense: ['up to'] })], [0, 300, 300]],
  ['the least there will be', [told(200, 'police', { sense: ['at least'] })], [200, 200, 200]],
  ['both ends', [told(2000, 'troops', { least: 1500 })], [1500, 1750, 2000]],
  ['more of the same', [told(200, 'monitors'), told(50, 'monitors', { sense: ['more', 'sent'] })], [250, 250, 250]],
  ['people of two kinds', [told(500, 'soldiers'), told(200, 'police')], [700, 700, 700]],
  ['what another holds', [told(40_000, 'troops', { holder: 'north' })], undefined],
  ['what is taken away', [told(500, 'troops', { sense: ['away'] })], undefined],
  ['what is allowed at most', [told(500, 'troops', { sense: ['limit'] })], undefined],
  ['what is there already', [told(4000, 'troops', { sense: ['there'] })], undefined],
  ['the whole of a force', [told(30_000, 'troops', { sense: ['whole'] })], undefined],
  ['money', [told(5e6, 'USD')], undefined],
])('%s', (_, quantities, expected) => {
  expect(ends(...quantities)).toEqual(expected)
})

test('says where a number was raised or is open above, and cites every number that set it', () => {
  const raised = pledge(told(900, 'soldiers'), told(1100, 'soldiers'))!
  expect(raised.from).toBe('said in the reports: 1,100 soldiers, before that 900')
  expect(raised.citations).toEqual([span(900), span(1100)])
  expect(pledge(told(200, 'monitors', { sense: ['at least'] }))!.from).toBe(
    'said in the reports: at least 200 monitors, open above',
  )
  expect(pledge(told(2000, 'troops', { least: 1500 }))!.from).toBe(
    'said in the reports: 1,500–2,000 troops; the middle is halfway, by judgement',
  )
  expect(pledge(told(200, 'monitors'), told(50, 'monitors', { sense: ['more'] }))!.from).toBe(
    'said in the reports: 200 monitors and 50 more',
  )
})
