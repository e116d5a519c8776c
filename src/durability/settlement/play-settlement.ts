import type { Belief } from '../game/belief.ts'
import { decideGuarantor, defaultGuarantor, type GuarantorDecision, promiseEffectOf } from '../game/decide-guarantor.ts'
import { deriveTornado } from '../game/derive-tornado.ts'
import { deriveYearBands } from '../game/derive-year-bands.ts'
import type { Ranges, Scenario } from '../game/parameters.ts'
import { modesOf } from '../game/ranges.ts'
import { rangesOfBelief } from '../game/ranges-of-belief.ts'
import { simulateTogether } from '../game/simulate.ts'
import type { SimulateOptions } from '../game/simulated.ts'
import { solveGame } from '../game/solve-game.ts'
import { listVariants } from './list-variants.ts'
import type { BeliefView, PlayedSettlement, VariantView } from './settlement-durability.ts'

/** The game of a settlement: the ranges where nobody believes otherwise, what is on the ground, and who believes what. */
export interface SettlementGame {
  readonly ranges: Ranges
  readonly scenario: Scenario
  readonly beliefs: readonly Belief[]
}

/** How to draw. */
export interface PlayOptions extends Pick<SimulateOptions, 'draws' | 'seed'> {
  /** For an answer while a hand still moves: pictures and swings by fewer draws, the shares by all of them. */
  readonly quick?: boolean
}

const years = [1, 5, 10] as const
const looked = 5
/** Swings are told in whole percent; every parameter takes two games of its own. */
const swingDraws = 4_000
const quickDraws = { swings: 400, bands: 300 } as const

/** Plays the game of a settlement, with one thing about it changed at a time, by the ranges given and by every belief. */
export function playSettlement(
  { ranges, scenario, beliefs }: SettlementGame,
  { draws = 10_000, seed = 1, quick = false }: PlayOptions = {},
): PlayedSettlement {
  const options = { draws, seed, years }
  const bandDraws = quick ? Math.min(draws, quickDraws.bands) : draws
  const [neutral, ...others] = [undefined, ...beliefs].map((belief) =>
    viewOf(scenario, ranges, belief, options, bandDraws),
  )
  const guarantor = guarantorOf(neutral!)
  const swings = Math.min(draws, quick ? quickDraws.swings : swingDraws)
  return {
    views: [neutral!, ...others],
    tornado: deriveTornado(ranges, scenario, looked, { ...options, draws: swings }),
    ...(guarantor && { guarantor }),
  }
}

function viewOf(
  asked: Scenario,
  base: Ranges,
  belief: Belief | undefined,
  options: SimulateOptions,
  bandDraws: number,
): BeliefView {
  const ranges = belief ? rangesOfBelief(base, belief) : base
  const variants = listVariants(asked)
  const { games, differences } = simulateTogether(
    variants.map(([, scenario]) => ({ ranges, scenario })),
    options,
  )
  const views = variants.map(
    ([name, scenario], i): VariantView => ({
      name,
      scenario,
      solved: solveGame(modesOf(ranges), scenario),
      simulated: games[i]!,
      ...(i > 0 && { differences: differences[i]! }),
    }),
  )
  return {
    ...(belief && { belief }),
    ranges,
    variants: views as [VariantView, ...VariantView[]],
    years: deriveYearBands(ranges, asked, { ...options, draws: bandDraws }),
  }
}

/** Whether the promise would be offered: with it against without it, other things being as they are in the settlement. */
function guarantorOf({ variants }: BeliefView): GuarantorDecision | undefined {
  const promised = variants.find(({ scenario }) => scenario.backstop)
  const bare = variants.find(
    ({ scenario: { backstop, minerals, troopsK } }) =>
      !backstop && minerals === promised?.scenario.minerals && troopsK === promised.scenario.troopsK,
  )
  if (!promised || !bare) return undefined
  return decideGuarantor(promiseEffectOf(promised.simulated, bare.simulated, looked), defaultGuarantor)
}
