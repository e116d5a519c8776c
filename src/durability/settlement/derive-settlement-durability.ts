import { settlementId } from '../../deal/list-settlements.ts'
import type { Codebook } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import type { Statement } from '../../statement/statement.ts'
import { deriveForce } from '../force/derive-force.ts'
import { usualRotation } from '../force/field-figures.ts'
import type { Force } from '../force/force.ts'
import type { Belief } from '../game/belief.ts'
import { decideGuarantor, defaultGuarantor, type GuarantorDecision, promiseEffectOf } from '../game/decide-guarantor.ts'
import { deriveTornado } from '../game/derive-tornado.ts'
import { deriveYearBands } from '../game/derive-year-bands.ts'
import { findBeliefs } from '../game/find-beliefs.ts'
import type { Ranges } from '../game/parameters.ts'
import { defaultRanges, modesOf } from '../game/ranges.ts'
import { rangesOfBelief } from '../game/ranges-of-belief.ts'
import { simulateTogether } from '../game/simulate.ts'
import type { SimulateOptions } from '../game/simulated.ts'
import { solveGame } from '../game/solve-game.ts'
import type { History } from '../history/history.ts'
import { isAboutWar } from '../issue-subject.ts'
import type { Features } from './features.ts'
import { listContributors } from './list-contributors.ts'
import { listVariants } from './list-variants.ts'
import { playBeliefs } from './play-beliefs.ts'
import type { DurabilitySettings } from './settings.ts'
import type { BeliefView, SettlementDurability, VariantView } from './settlement-durability.ts'

/** What the durability of a settlement is worked out from. */
export interface DurabilitySources {
  readonly codebook: Codebook
  readonly settings: DurabilitySettings
  readonly positions: readonly Position[]
  readonly statements: readonly Statement[]
  readonly features: Features
  /** What history shows of spells like this settlement. */
  readonly history: readonly History[]
  /** How to draw in the game; years are 1, 5 and 10. */
  readonly simulation?: Pick<SimulateOptions, 'draws' | 'seed'>
}

const years = [1, 5, 10] as const
const looked = 5
/** Swings are told in whole percent; every parameter takes two games of its own. */
const swingDraws = 4_000

/** Would a settlement last: history, the game by every belief on record, force and cost. No number rests on both history and game. */
export function deriveSettlementDurability(sources: DurabilitySources): SettlementDurability {
  const { codebook, settings, positions, statements, features, history } = sources
  const base: Ranges = { ...defaultRanges, ...settings.parameters }
  const { settlement, challenger, peacekeepers } = features
  const beliefs = findBeliefs(positions, codebook, statements)
  const { played, unplayed } = playBeliefs({ beliefs, challenger, settlement, peacekeepers, codebook })
  const options = { draws: 10_000, seed: 1, ...sources.simulation, years }
  const [neutral, ...others] = [undefined, ...played].map((belief) => viewOf(features, base, belief, options))
  const force = forceOf(sources)
  const guarantor = guarantorOf(neutral!)
  return {
    id: settlementId(features.settlement),
    features,
    applies: isSet(settings) || (isAboutWar(codebook) && isAsked(features)),
    history,
    views: [neutral!, ...others],
    unplayed,
    tornado: deriveTornado(base, features.scenario, looked, { ...options, draws: Math.min(options.draws, swingDraws) }),
    ...(guarantor && { guarantor }),
    ...(force && { force }),
  }
}

const isAsked = ({ backstopAsked, forceIssues, ceasefire }: Features) =>
  backstopAsked || forceIssues.length > 0 || ceasefire !== 'unknown'

const isSet = ({ challenger, guarantor, war }: DurabilitySettings) =>
  [challenger, guarantor, war].some((each) => each !== undefined)

function viewOf(features: Features, base: Ranges, belief: Belief | undefined, options: SimulateOptions): BeliefView {
  const ranges = belief ? rangesOfBelief(base, belief) : base
  const variants = listVariants(features.scenario)
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
    years: deriveYearBands(ranges, features.scenario, options),
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

function forceOf({ features, ...sources }: DurabilitySources): Force | undefined {
  if (!features.peacekeepers) return undefined
  const { settings } = sources
  return deriveForce({
    level: features.ceasefire,
    backstop: features.promise,
    ...(settings.line && { line: settings.line }),
    rotation: usualRotation,
    ...(settings.cost && { unitCost: settings.cost }),
    contributors: listContributors({ ...sources, settlement: features.settlement, issues: features.forceIssues }),
  })
}
