import type { ParameterName, Ranges, Scenario } from './parameters.ts'
import { simulate, simulateTogether } from './simulate.ts'
import type { Hold, HoldDifference, Mean, Share, SimulateOptions, Tornado, TornadoBar } from './simulated.ts'

/**
 * Which parameters the chance that peace holds `year` years hangs on: each held at either end of its range, the others drawn, over
 * the same draws. Parameters known exactly are left out. Progress is told in draws of all these games.
 */
export function deriveTornado(
  ranges: Ranges,
  scenario: Scenario,
  year: number,
  { onProgress, ...options }: SimulateOptions = {},
): Tornado {
  const asked = { ...options, years: [year] }
  const { draws, seed, hold } = simulate(ranges, scenario, asked)
  const names = (Object.keys(ranges) as ParameterName[]).filter((name) => ranges[name].low < ranges[name].high)
  const bars = names.map((parameter, done): TornadoBar => {
    const range = ranges[parameter]
    const heldAt = (value: number) => ({
      ranges: { ...ranges, [parameter]: { ...range, low: value, mode: value, high: value } },
      scenario,
    })
    const { games, differences } = simulateTogether([heldAt(range.low), heldAt(range.high)], asked)
    onProgress?.({ done: draws * (done + 1), of: draws * names.length })
    const [low, high] = games.map((game) => shareOf(game.hold[0]!))
    return { parameter, range, low: low!, high: high!, swing: meanOf(differences[1]![0]!) }
  })
  bars.sort((one, other) => Math.abs(other.swing.mean) - Math.abs(one.swing.mean))
  return { year, draws, seed, base: shareOf(hold[0]!), bars }
}

const shareOf = ({ share, se, lower, upper }: Hold): Share => ({ share, se, lower, upper })

const meanOf = ({ mean, se, lower, upper }: HoldDifference): Mean => ({ mean, se, lower, upper })
