import { describe, expect, test } from 'vitest'
import { explainDraws, explainOutlying } from './explain-draws.ts'
import { plainNames } from './game-words.ts'
import type { Simulated } from './simulated.ts'

type Shares = readonly [year: number, share: number, p5: number, p95: number]

const share = (value: number) => ({ share: value, se: 0, lower: value, upper: value })
const mean = (value: number) => ({ mean: value, se: 0, lower: value, upper: value })

/** A thousand draws of which so many attack in each year from 0 on. */
const simulated = (attackYears: readonly number[], ...hold: readonly Shares[]): Simulated => ({
  draws: 1000,
  seed: 1,
  horizon: 30,
  myopic: false,
  hold: hold.map(([year, held, p5, p95]) => ({ year, ...share(held), spread: { p5, p50: (p5 + p95) / 2, p95 } })),
  everAttacks: share(attackYears.reduce((sum, count) => sum + count, 0) / 1000),
  attacksAfterWaiting: share(0),
  meanAttackYear: null,
  attackYears,
  verdicts: { 'none-needed': share(1), deterred: share(0), 'too-weak': share(0), undeterrable: share(0) },
  highestThreshold: mean(0),
  credibilityThen: mean(0),
  guarantorFights: mean(0),
  fightYears: [],
})

describe('an average outside nine tenths of the draws', () => {
  // 40 of 1000 attack before year 5, the others hold with .90 to .95: .96 × .925 = .888, and 40 are fewer than a twentieth.
  test('lies below where few draws attack', () => {
    expect(explainOutlying(simulated([30, 0, 10], [1, 0.97, 0.97, 0.99], [5, 0.888, 0.9, 0.95]), plainNames)).toEqual([
      'Over 5 years the average lies below nine tenths of the draws: by then the challenger has come again in 4% of them, which leaves peace no chance there.',
    ])
  })

  // 980, then 998 of 1000 attack: .02 × .9 = .018 and .002 × .8 = .0016.
  test('lies above where nearly all do', () => {
    expect(
      explainOutlying(simulated([0, 980, 0, 0, 0, 0, 18], [5, 0.018, 0, 0], [10, 0.0016, 0, 0]), plainNames),
    ).toEqual([
      'Over 5 years and 10 years the average lies above nine tenths of the draws: by then the challenger has come again in 98% and over 99% of them, which leaves peace no chance there.',
    ])
  })

  test('is not spoken of where the figures do not show it', () => {
    expect(explainOutlying(simulated([40], [1, 0.857, 0.858, 0.99], [5, 0.5, 0, 0.95]), plainNames)).toEqual([])
  })

  test('is told after the averages', () => {
    const told = explainDraws(simulated([40], [5, 0.888, 0.9, 0.95]), plainNames)
    expect(told[1]).toContain('peace holds 5 years with 89% (90% to 95%) on average')
    expect(told[2]).toMatch(/^Over 5 years the average lies below/u)
  })
})
