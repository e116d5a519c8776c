import { describe, expect, test } from 'vitest'
import { pointOf } from './corners.ts'
import { deriveForce } from './derive-force.ts'
import { densityExamples, usualRotation } from './field-figures.ts'
import type { Contributor, ForceQuestion } from './force.ts'
import { forceTypes } from './force-types.ts'
import { unitCosts } from './unit-costs.ts'

const exactly = (value: number) => pointOf(value, 'judgement', 'the test')
const cost = (id: string) => unitCosts.find((each) => each.id === id)!
const question: ForceQuestion = {
  level: 'violated',
  line: { low: 1_250, mode: 1_250, high: 2_100, basis: 'judgement', from: 'the test' },
  rotation: usualRotation,
  unitCost: cost('uk-afghanistan'),
  contributors: [],
}
const ask = (changes: Partial<ForceQuestion>) => deriveForce({ ...question, ...changes })
const condition = (id: string, met = false) => ({ id, words: id, met, citations: [] })
const sender = (actor: string, troops: number | undefined, ...conditions: Contributor['conditions']): Contributor => ({
  actor,
  ...(troops !== undefined && { troops: exactly(troops) }),
  conditions,
  evidence: [],
})
const corners = ({ low, mode, high }: { low: number; mode: number; high: number }) => [low, mode, high]

describe('tables', () => {
  // UNFICYP 54,374,700 / 929 = 58,530.36; UN 3.2bn / 66,546 = 48,087.04; SMM 105.5m / 800 = 131,875; UK 4.0bn / 9,500 = 421,052.63.
  test('unit costs are what their budgets over their people give', () => {
    const perHead = unitCosts.map(({ id, currency, perPersonYear }) => [id, currency, Math.round(perPersonYear.mode)])
    expect(perHead).toEqual([
      ['unficyp', 'USD', 58_530],
      ['un-2006', 'USD', 48_087],
      ['osce-smm', 'EUR', 131_875],
      ['uk-afghanistan', 'GBP', 421_053],
      ['us-afghanistan', 'USD', 1_075_000],
    ])
  })

  test('densities of the tables lie among those of missions, and each figure says where it is from', () => {
    const perKm = densityExamples.map(({ people, km }) => Math.round((people / km) * 10) / 10)
    expect(perKm).toEqual([1.7, 4.2, 4.8, 13.3])
    for (const type of forceTypes) expect((type.perKm ?? type.troops).from).not.toBe('')
  })
})

