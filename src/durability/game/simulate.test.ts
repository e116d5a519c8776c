import { describe, expect, it } from 'vitest'
import type { GameParameters, Ranges, Scenario } from './parameters.ts'
import { defaultRanges, modesOf } from './ranges.ts'
import { simulate, simulateTogether } from './simulate.ts'

const bare: Scenario = { troopsK: 0, backstop: false, minerals: false }
const promised: Scenario = { ...bare, backstop: true }
const pointsOf = (values: Partial<GameParameters>): Ranges =>
  Object.fromEntries(
    Object.entries({ ...modesOf(defaultRanges), ...values }).map(([name, value]) => [
      name,
      { low: value, mode: value, high: value, basis: 'judgement', from: 'the test' },
    ]),
  ) as unknown as Ranges

describe('the worked example of docs/durability.md, where nothing is left to chance', () => {
  const ranges = pointsOf({ q: 0.2, w0: 0.45, shift: 0.2, rho: 0.35, c: 0.15, dW: 0.3, k: 0.2, lambda: 0.025 })

  // It attacks in year 4 (see solve-game.test.ts), p = .08; accidents at .025 a year until then. The highest p* within 30 years is
  // that of year 30: (.10 + .20 (1 − e^−10.5)) / .50.
  it('has no error and no spread', () => {
    const { hold, everAttacks, meanAttackYear, highestThreshold, credibilityThen, guarantorFights, verdicts } =
      simulate(ranges, bare, { draws: 5000, years: [1, 4, 5] })
    const exactly = (value: number) => expect.closeTo(value, 12)
    const always = (value: number) => ({
      share: exactly(value),
      se: 0,
      lower: exactly(value),
      upper: exactly(value),
      spread: { p5: exactly(value), p50: exactly(value), p95: exactly(value) },
    })
    expect(hold).toEqual([
      { year: 1, ...always(Math.exp(-0.025)) },
      { year: 4, ...always(Math.exp(-0.1)) },
      { year: 5, ...always(0) },
    ])
    expect(everAttacks.share).toBe(1)
    expect(meanAttackYear).toMatchObject({ mean: 4, se: 0 })
    expect(highestThreshold.mean).toBeCloseTo((0.1 + 0.2 * (1 - Math.exp(-10.5))) / 0.5, 12)
    expect(credibilityThen.mean).toBeCloseTo(0.08, 12)
    expect(guarantorFights).toMatchObject({ mean: expect.closeTo(0.08, 12), se: 0 })
    expect(verdicts['too-weak'].share).toBe(1)
  })

  it('attacks at once when it cannot wait', () => {
    const { attackYears, attacksAfterWaiting, hold } = simulate(ranges, bare, { draws: 10, myopic: true })
    expect(attackYears).toEqual([10, ...Array<number>(30).fill(0)])
    expect(attacksAfterWaiting.share).toBe(0)
    expect(hold.map(({ share }) => share)).toEqual([0, 0, 0])
  })
})

// Without rearmament an attack gains .60 − .15 − .20 = .25, less p × .50: .05 while the promise (p = .40) stands, .24 after it
// (p = .02). Two years' wait leaves .92² × .24 = .203 of that, twenty years' .92^20 × .24 = .045: then rather at once.
it('lets a promise that lapses later bring the attack forward', () => {
  const ranges = pointsOf({
    q: 0.2,
    w0: 0.6,
    shift: 0,
    c: 0.15,
    dW: 0.3,
    k: 0.2,
    pTreaty: 0.4,
    pNone: 0.02,
    delta: 0.92,
  })
  const attackYear = (lapseYear: number) =>
    simulate(ranges, { ...promised, lapseYear }, { draws: 1 }).meanAttackYear!.mean
  expect([2, 20].map(attackYear)).toEqual([2, 0])
})

it('bounds by Wilson’s limits what no draw came to', () => {
  // With n = 100 and none: 0 to z² / (n + z²) = 3.8415 / 103.8415.
  const { everAttacks, meanAttackYear } = simulate(pointsOf({ w0: 0.1 }), bare, { draws: 100 })
  expect(everAttacks).toEqual({ share: 0, se: 0, lower: 0, upper: expect.closeTo(3.8414588 / 103.8414588, 6) })
  expect(meanAttackYear).toBeNull()
})

it('knows differences over the same draws better than each of the two', () => {
  const scenarios = [bare, promised]
  const { games, differences } = simulateTogether(
    scenarios.map((scenario) => ({ ranges: defaultRanges, scenario })),
    { draws: 20_000 },
  )
  expect(games).toEqual(scenarios.map((scenario) => simulate(defaultRanges, scenario, { draws: 20_000 })))
  for (const [y, { year, mean, se, lower, upper }] of differences[1]!.entries()) {
    const [without, withIt] = [games[0]!.hold[y]!, games[1]!.hold[y]!]
    expect(year).toBe(without.year)
    expect(mean).toBeCloseTo(withIt.share - without.share, 12)
    expect(se).toBeLessThan(Math.hypot(without.se, withIt.se))
    expect([lower, upper]).toEqual([expect.closeTo(mean - 1.96 * se, 5), expect.closeTo(mean + 1.96 * se, 5)])
  }
  expect(differences[0]!.map(({ mean, se }) => [mean, se])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})

it('gives the same for a seed, and something else for another', () => {
  const play = (seed: number) => simulate(defaultRanges, promised, { draws: 10_000, seed })
  expect(play(5)).toEqual(play(5))
  expect(play(5).hold).not.toEqual(play(6).hold)
})

it('tells how far it is, and stops when told to', () => {
  const told: number[] = []
  simulate(defaultRanges, bare, { draws: 10_000, onProgress: ({ done, of }) => told.push(done / of) })
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(1)
  const stop = new AbortController()
  const play = () =>
    simulate(defaultRanges, bare, { draws: 100_000, signal: stop.signal, onProgress: () => stop.abort('enough') })
  expect(play).toThrow('enough')
})

it('refuses what its callers should have refused', () => {
  expect(() => simulate(defaultRanges, bare, { draws: 0 })).toThrow('0 draws')
  expect(() => simulate(defaultRanges, bare, { draws: 2 ** 30 })).toThrow('draws')
  expect(() => simulate(defaultRanges, bare, { years: [31] })).toThrow('Year 31')
  expect(() => simulate(pointsOf({}), bare, { horizon: 1.5 })).toThrow('horizon')
})
