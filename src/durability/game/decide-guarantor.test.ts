import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideGuarantor, defaultGuarantor, findWeightFault, promiseEffectOf } from './decide-guarantor.ts'
import { defaultRanges } from './ranges.ts'
import { simulate } from './simulate.ts'

const fixed = (value: number) => ({ low: value, mode: value, high: value, basis: 'judgement', from: 'Test.' }) as const
const weights = (benefit: number, standing: number, coming: number) => ({
  benefit: fixed(benefit),
  standing: fixed(standing),
  coming: fixed(coming),
})
const effect = { holdWith: 0.7, holdWithout: 0.45, called: 0.05, years: 10 }

describe('whether the guarantor would offer', () => {
  // ΔH = .25; cost = .01 × 10 + 1 × .05 = .15; break-even b = .15 / .25 = .60
  test('break-even where benefit times added peace pays for readiness and war', () => {
    const decision = decideGuarantor(effect, weights(0.61, 0.01, 1))
    expect(decision.deltaHold).toBeCloseTo(0.25, 12)
    expect(decision.cost.mode).toBeCloseTo(0.15, 12)
    expect(decision.breakEven?.mode).toBeCloseTo(0.6, 12)
    expect(decision).toMatchObject({ offers: true, isCertain: true })
    expect(decideGuarantor(effect, weights(0.59, 0.01, 1)).offers).toBe(false)
  })

  test('ranges leave it open where their ends disagree', () => {
    const open = { ...weights(1, 0.01, 1), benefit: { ...fixed(1), low: 0.5 } }
    expect(decideGuarantor(effect, open)).toMatchObject({ offers: true, isCertain: false })
  })

  test('no benefit is enough where the promise adds no peace', () => {
    const useless = { ...effect, holdWith: 0.45 }
    expect(decideGuarantor(useless, weights(100, 0.01, 1))).toMatchObject({
      breakEven: null,
      offers: false,
      isCertain: true,
    })
  })

  test('a promise that costs nothing and adds nothing is offered, as the rule says: 0 ≥ 0', () => {
    expect(decideGuarantor({ ...effect, holdWith: 0.45, called: 0 }, weights(1, 0, 1)).offers).toBe(true)
  })
})

test('it offers exactly from the break-even benefit on', () => {
  const number = fc.double({ min: 0, max: 5, noNaN: true })
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(number, number, number, chance, chance, chance, (benefit, standing, coming, a, b, called) => {
      const decision = decideGuarantor(
        { holdWith: a, holdWithout: b, called, years: 5 },
        weights(benefit, standing, coming),
      )
      const { breakEven, offers } = decision
      if (breakEven && Math.abs(benefit - breakEven.mode) > 1e-9) expect(offers).toBe(benefit > breakEven.mode)
      if (!breakEven && decision.cost.mode > 0) expect(offers).toBe(false)
    }),
  )
})

test('chances of peace and of war are of the same years', () => {
  const promised = simulate(defaultRanges, { troopsK: 0, backstop: true, minerals: false }, { draws: 500, seed: 1 })
  const bare = simulate(defaultRanges, { troopsK: 0, backstop: false, minerals: false }, { draws: 500, seed: 1 })
  const whole = promised.fightYears.reduce((sum, fights) => sum + fights, 0)
  expect(whole).toBeCloseTo(promised.guarantorFights.mean, 12)
  const [five, ten] = [5, 10].map((years) => promiseEffectOf(promised, bare, years))
  expect(five).toMatchObject({ holdWith: promised.hold[1]!.share, holdWithout: bare.hold[1]!.share, years: 5 })
  expect(five!.called).toBeLessThanOrEqual(ten!.called)
  expect(ten!.called).toBeLessThanOrEqual(whole)
})

test('a promise that lapses costs only the years in which it stands', () => {
  // .01 × 4 + .05
  expect(decideGuarantor({ ...effect, standingYears: 4 }, weights(1, 0.01, 1)).cost.mode).toBeCloseTo(0.09, 12)
})

test('every default weight is judgement and says why', () => {
  for (const { basis, from } of Object.values(defaultGuarantor)) {
    expect(basis).toBe('judgement')
    expect(from).toMatch(/^[A-Z].{20,}\.$/u)
  }
})

test('weights lie from 0 to a million', () => {
  expect([0, 1e6, -1, 1e6 + 1, Number.NaN].map((value) => findWeightFault('benefit', value))).toEqual([
    undefined,
    undefined,
    ...Array(3).fill('from 0 to 1,000,000'),
  ])
})

test('chances that rounding alone keeps apart are the same: no benefit is enough', () => {
  const decision = decideGuarantor({ ...effect, holdWith: 1e-300, holdWithout: 0 }, weights(1, 0.01, 1))
  expect(decision).toMatchObject({ deltaHold: 0, breakEven: null, offers: false })
})
