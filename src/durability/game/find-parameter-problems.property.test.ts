import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideGuarantor, promiseEffectOf } from './decide-guarantor.ts'
import { deriveTornado } from './derive-tornado.ts'
import { deriveYearBands } from './derive-year-bands.ts'
import { findParameterProblems } from './find-parameter-problems.ts'
import { findRangeProblems } from './find-range-problems.ts'
import type { GameParameters, ParameterName, Ranges, Scenario } from './parameters.ts'
import { simulate } from './simulate.ts'
import { solveGame } from './solve-game.ts'

const least = Number.MIN_VALUE
const nearly1 = 1 - Number.EPSILON / 2

/** Numbers between two, the ends and what lies just inside them as often as all others. */
const edges = (min: number, max: number) =>
  fc.oneof(
    fc.constantFrom(min, max, Math.min(max, Math.max(min, least)), min + (max - min) * nearly1),
    fc.double({ min, max, noNaN: true }),
  )
const inside = edges(least, nearly1)

const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    troopsK: edges(0, 10_000),
    backstop: fc.boolean(),
    minerals: fc.boolean(),
    lapse: fc.option(fc.oneof(fc.nat(31), fc.constantFrom(least, Number.MAX_VALUE))),
  })
  .map(({ lapse, ...scenario }) => ({ ...scenario, ...(scenario.backstop && lapse !== null && { lapseYear: lapse }) }))

/** All that the bounds allow: how far the chance shifts, and what troops take from it, as parts of what would keep it a chance. */
const allowedIn = ({ troopsK }: Scenario): fc.Arbitrary<GameParameters> =>
  fc
    .record({
      q: edges(0, nearly1),
      w0: edges(0, 1),
      part: edges(0, 1),
      rho: edges(0.001, 100),
      c: edges(0, 10),
      dW: edges(0, 1),
      k: edges(0, 10),
      pNone: inside,
      pTreaty: inside,
      bTrip: edges(-20, 20),
      n0: edges(least, 10_000),
      bMin: edges(-20, 20),
      phi: edges(0, 1),
      ebb: edges(0, 1),
      delta: inside,
      lambda: edges(0, 10),
      hrPk: edges(0, 100),
    })
    .map(({ part, ebb, ...others }) => {
      const shift = part - others.w0
      const room = Math.min(others.w0, part)
      return { ...others, shift, eta: ebb * Math.min(1, troopsK > 0 ? (10 * room) / troopsK : 1) }
    })
    .filter((parameters) => findParameterProblems(parameters, { troopsK, backstop: true, minerals: true }).length === 0)

const between = (one: GameParameters, other: GameParameters) =>
  Object.fromEntries(
    Object.entries(one).map(([name, mode]) => {
      const end = other[name as ParameterName]
      return [name, { low: Math.min(mode, end), mode, high: Math.max(mode, end), basis: 'judgement', from: 'the test' }]
    }),
  ) as unknown as Ranges
const anyGame = anyScenario.chain((scenario) =>
  fc.record({
    scenario: fc.constant(scenario),
    ranges: fc.tuple(allowedIn(scenario), allowedIn(scenario)).map(([one, other]) => between(one, other)),
  }),
)

/** The paths of all numbers in a value that are none, or without end. */
function listUnsound(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => listUnsound(part, `${path}.${key}`))
}

test('inside the bounds, to their corners, every number of a solved game is one', () => {
  const anySolved = anyScenario.chain((scenario) => fc.tuple(fc.constant(scenario), allowedIn(scenario)))
  fc.assert(
    fc.property(anySolved, ([scenario, parameters]) => {
      expect(listUnsound(solveGame(parameters, scenario))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('and every number of a simulated one', () => {
  fc.assert(
    fc.property(anyGame, fc.boolean(), ({ scenario, ranges }, myopic) => {
      fc.pre(findRangeProblems(ranges, scenario).every(({ severity }) => severity === 'warning'))
      const options = { draws: 20, years: [0, 1, 5, 30], myopic }
      const simulated = simulate(ranges, scenario, options)
      expect(listUnsound(simulated)).toEqual([])
      expect(listUnsound(deriveYearBands(ranges, scenario, { draws: 20 }))).toEqual([])
      expect(listUnsound(deriveTornado(ranges, scenario, 5, { draws: 20 }))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('and every number of what a guarantor decides', () => {
  const weight = edges(0, 1e6).map(
    (value) => ({ low: value, mode: value, high: value, basis: 'judgement', from: '' }) as const,
  )
  fc.assert(
    fc.property(anyGame, weight, weight, weight, ({ scenario, ranges }, benefit, standing, coming) => {
      fc.pre(findRangeProblems(ranges, scenario).every(({ severity }) => severity === 'warning'))
      const [promised, bare] = [true, false].map((backstop) =>
        simulate(
          ranges,
          { troopsK: scenario.troopsK, minerals: scenario.minerals, backstop },
          { draws: 20, years: [30] },
        ),
      )
      const decision = decideGuarantor(promiseEffectOf(promised!, bare!, 30), { benefit, standing, coming })
      expect(listUnsound(decision)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
