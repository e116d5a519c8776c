import fc from 'fast-check'
import type { GameParameters, Scenario } from './parameters.ts'

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Parameters of games that can be solved, wider than any range in use. */
export const anyParameters: fc.Arbitrary<GameParameters> = fc.record({
  q: within(0, 0.5),
  w0: within(0.2, 0.7),
  shift: within(-0.2, 0.3),
  rho: within(0.05, 2),
  c: within(0, 0.7),
  dW: within(0.01, 0.7),
  k: within(0, 1),
  pNone: within(0.01, 0.5),
  pTreaty: within(0.05, 0.99),
  bTrip: within(0, 2),
  n0: within(1, 50),
  bMin: within(0, 2),
  phi: within(0, 1),
  eta: within(0, 0.02),
  delta: within(0.7, 0.99),
  lambda: within(0, 0.1),
  hrPk: within(0.1, 2),
})

/** What may be put on the ground; a promise may lapse. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    troopsK: fc.oneof(fc.constant(0), within(0, 100)),
    backstop: fc.boolean(),
    minerals: fc.boolean(),
    lapse: fc.option(fc.nat(30)),
  })
  .map(({ lapse, ...scenario }) => ({ ...scenario, ...(scenario.backstop && lapse !== null && { lapseYear: lapse }) }))
