import type { GameParameters } from './parameters.ts'

/** The parameters of the example that docs/durability.md works out by hand; chosen for round numbers, not for any case. */
export const workedExample: GameParameters = {
  q: 0.2,
  w0: 0.45,
  shift: 0.2,
  rho: 0.35,
  c: 0.15,
  dW: 0.3,
  k: 0.2,
  pNone: 0.08,
  pTreaty: 0.41,
  bTrip: 0.4,
  n0: 20,
  bMin: 0.3,
  phi: 0.5,
  eta: 0.01,
  delta: 0.92,
  lambda: 0.025,
  hrPk: 0.6,
}
