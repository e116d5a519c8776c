import { InvariantError } from '../../text/error.ts'
import { mostDraws, openDraws } from './draw-parameters.ts'
import { makeOutcomes, playDraws } from './play-draws.ts'
import type { Game, SimulateOptions } from './simulated.ts'
import { type Tally, tallyOutcomes } from './tally.ts'

/** Draws are played in chunks of so many, whose parameters and outcomes stay within a processor's cache. */
const chunkSize = 4096

/** A simulation fully stated. Plain data: workers can be sent it. */
export interface SimulationPlan {
  readonly games: readonly Game[]
  readonly draws: number
  readonly seed: number
  readonly years: readonly number[]
  readonly horizon: number
  readonly myopic: boolean
  readonly chunks: number
}

/** Fills in what the options leave out. */
export function planSimulation(games: readonly Game[], options: SimulateOptions): SimulationPlan {
  const { draws = 100_000, seed = 1, years = [1, 5, 10], horizon = 30, myopic = false } = options
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  if (games.length === 0) throw new InvariantError('No game to simulate.')
  if (!isWhole(draws, 1, mostDraws)) throw new InvariantError(`${draws} draws were asked for, not 1 to ${mostDraws}.`)
  if (!isWhole(horizon, 0, 1000)) throw new InvariantError(`The horizon is ${horizon}, not 0 to 1000.`)
  const beyond = years.find((year) => !(year >= 0 && year <= horizon))
  if (beyond !== undefined) throw new InvariantError(`Year ${beyond} lies outside 0 to the horizon ${horizon}.`)
  return { games, draws, seed, years, horizon, myopic, chunks: Math.ceil(draws / chunkSize) }
}

/** The number of the first draw of a chunk, and of all draws where the chunk is past the last. */
export const drawsBefore = ({ draws }: SimulationPlan, chunk: number) => Math.min(draws, chunk * chunkSize)

/** Makes room for playing chunks, in any order: each gives a tally of every game. */
export function openChunks(plan: SimulationPlan): (chunk: number) => readonly Tally[] {
  const size = Math.min(chunkSize, plan.draws)
  const draw = openDraws(size, plan.seed)
  const first = makeOutcomes(size, plan.years.length)
  const other = makeOutcomes(size, plan.years.length)
  return (chunk) => {
    const start = drawsBefore(plan, chunk)
    const count = drawsBefore(plan, chunk + 1) - start
    return plan.games.map(({ ranges, scenario }, i) => {
      const outcomes = i === 0 ? first : other
      playDraws(draw(ranges, start), scenario, plan, outcomes)
      return tallyOutcomes(outcomes, first, count, plan.horizon)
    })
  }
}
