import type { GameAnswer } from '../case/game-of.ts'
import type { Expectation } from '../durability/game/belief.ts'
import { scenarioWords, yearsWords } from '../durability/game/game-words.ts'
import { parameterWords } from '../durability/game/parameter-words.ts'
import type { YearBand } from '../durability/game/simulated.ts'
import { drawThresholds } from '../durability/picture/draw-thresholds.ts'
import { drawTornado } from '../durability/picture/draw-tornado.ts'
import type { Picture } from '../durability/picture/picture.ts'

const labels: Readonly<Record<Expectation, string>> = {
  keeps: 'if the challenger keeps deals',
  breaks: 'if the challenger breaks deals',
}

/** The chance that the guarantor comes against the threshold, by year. */
export function thresholdPicture({ years, scenario, solved }: GameAnswer, belief?: Expectation): Picture {
  const { lapseYear } = scenario
  const { attackYear } = solved
  const view = {
    label: belief ? labels[belief] : 'over the built-in or given ranges',
    years: years.map(({ year, p, threshold }) => ({ year, p: band(p), threshold: band(threshold) })),
    ...(lapseYear !== undefined && { lapseYear }),
    ...(attackYear !== null && { attackYear }),
  }
  return drawThresholds([view], { title: `Would an attack pay: with ${scenarioWords(scenario)}` })
}

/** What the chance that peace holds hangs on. */
export function tornadoPicture({ tornado, scenario }: GameAnswer): Picture {
  const bars = tornado.bars.map(({ parameter, range, low, high }) => ({
    name: parameterWords[parameter].meaning,
    symbol: parameterWords[parameter].symbol,
    low: { value: range.low, outcome: low.share },
    high: { value: range.high, outcome: high.share },
  }))
  return drawTornado(bars, {
    title: `What peace over ${yearsWords(tornado.year)} hangs on: with ${scenarioWords(scenario)}`,
    base: tornado.base.share,
    outcomeLabel: `chance that peace holds ${yearsWords(tornado.year)}`,
    percent: true,
  })
}

const band = ({ mean, p5, p95 }: YearBand['p']) => ({ mean, low: p5, high: p95 })
