import { expect, test } from 'vitest'
import { codebookOf, holds, issueOf } from '../../../test/builders/deal.ts'
import type { Position, Quantity } from '../../position/position.ts'
import { findTroops } from './find-troops.ts'

const force = { ...issueOf('force', ['none', 'sent'], { by: ['uk', 'france'] }), question: 'Does a force deploy?' }
const watch = { ...issueOf('watch', ['none', 'sent'], { by: ['un'] }), question: 'Do observers deploy on the line?' }
const codebook = codebookOf(force, watch)
const settings = { contributors: {}, parameters: {}, outcomes: [] }
const named = (on: string, actor: string, stance: Position['stance'], ...quantities: readonly Partial<Quantity>[]) => ({
  ...holds(actor, on, stance),
  quantities: quantities.map((each) => ({
    value: 1,
    unit: 'troops',
    span: { report: 'r', start: each.value ?? 0, end: 9, text: '' },
    ...each,
  })),
})
const find = (positions: readonly Position[], given: object = {}, settlement = { force: 'sent' } as object) =>
  findTroops({ codebook, settings: { ...settings, ...given }, positions, settlement: settlement as never }, [
    'force',
    'watch',
  ])
const ends = (...positions: readonly Position[]) => {
  const { low, mode, high } = find(positions).range
  return [low, mode, high]
}

test('pledges of several add up, the later number of one in place of its earlier', () => {
  const norway = named(
    'force=sent',
    'uk',
    'supports',
    { value: 900, unit: 'soldiers' },
    { value: 1_100, unit: 'soldiers' },
  )
  const turkey = named('force=sent', 'france', 'supports', { value: 2_000, least: 1_500 })
  const north = named('force=sent', 'us', 'requires', { value: 40_000, holder: 'north', sense: ['away'] })
  expect(ends(norway, turkey, north)).toEqual([2_600, 2_850, 3_100])
  const { translation, range } = find([norway, turkey, north])
  expect(translation).toMatchObject({ value: '2,600–3,100, most likely 2,850', basis: 'words' })
  expect(range.from).toContain('pledged by 2 parties, added up')
  expect(range.citations).toHaveLength(3)
})

test('a number of the whole is an estimate of the whole', () => {
  const uk = named('force=sent', 'uk', 'supports', { value: 5_000, sense: ['sent'] })
  const south = named('force=sent', 'south', 'requires', { value: 30_000, sense: ['whole'] })
  const { range } = find([uk, south])
  expect([range.low, range.mode, range.high]).toEqual([5_000, 30_000, 30_000])
  expect(range.from).toContain('30,000 said of the whole')
})

test.each<[string, Position]>([
  ['of another alternative', named('force=none', 'uk', 'supports', { value: 5_000 })],
  ['of a refusal', named('force=sent', 'uk', 'rejects', { value: 5_000 })],
  ['of what has passed', { ...named('force=sent', 'uk', 'supports', { value: 5_000 }), status: 'superseded' }],
  ['that a person rejected', { ...named('force=sent', 'uk', 'supports', { value: 5_000 }), review: 'rejected' }],
  ['that another is to take away', named('force=sent', 'uk', 'requires', { value: 5_000, holder: 'north' })],
  ['of an issue that the settlement leaves', named('watch=sent', 'un', 'supports', { value: 600, unit: 'observers' })],
])('takes no number %s', (_, position) => {
  expect(find([position]).translation.basis).toBe('assumed')
})

test('where no position names a number, it is assumed by the kind of force, which it tells', () => {
  const troops = find([])
  expect(troops.range).toMatchObject({ low: 1_000, mode: 10_000, high: 30_000, basis: 'judgement' })
  expect(troops.translation.because).toContain('no party’s position names a number of troops')
  expect(troops.translation.because).toContain('taken for troops')
  const watched = find([], {}, { watch: 'sent' })
  expect(watched.range).toMatchObject({ low: 100, mode: 500, high: 2_000, basis: 'judgement' })
  expect(watched.translation.because).toContain('taken for observers')
})

test('case.yaml comes first', () => {
  const troops = { low: 1, mode: 2, high: 3, basis: 'source', from: 'a plan' }
  expect(find([named('force=sent', 'uk', 'supports', { value: 5_000 })], { troops }).range).toEqual(troops)
})
