import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideGuarantor, defaultGuarantor } from './decide-guarantor.ts'
import { deriveTornado } from './derive-tornado.ts'
import { type ExplainedPart, explainGame } from './explain-game.ts'
import { findParameterProblems } from './find-parameter-problems.ts'
import { anyParameters, anyScenario } from './game.test-builder.ts'
import { parameterNames } from './parameter-words.ts'
import type { GameParameters, Ranges } from './parameters.ts'
import { simulate } from './simulate.ts'
import { solveGame } from './solve-game.ts'

const textOf = (parts: readonly ExplainedPart[]) => parts.flatMap(({ sentences }) => sentences).join('\n')

const exactly = (parameters: GameParameters): Ranges => {
  const entries = parameterNames.map((name) => {
    const value = parameters[name]
    return [
      name,
      { low: value, mode: value, high: value * (name === 'c' ? 1.5 : 1), basis: 'judgement', from: 'Test.' },
    ]
  })
  return Object.fromEntries(entries)
}

test('no sentence shows what is no number, nor a chance that cannot be', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyParameters, anyScenario, chance, chance, (parameters, scenario, holdWith, holdWithout) => {
      fc.pre(findParameterProblems(parameters, scenario).length === 0)
      const ranges = exactly(parameters)
      const text = textOf(
        explainGame({
          parameters,
          scenario,
          solved: solveGame(parameters, scenario),
          simulated: simulate(ranges, scenario, { draws: 20, seed: 1 }),
          tornado: deriveTornado(ranges, scenario, 5, { draws: 20, seed: 1 }),
          guarantor: decideGuarantor({ holdWith, holdWithout, called: holdWith, years: 30 }, defaultGuarantor),
        }),
      )
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object|−0\.00|\b-\d/u)
      for (const [, number] of text.matchAll(/(−?[\d.,]+)%/gu)) {
        expect(Number(number)).toBeGreaterThanOrEqual(0)
        expect(Number(number)).toBeLessThanOrEqual(100)
      }
      for (const line of text.split('\n')) expect(line).toMatch(/^[A-Z].*[^.]\.$/u)
    }),
    { numRuns: 150 },
  )
})

test('what is said of attacks is what the solution says', () =>
  fc.assert(
    fc.property(anyParameters, anyScenario, (parameters, scenario) => {
      fc.pre(findParameterProblems(parameters, scenario).length === 0)
      const solved = solveGame(parameters, scenario)
      const text = textOf(explainGame({ parameters, scenario, solved }))
      const { attackYear, path } = solved
      expect(text.includes('does not come again in the')).toBe(attackYear === null)
      expect(text.includes('comes again at once: an attack gains')).toBe(attackYear === 0)
      expect(text.includes(`waits and comes again in year ${attackYear}:`)).toBe(attackYear !== null && attackYear > 0)
      const { threshold, gain } = path[0]!
      expect(text.includes('even if the guarantor were sure to stay away:')).toBe(threshold <= 0)
      expect(text.includes('even if the guarantor were sure to come')).toBe(threshold > 1)
      expect(text.includes('an attack today would gain')).toBe(gain > 0 && threshold > 0)
    }),
    { numRuns: 300 },
  ))
