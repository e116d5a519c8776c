import type { GameAnswer } from '../case/game-of.ts'
import type { GameFindings } from '../durability/game/explain-game.ts'
import type { GameSolution } from '../durability/game/game-path.ts'
import { rangesWords, scenarioWords } from '../durability/game/game-words.ts'
import type { Scenario } from '../durability/game/parameters.ts'
import type { YearBand } from '../durability/game/simulated.ts'
import { drawSwings } from '../durability/picture/draw-swings.ts'
import { drawThresholds } from '../durability/picture/draw-thresholds.ts'
import type { Picture } from '../durability/picture/picture.ts'

/** The chance that the guarantor comes against the threshold, by year. */
export function thresholdPicture({ years, scenario, solved, yours, belief }: GameAnswer): Picture {
  const bands = years.map(({ year, p, threshold }) => ({ year, p: band(p), threshold: band(threshold) }))
  const view = { label: `over ${rangesWords(yours, belief)}`, years: bands, ...momentsOf(scenario, solved) }
  return drawThresholds([view], { title: `Would an attack pay: with ${scenarioWords(scenario)}` })
}

/** The same of a game whose every value is single. */
export function examplePicture({ scenario, solved }: GameFindings): Picture {
  const years = solved.path.map(({ year, p, threshold }) => ({ year, p: single(p), threshold: single(threshold) }))
  const view = { label: 'at the values of the worked example', years, ...momentsOf(scenario, solved) }
  return drawThresholds([view], {
    title: `Would an attack pay: the worked example with ${scenarioWords(scenario)}`,
    bandLabel: 'single values, no draws',
  })
}

/** What the chance that peace holds hangs on. */
export function tornadoPicture({ tornado, scenario }: GameAnswer): Picture {
  return drawSwings(tornado, scenario)
}

const momentsOf = ({ lapseYear }: Scenario, { attackYear }: GameSolution) => ({
  ...(lapseYear !== undefined && { lapseYear }),
  ...(attackYear !== null && { attackYear }),
})

const single = (value: number) => ({ mean: value, low: value, high: value })

const band = ({ mean, p5, p95 }: YearBand['p']) => ({ mean, low: p5, high: p95 })
