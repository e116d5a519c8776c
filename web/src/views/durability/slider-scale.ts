import type { ParameterName } from '../../../../src/durability/game/parameters.ts'
import type { Range } from '../../../../src/durability/range.ts'

/** The values that a slider offers. */
export interface SliderScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Where anybody would look for each parameter; what it can be at all is wider, and a case may have it so. */
const scales: Readonly<Record<ParameterName, SliderScale>> = {
  q: { min: 0, max: 0.95, step: 0.01 },
  w0: { min: 0, max: 1, step: 0.01 },
  shift: { min: -0.6, max: 0.6, step: 0.01 },
  rho: { min: 0.05, max: 2, step: 0.05 },
  c: { min: 0, max: 1, step: 0.01 },
  dW: { min: 0.01, max: 1, step: 0.01 },
  k: { min: 0.01, max: 1, step: 0.01 },
  pNone: { min: 0.01, max: 0.99, step: 0.01 },
  pTreaty: { min: 0.01, max: 0.99, step: 0.01 },
  bTrip: { min: 0, max: 3, step: 0.05 },
  n0: { min: 1, max: 100, step: 1 },
  bMin: { min: 0, max: 3, step: 0.05 },
  phi: { min: 0, max: 1, step: 0.01 },
  eta: { min: 0, max: 0.1, step: 0.001 },
  delta: { min: 0.5, max: 0.99, step: 0.01 },
  lambda: { min: 0, max: 0.2, step: 0.001 },
  hrPk: { min: 0, max: 2, step: 0.05 },
}

/** The slider of a parameter, wide enough for the ranges that there are. */
export function scaleOf(parameter: ParameterName, ranges: readonly Range[]): SliderScale {
  const { min, max, step } = scales[parameter]
  return {
    min: Math.min(min, ...ranges.map(({ low }) => low)),
    max: Math.max(max, ...ranges.map(({ high }) => high)),
    step,
  }
}

/** A number without what arithmetic leaves in its last digits. */
export const tidy = (value: number) => Number(value.toFixed(6))
