import { describe, expect, test } from 'vitest'
import type { GameParameters, Scenario } from '../../src/durability/game/parameters.ts'
import { solveGame } from '../../src/durability/game/solve-game.ts'
import reference from './reference/game.json' with { type: 'json' }

// reference/game.json: another program's solution of the same game; its numbers are printed to 6 decimals.

const { params, rows, tStar, pStarSup } = reference.example
const parameters: GameParameters = params
const scenarioOf = (name: string): Scenario => reference.scenarios[name as keyof typeof reference.scenarios]
const printed = (value: number) => Number(value.toFixed(6))

describe('the example of the reference', () => {
  test.each(rows)('$scenario: chances, thresholds, gains and the year of attack to the last digit', (row) => {
    const { path, attackYear, attackMyopic } = solveGame(parameters, scenarioOf(row.scenario))
    const years = reference.times.map((time) => path[time]!)
    expect(years.map(({ year }) => year)).toEqual(reference.times)
    expect(years.map(({ w }) => printed(w))).toEqual(row.w)
    expect(years.map(({ p }) => printed(p))).toEqual(row.p)
    expect(years.map(({ threshold }) => printed(threshold))).toEqual(row.pStar)
    expect(years.map(({ gain }) => printed(gain))).toEqual(row.gain)
    expect([attackYear, attackMyopic]).toEqual([row.attackForward, row.attackMyopic])
  })

  test.each(Object.entries(tStar))('%s: the best moment t*', (name, moment) => {
    expect(solveGame(parameters, scenarioOf(name)).tStar).toBeCloseTo(moment, 12)
  })

  test.each(Object.entries(pStarSup))('%s: the threshold as years go on', (name, limit) => {
    expect(solveGame(parameters, scenarioOf(name)).thresholdLimit).toBeCloseTo(limit, 12)
  })

  test('no best moment in closed form where the promise lapses', () => {
    expect(solveGame(parameters, scenarioOf('peacekeepers_backstop_lapses_y4')).tStar).toBeNull()
  })
})
