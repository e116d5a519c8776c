import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveTornado } from '../../src/durability/game/derive-tornado.ts'
import type { ParameterName, Ranges, Scenario } from '../../src/durability/game/parameters.ts'
import { simulate } from '../../src/durability/game/simulate.ts'
import type { Simulated } from '../../src/durability/game/simulated.ts'

// Numbers of another program for the same game (see reference/README.md), printed to four digits. It used 20,000 draws from seed
// 20250227, one uniform a parameter in the order of its ranges; for its tables of swings, as was found by trying, 8,000. Its
// standard errors are those of a share, √(h (1 − h) / N), and so above ours, which know each draw's chance.

type Triple = readonly [low: number, mode: number, high: number]

interface Reference {
  readonly seed: number
  readonly N: number
  readonly ranges: Readonly<Record<ParameterName, Triple>>
  readonly hardRanges: Readonly<Partial<Record<ParameterName, Triple>>>
  readonly scenarios: Readonly<Record<string, Scenario>>
  readonly mc: Readonly<Record<string, Outcome>>
  readonly mc_myopic: Readonly<Record<string, Outcome>>
  readonly mc_hard: Readonly<Record<string, Outcome>>
  readonly oneway: readonly (Swing & { readonly hold5_low: number; readonly hold5_high: number })[]
  readonly oneway_hard: readonly (Swing & { readonly hold10_low: number; readonly hold10_high: number })[]
}

interface Outcome {
  readonly years: readonly number[]
  readonly hold: readonly number[]
  readonly se: readonly number[]
  readonly ever_attacks: number
  readonly attacks_after_waiting: number
  readonly mean_pstar_worst: number
  readonly mean_p_at_worst: number
  readonly classes: Readonly<Record<'no_backstop_needed' | 'deterred' | 'too_weak' | 'undeterrable', number>>
}

interface Swing {
  readonly param: ParameterName
  readonly low: number
  readonly high: number
  readonly swing: number
}

const file = new URL('reference/game.json', import.meta.url)
const reference: Reference = JSON.parse(readFileSync(file, 'utf8'))
const rangesOf = (triples: Reference['ranges']) =>
  Object.fromEntries(
    Object.entries(triples).map(([name, [low, mode, high]]) => [
      name,
      { low, mode, high, basis: 'judgement', from: '' },
    ]),
  ) as unknown as Ranges
const ranges = rangesOf(reference.ranges)
const hard = rangesOf({ ...reference.ranges, ...reference.hardRanges })
const tables = [
  ['mc', ranges, false],
  ['mc_myopic', ranges, true],
  ['mc_hard', hard, false],
] as const

const numbersOf = ({
  hold,
  everAttacks,
  attacksAfterWaiting,
  highestThreshold,
  credibilityThen,
  verdicts,
}: Simulated) => [
  ...hold.map(({ share, se }) => [share, se] as const),
  [everAttacks.share, everAttacks.se] as const,
  [attacksAfterWaiting.share, attacksAfterWaiting.se] as const,
  [highestThreshold.mean, highestThreshold.se] as const,
  [credibilityThen.mean, credibilityThen.se] as const,
  ...(['none-needed', 'deterred', 'too-weak', 'undeterrable'] as const).map(
    (verdict) => [verdicts[verdict].share, verdicts[verdict].se] as const,
  ),
]
const expectedOf = ({
  hold,
  ever_attacks,
  attacks_after_waiting,
  mean_pstar_worst,
  mean_p_at_worst,
  classes,
}: Outcome) => [
  ...hold,
  ever_attacks,
  attacks_after_waiting,
  mean_pstar_worst,
  mean_p_at_worst,
  classes.no_backstop_needed,
  classes.deterred,
  classes.too_weak,
  classes.undeterrable,
]
/** Half a unit of the fourth digit: what printing takes away. */
const printed = 0.00005 + 1e-9

describe.each(tables)('%s', (table, drawnFrom, myopic) => {
  it.each(Object.entries(reference.scenarios))('of %s, draw by draw', (name, scenario) => {
    const found = simulate(drawnFrom, scenario, { draws: reference.N, seed: reference.seed, myopic })
    for (const [i, expected] of expectedOf(reference[table][name]!).entries())
      expect(Math.abs(numbersOf(found)[i]![0] - expected)).toBeLessThanOrEqual(printed)
    for (const [y, { share, se }] of found.hold.entries()) {
      expect(se).toBeLessThanOrEqual(Math.sqrt((share * (1 - share)) / reference.N))
      expect(Math.sqrt((share * (1 - share)) / reference.N)).toBeCloseTo(reference[table][name]!.se[y]!, 4)
    }
  })

  it.each(Object.entries(reference.scenarios))('of %s, with other draws', (name, scenario) => {
    const found = simulate(drawnFrom, scenario, { draws: 50_000, seed: 7, myopic })
    for (const [i, expected] of expectedOf(reference[table][name]!).entries()) {
      const [value, se] = numbersOf(found)[i]!
      const both = se * Math.sqrt(1 + 50_000 / reference.N)
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(4.5 * both + printed + 1 / reference.N)
    }
  })
})

describe.each([
  ['oneway', ranges, 5, 8000, reference.oneway.map((bar) => ({ ...bar, ends: [bar.hold5_low, bar.hold5_high] }))],
  [
    'oneway_hard',
    hard,
    10,
    8000,
    reference.oneway_hard.map((bar) => ({ ...bar, ends: [bar.hold10_low, bar.hold10_high] })),
  ],
] as const)('%s', (_, drawnFrom, year, draws, expected) => {
  const scenario = reference.scenarios.peacekeepers_backstop!
  const { bars, base } = deriveTornado(drawnFrom, scenario, year, { draws, seed: reference.seed })

  it('has the same ends and swings', () => {
    expect(bars).toHaveLength(expected.length)
    for (const { param, low, high, ends, swing } of expected) {
      const bar = bars.find(({ parameter }) => parameter === param)!
      expect([bar.range.low, bar.range.high]).toEqual([low, high])
      expect(Math.abs(bar.low.share - ends[0]!)).toBeLessThanOrEqual(printed)
      expect(Math.abs(bar.high.share - ends[1]!)).toBeLessThanOrEqual(printed)
      // The difference of two printed numbers.
      expect(Math.abs(bar.swing.mean - swing)).toBeLessThanOrEqual(2 * printed)
    }
  })

  it('has them in the same order, but for swings that print the same', () => {
    const swings = bars.map(({ parameter }) => Math.abs(expected.find(({ param }) => param === parameter)!.swing))
    expect(swings).toEqual(swings.toSorted((one, other) => other - one))
  })

  it('is as without holding anything for what a promise leaves without effect', () => {
    for (const name of ['pNone', 'bMin', 'phi']) {
      const bar = bars.find(({ parameter }) => parameter === name)!
      expect([bar.low, bar.high]).toEqual([base, base])
    }
  })
})