describe('deriveForce', () => {
  // 30,000 × 4.0bn / 9,500 = 12,631,578,947.37; 30,000 × 3 = 90,000.
  test('30,000 at the British rate cost 12.6bn a year and take a pool of 90,000', () => {
    const { needs } = ask({ kinds: ['reassurance'], rotation: exactly(3) })
    expect(needs[0]!.troops.high).toBe(30_000)
    expect(needs[0]!.pool.high).toBe(90_000)
    expect(needs[0]!.cost.high).toBeCloseTo(12_631_578_947.37, 2)
    expect(needs[0]!.cost.currency).toBe('GBP')
  })

  // By the kilometre: 1.7 × 1,250 = 2,125; 5 × 2,100 = 10,500; 4 × 1,250 = 5,000; 14 × 2,100 = 29,400.
  test('sizes observers and interposition by the line', () => {
    const { needs } = ask({ level: 'functional' })
    expect(needs.map(({ type, troops }) => [type.kind, troops.low, troops.high])).toEqual([
      ['observers', 2_125, 10_500],
      ['interposition', 5_000, 29_400],
      ['tripwire', 1_000, 10_000],
    ])
    const denser = ask({ kinds: ['observers'], density: exactly(2), line: exactly(180) })
    expect(corners(denser.needs[0]!.troops)).toEqual([360, 360, 360])
  })

  test('without a line it sizes nothing by the kilometre, and says of what', () => {
    const { line: _, ...lineless } = question
    const { needs, unsized } = deriveForce({ ...lineless, level: 'functional' })
    expect(needs.map(({ type }) => type.kind)).toEqual(['tripwire'])
    expect(unsized).toEqual(['observers', 'interposition'])
  })

  // On 180 km: 1.7 × 180 = 306 at 105.5m / 800 are EUR 40,353,750; 4 × 180 = 720 at 54,374,700 / 929 are USD 42,141,855.76.
  test('without a given cost each kind has its own, in its currency, with its origin', () => {
    const { unitCost: _, ...uncosted } = question
    const { needs } = deriveForce({ ...uncosted, level: 'unknown', line: exactly(180) })
    expect(needs.map(({ type, unitCost }) => [type.kind, unitCost.id])).toEqual([
      ['observers', 'osce-smm'],
      ['interposition', 'unficyp'],
      ['tripwire', 'uk-afghanistan'],
      ['reassurance', 'uk-afghanistan'],
      ['deterrence', 'uk-afghanistan'],
    ])
    expect(needs[0]!.cost.currency).toBe('EUR')
    expect(needs[0]!.cost.low).toBeCloseTo(40_353_750, 2)
    expect(needs[1]!.cost.currency).toBe('USD')
    expect(needs[1]!.cost.low).toBeCloseTo(42_141_855.76, 2)
    for (const { unitCost } of needs) expect(unitCost.perPersonYear.from).not.toBe('')
  })

  test('takes the kinds made for the ceasefire, all where it is unknown, and tells those that are not made for it', () => {
    const kinds = (changes: Partial<ForceQuestion>) => ask(changes).needs.map(({ type }) => type.kind)
    expect(kinds({ level: 'collapsing' })).toEqual(['tripwire', 'deterrence'])
    expect(kinds({ level: 'unknown' })).toHaveLength(5)
    expect(ask({ level: 'collapsing', kinds: ['observers'] }).needs[0]!.answersLevel).toBe(false)
    expect(ask({ backstop: false }).needs.map(({ lacksBackstop }) => lacksBackstop)).toEqual([true, false])
    expect(ask({}).needs.some(({ lacksBackstop }) => lacksBackstop)).toBe(false)
  })

  // Of 25,000–30,000: today 4,000 come, leaving 21,000–26,000; of 14,000 in all, 11,000–16,000.
  test('leaves open what pledges do not cover, and never fills in a number', () => {
    const contributors = [
      sender('north', 10_000, condition('backstop'), condition('mandate', true)),
      sender('south', 4_000, condition('mandate', true)),
      sender('west', undefined, condition('backstop')),
    ]
    const { needs, pledged } = ask({ contributors })
    const { shortfall } = needs.find(({ type }) => type.kind === 'reassurance')!
    expect(pledged).toMatchObject({ now: { mode: 4_000 }, ifAllMet: { mode: 14_000 }, unstated: ['west'] })
    expect(corners(shortfall!.now)).toEqual([21_000, 23_500, 26_000])
    expect(corners(shortfall!.ifAllMet)).toEqual([11_000, 13_500, 16_000])
    expect(ask({ contributors: [sender('west', undefined)] }).needs[0]).not.toHaveProperty('shortfall')
  })

  test('what nobody knows to be met brings nobody today', () => {
    const open = { id: 'consent', words: 'consent', met: undefined, citations: [] }
    const { pledged, conditions } = ask({ contributors: [sender('north', 250, open)] })
    expect(pledged).toMatchObject({ now: { mode: 0 }, ifAllMet: { mode: 250 } })
    expect(conditions).toMatchObject([{ met: undefined, removes: { mode: 250 }, brings: { mode: 250 } }])
  })

  test('tells what each condition removes, and that neither of two may bring anything alone', () => {
    const contributors = [
      sender('north', 10_000, condition('backstop'), condition('mandate')),
      sender('south', 4_000, condition('mandate')),
      sender('east', undefined, condition('truce')),
    ]
    const effects = ask({ contributors }).conditions
    expect(effects.map(({ id, removes, brings, contributors: who }) => [id, removes?.mode, brings?.mode, who])).toEqual(
      [
        ['backstop', 10_000, 0, ['north']],
        ['mandate', 14_000, 4_000, ['north', 'south']],
        ['truce', undefined, undefined, ['east']],
      ],
    )
  })

  // 27,500 × 421,052.63 = 11.58bn of 3.0tn is 0.386 %; 10,000 cost 4.21bn, which is 0.140 %.
  test('gives shares of output within one currency only', () => {
    const gdp = { value: 3e12, currency: 'GBP', from: 'the test' }
    const uk = { ...sender('uk', 10_000), gdp }
    const france = { ...sender('france', 5_000), gdp: { value: 2.9e12, currency: 'EUR', from: 'the test' } }
    const { shares, unshared, shareOfAll } = ask({ contributors: [uk, france] }).needs[1]!
    expect(shares.map(({ actor }) => actor)).toEqual(['uk'])
    expect(unshared).toEqual([{ actor: 'france', currency: 'EUR' }])
    expect(shares[0]!.ofWhole.mode).toBeCloseTo(0.00386, 5)
    expect(shares[0]!.ofPledge!.mode).toBeCloseTo(0.001404, 6)
    expect(shareOfAll).toBeUndefined()
    const both = ask({ contributors: [uk, { ...france, gdp }] }).needs[1]!
    expect(both.shareOfAll!.mode).toBeCloseTo(0.00193, 5)
  })
})
