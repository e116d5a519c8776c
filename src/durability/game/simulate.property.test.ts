import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Range } from '../range.ts'
import { openDraws } from './draw-parameters.ts'
import { anyParameters, anyScenario } from './game.test-builder.ts'
import type { GameParameters, ParameterName, Ranges, Scenario } from './parameters.ts'
import { makeOutcomes, playDraws, verdicts } from './play-draws.ts'
import { simulate } from './simulate.ts'
import { solveGame } from './solve-game.ts'

const rules = { years: [1, 5, 10, 30], horizon: 30, myopic: false }
const size = 20

/** The ranges between two games' parameters, the mode at the first. */
const between = (one: GameParameters, other: GameParameters) =>
  Object.fromEntries(
    Object.entries(one).map(([name, mode]) => {
      const end = other[name as ParameterName]
      return [name, { low: Math.min(mode, end), mode, high: Math.max(mode, end), basis: 'judgement', from: 'the test' }]
    }),
  ) as unknown as Ranges
const anyRanges = fc.tuple(anyParameters, anyParameters).map(([one, other]) => between(one, other))
const anySeed = fc.nat(2 ** 31)

function play(ranges: Ranges, scenario: Scenario, seed: number, myopic = false) {
  const drawn = openDraws(size, seed)(ranges, 0)
  const outcomes = makeOutcomes(size, rules.years.length)
  playDraws(drawn, scenario, { ...rules, myopic }, outcomes)
  const draws = Array.from({ length: size }, (_, i) => ({
    parameters: Object.fromEntries(
      Object.entries(drawn).map(([name, column]) => [name, column[i]]),
    ) as unknown as GameParameters,
    attackYear: outcomes.attackYear[i]!,
    hold: outcomes.hold.map((column) => column[i]!),
    verdict: verdicts[outcomes.verdict[i]!]!,
    guarantorFights: outcomes.guarantorFights[i]!,
  }))
  return draws
}

it('comes in every draw to what solving that game comes to', () => {
  fc.assert(
    fc.property(anyRanges, anyScenario, anySeed, fc.boolean(), (ranges, scenario, seed, myopic) => {
      for (const { parameters, attackYear, hold, verdict, guarantorFights } of play(ranges, scenario, seed, myopic)) {
        const solved = solveGame(parameters, scenario)
        const expected = (myopic ? solved.attackMyopic : solved.attackYear) ?? 31
        const hazard = parameters.lambda * (scenario.troopsK > 0 ? parameters.hrPk : 1)
        expect(attackYear).toBe(expected)
        expect(verdict).toBe(solved.verdict)
        expect(guarantorFights).toBeCloseTo(solved.path[expected]?.p ?? 0, 12)
        for (const [y, year] of rules.years.entries())
          expect(hold[y]).toBeCloseTo(expected >= year ? Math.exp(-hazard * year) : 0, 12)
      }
    }),
    { numRuns: 100 },
  )
})

it('says of a game that is known exactly what solving it says', () => {
  fc.assert(
    fc.property(anyParameters, anyScenario, anySeed, (parameters, scenario, seed) => {
      const { attackYear, verdict } = solveGame(parameters, scenario)
      const found = simulate(between(parameters, parameters), scenario, { draws: 3, seed })
      expect(found.meanAttackYear?.mean ?? null).toBe(attackYear)
      expect(found.verdicts[verdict].share).toBe(1)
      for (const { year, share, se, spread } of found.hold) {
        const hazard = parameters.lambda * (scenario.troopsK > 0 ? parameters.hrPk : 1)
        expect(share).toBe(attackYear !== null && attackYear < year ? 0 : Math.exp(-hazard * year))
        expect([se, spread]).toEqual([0, { p5: share, p50: share, p95: share }])
      }
    }),
    { numRuns: 50 },
  )
})

it('never lets peace grow likelier with the years', () => {
  fc.assert(
    fc.property(anyRanges, anyScenario, anySeed, (ranges, scenario, seed) => {
      for (const { hold } of play(ranges, scenario, seed))
        expect(hold).toEqual(hold.toSorted((one, other) => other - one))
    }),
    { numRuns: 50 },
  )
})

/** Ranges in which a promise never lowers the chance of the guarantor's coming, nor peacekeepers raise the hazard. */
const soberRanges = anyRanges.map((ranges): Ranges => {
  const { pNone, pTreaty, hrPk } = ranges
  const scaled = (range: Range, by: number) => ({
    ...range,
    low: range.low * by,
    mode: range.mode * by,
    high: range.high * by,
  })
  const least = Math.min(1, pTreaty.low / pNone.high)
  return { ...ranges, pNone: scaled(pNone, least), hrPk: scaled(hrPk, 0.5) }
})

// What takes the same from the gain in every year, or more in the earlier ones, takes the most from early attacks, discounted: the
// best moment can only move on. So of a promise, of one that lapses, of a stake and of troops.
it.each([
  ['a promise', (scenario: Scenario): Scenario => ({ ...scenario, backstop: true })],
  ['a stake', (scenario: Scenario): Scenario => ({ ...scenario, minerals: true })],
  ['troops', (scenario: Scenario): Scenario => ({ ...scenario, troopsK: scenario.troopsK + 10 })],
])('never lets peace grow less likely by %s, in any draw', (_, add) => {
  fc.assert(
    fc.property(soberRanges, anyScenario, anySeed, fc.boolean(), (ranges, scenario, seed, myopic) => {
      const less = play(ranges, scenario, seed, myopic)
      for (const [i, more] of play(ranges, add(scenario), seed, myopic).entries()) {
        expect(more.attackYear).toBeGreaterThanOrEqual(less[i]!.attackYear)
        for (const [y, chance] of more.hold.entries()) expect(chance).toBeGreaterThanOrEqual(less[i]!.hold[y]!)
      }
    }),
    { numRuns: 50 },
  )
})

it('never attacks later when it cannot wait', () => {
  fc.assert(
    fc.property(anyRanges, anyScenario, anySeed, (ranges, scenario, seed) => {
      const patient = play(ranges, scenario, seed)
      for (const [i, { attackYear }] of play(ranges, scenario, seed, true).entries())
        expect(attackYear).toBeLessThanOrEqual(patient[i]!.attackYear)
    }),
    { numRuns: 50 },
  )
})
