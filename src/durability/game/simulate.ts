import { concludeSimulation } from './conclude-simulation.ts'
import type { Ranges, Scenario } from './parameters.ts'
import { drawsBefore, openChunks, planSimulation } from './play-chunk.ts'
import type { Game, Simulated, SimulatedTogether, SimulateOptions } from './simulated.ts'
import { mergeTallies, type Tally } from './tally.ts'

/**
 * Plays the game with parameters drawn from their ranges, independently of each other, and so says how much of what might be true
 * leads where. The shares depend on the ranges, which are largely judgement: they are no forecast.
 */
export function simulate(ranges: Ranges, scenario: Scenario, options: SimulateOptions = {}): Simulated {
  return simulateTogether([{ ranges, scenario }], options).games[0]!
}

/** Plays several games with the same draws, so that what differs between them is owed to the games and not to chance. */
export function simulateTogether(games: readonly Game[], options: SimulateOptions = {}): SimulatedTogether {
  const plan = planSimulation(games, options)
  const play = openChunks(plan)
  let tallies: readonly Tally[] | undefined
  for (let chunk = 0; chunk < plan.chunks; chunk++) {
    options.signal?.throwIfAborted()
    tallies = addTallies(tallies, play(chunk))
    options.onProgress?.({ done: drawsBefore(plan, chunk + 1), of: plan.draws })
  }
  return concludeSimulation(plan, tallies!)
}

/** Adds the next chunk's tallies to those of the chunks before it. */
export function addTallies(before: readonly Tally[] | undefined, next: readonly Tally[]): readonly Tally[] {
  return before === undefined ? next : next.map((tally, i) => mergeTallies(before[i]!, tally))
}
