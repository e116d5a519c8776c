import { scenarioWords, yearsWords } from '../game/game-words.ts'
import { parameterWords } from '../game/parameter-words.ts'
import type { Scenario } from '../game/parameters.ts'
import type { Tornado } from '../game/simulated.ts'
import { drawTornado } from './draw-tornado.ts'
import type { Picture, PictureOptions } from './picture.ts'

/** Draws what the chance that peace holds hangs on: every parameter of the game at both ends of its range. */
export function drawSwings(tornado: Tornado, scenario: Scenario, options: Partial<PictureOptions> = {}): Picture {
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
    ...options,
  })
}
