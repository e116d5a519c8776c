import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findParameterProblems } from './find-parameter-problems.ts'
import { anyParameters, anyScenario } from './game.test-builder.ts'
import type { GameParameters, Scenario } from './parameters.ts'
import { solveGame } from './solve-game.ts'

const check = (law: (parameters: GameParameters, scenario: Scenario) => void) =>
  fc.assert(
    fc.property(anyParameters, anyScenario, (parameters, scenario) => {
      fc.pre(findParameterProblems(parameters, scenario).length === 0)
      law(parameters, scenario)
    }),
    { numRuns: 300 },
  )

test('an attack pays exactly where the guarantor’s chance is below the threshold', () =>
  check((parameters, scenario) => {
    for (const { p, threshold, gain } of solveGame(parameters, scenario).path) {
      if (Math.abs(gain) > 1e-12) expect(gain > 0).toBe(p < threshold)
    }
  }))

test('thresholds do not depend on what the guarantor has promised', () =>
  check((parameters, scenario) => {
    const { lapseYear: _, ...kept } = scenario
    const other = { ...kept, backstop: !scenario.backstop, minerals: !scenario.minerals }
    const thresholds = (of: Scenario) => solveGame(parameters, of).path.map(({ threshold }) => threshold)
    expect(thresholds(other)).toEqual(thresholds(scenario))
  }))

test('the more the guarantor’s coming takes, the nearer to 0 every threshold', () =>
  check((parameters, scenario) => {
    const harsher = solveGame({ ...parameters, k: parameters.k + 0.1 }, scenario).path
    solveGame(parameters, scenario).path.forEach(({ threshold }, t) => {
      expect(Math.abs(harsher[t]!.threshold)).toBeLessThanOrEqual(Math.abs(threshold))
    })
  }))

test('credibility moves nothing but p and the gain: one more believed leaves no year in which an attack pays more', () =>
  check((parameters, scenario) => {
    const raised = { ...parameters, pTreaty: (1 + parameters.pTreaty) / 2, pNone: (1 + parameters.pNone) / 2 }
    const less = solveGame(parameters, scenario)
    const more = solveGame(raised, scenario)
    less.path.forEach(({ gain }, t) => {
      expect(more.path[t]!.gain).toBeLessThanOrEqual(gain)
    })
    expect(more.attackMyopic ?? 99).toBeGreaterThanOrEqual(less.attackMyopic ?? 99)
    // A lower gain makes waiting cheaper; only where a promise lapses may a part of it bring the attack forward.
    if (scenario.lapseYear === undefined) expect(more.attackYear ?? 99).toBeGreaterThanOrEqual(less.attackYear ?? 99)
  }))

test('who can wait never attacks before it pays, nor without its paying', () =>
  check((parameters, scenario) => {
    const { attackYear, attackMyopic, verdict } = solveGame(parameters, scenario)
    expect(attackYear === null).toBe(attackMyopic === null)
    if (attackYear !== null) expect(attackYear).toBeGreaterThanOrEqual(attackMyopic!)
    expect(attackYear !== null).toBe(verdict === 'too-weak' || verdict === 'undeterrable')
  }))

test('t* beats every other moment', () =>
  check((parameters, scenario) => {
    const { tStar, path } = solveGame(parameters, scenario)
    if (tStar === null) return
    const { delta, rho, shift } = parameters
    const worth = (t: number) => delta ** t * (path[0]!.gain + shift * (1 - Math.exp(-rho * t)))
    const best = worth(tStar)
    for (const t of [0, tStar / 2, tStar * 0.99, tStar * 1.01 + 1e-3, tStar * 2 + 1, ...path.map(({ year }) => year)]) {
      expect(worth(t)).toBeLessThanOrEqual(best + 1e-12)
    }
  }))

test('thresholds move from today’s to their limit, one way', () =>
  check((parameters, scenario) => {
    const { path, thresholdLimit } = solveGame(parameters, scenario)
    const signs = [...path.map(({ threshold }) => threshold), thresholdLimit]
      .map((threshold, t, all) => (t === 0 ? 0 : threshold - all[t - 1]!))
      .filter((step) => Math.abs(step) > 1e-12)
      .map(Math.sign)
    expect(new Set(signs).size).toBeLessThanOrEqual(1)
  }))
