import type { SolvedGame } from './explain-path.ts'
import {
  decimals,
  listWords,
  percent,
  plain,
  points,
  scenarioWords,
  sentence,
  troopWords,
  yearsWords,
} from './game-words.ts'
import { parameterWords } from './parameter-words.ts'
import type { Scenario } from './parameters.ts'
import type { Tornado } from './simulated.ts'
import { solveGame } from './solve-game.ts'

/** What makes the guarantor’s coming likelier, or the threshold lower, at the most likely values. */
export function explainLevers(game: SolvedGame): readonly string[] {
  const { parameters, scenario, solved, names } = game
  const { p } = solved.path[0]!
  const chanceIn = (change: Partial<Scenario>) => {
    const { lapseYear: _, ...kept } = scenario
    return solveGame(parameters, { ...kept, ...change }, 0).path[0]!.p
  }
  const without = (change: Partial<Scenario>, what: string) => `${percent(chanceIn(change))} without ${what}`
  const removed = [
    ...(scenario.backstop ? [without({ backstop: false }, 'the promise')] : []),
    ...(scenario.troopsK > 0 ? [without({ troopsK: 0 }, 'the troops')] : []),
    ...(scenario.minerals ? [without({ minerals: false }, 'the stake')] : []),
  ]
  const added = [
    ...(scenario.backstop ? [] : [`${percent(chanceIn({ backstop: true }))} with a promise`]),
    ...(scenario.troopsK > 0 ? [] : [`${percent(chanceIn({ troopsK: 30 }))} with 30,000 foreign troops`]),
    ...(scenario.minerals ? [] : [`${percent(chanceIn({ minerals: true }))} with an economic stake`]),
  ]
  return [
    sentence(
      `with ${scenarioWords({ ...scenario })}, ${names.guarantor} comes with a chance of ${percent(p)} at first${removed.length > 0 ? `: ${listWords(removed)}` : ''}`,
    ),
    ...(added.length > 0 ? [sentence(`it would be ${listWords(added)}`)] : []),
    ...thresholdLevers(game),
  ]
}

function thresholdLevers({ parameters, scenario, solved }: SolvedGame): readonly string[] {
  const { troopsK } = scenario
  const { worstYear, path } = solved
  const { threshold } = path[worstYear]!
  const troops =
    troopsK > 0
      ? [
          `The ${troopWords(troopsK)} foreign troops take ${points((parameters.eta * troopsK) / 10)} off the chance to win.`,
        ]
      : []
  if (threshold <= 0) return troops
  const thresholdWith = (change: Partial<typeof parameters>) =>
    decimals(solveGame({ ...parameters, ...change }, scenario, worstYear).path[worstYear]!.threshold)
  const when = worstYear === 0 ? 'Today, when an attack gains most' : `In year ${worstYear}, when an attack gains most`
  return [
    ...troops,
    `${when}, p* is ${decimals(threshold)}: it would be ${thresholdWith({ c: parameters.c + 0.1 })} if a war cost 0.10 more, and ${thresholdWith({ k: parameters.k + 0.1 })} if the guarantor’s coming did.`,
  ]
}

/** Which parameters the chance of peace hangs on most, over their ranges. */
export function explainTornado({ year, bars }: Tornado): readonly string[] {
  const wide = bars.filter(({ swing }) => Math.abs(swing.mean) >= 0.005).slice(0, 3)
  if (wide.length === 0)
    return [`No single parameter moves the chance that peace holds ${yearsWords(year)} by a point.`]
  return wide.map(({ parameter, range, low, high }) => {
    const { symbol, meaning } = parameterWords[parameter]
    return sentence(
      `${meaning} (${symbol}): peace holds ${yearsWords(year)} with a chance of ${percent(low.share)} at ${plain(range.low)}, and of ${percent(high.share)} at ${plain(range.high)}`,
    )
  })
}
