import { type Drawn, openDraws } from './draw-parameters.ts'
import type { GameParameters, Ranges, Scenario } from './parameters.ts'
import type { SimulateOptions, YearBand } from './simulated.ts'
import { solveGame } from './solve-game.ts'

/** How many of the draws are looked at year by year: enough for a picture, whose band is then right to about a hundredth. */
const enough = 2000

/** How p_t and p*_t run over the years, in the first 2000 of the draws that `simulate` makes with these options. */
export function deriveYearBands(
  ranges: Ranges,
  scenario: Scenario,
  { draws = enough, seed = 1, horizon = 30 }: SimulateOptions = {},
): readonly YearBand[] {
  const count = Math.min(draws, enough)
  const drawn = openDraws(count, seed)(ranges, 0)
  const paths = Array.from({ length: count }, (_, i) => solveGame(parametersOf(drawn, i), scenario, horizon).path)
  return Array.from({ length: horizon + 1 }, (_, year) => ({
    year,
    p: bandOf(paths.map((path) => path[year]!.p)),
    threshold: bandOf(paths.map((path) => path[year]!.threshold)),
  }))
}

function parametersOf(drawn: Drawn, draw: number): GameParameters {
  const values = Object.entries(drawn).map(([name, column]) => [name, column[draw]!] as const)
  return Object.fromEntries(values) as unknown as GameParameters
}

function bandOf(values: readonly number[]): YearBand['p'] {
  const sorted = Float64Array.from(values).sort()
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p5: quantileOf(sorted, 0.05),
    p50: quantileOf(sorted, 0.5),
    p95: quantileOf(sorted, 0.95),
  }
}

function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const before = sorted[Math.floor(place)]!
  return before + (sorted[Math.ceil(place)]! - before) * (place - Math.floor(place))
}
