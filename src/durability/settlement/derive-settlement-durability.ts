import { settlementId } from '../../deal/list-settlements.ts'
import type { Codebook } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import type { Statement } from '../../statement/statement.ts'
import { deriveForce } from '../force/derive-force.ts'
import { usualRotation } from '../force/field-figures.ts'
import type { Force } from '../force/force.ts'
import { findBeliefs } from '../game/find-beliefs.ts'
import { defaultRanges } from '../game/ranges.ts'
import type { SimulateOptions } from '../game/simulated.ts'
import type { History } from '../history/history.ts'
import { findWarWords } from '../issue-subject.ts'
import type { Features } from './features.ts'
import { listContributors } from './list-contributors.ts'
import { playBeliefs } from './play-beliefs.ts'
import { playSettlement, type SettlementGame } from './play-settlement.ts'
import type { DurabilitySettings } from './settings.ts'
import type { PlayedSettlement, SettlementDurability, SettlementGround } from './settlement-durability.ts'

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

/** Would a settlement last: history, the game by every belief on record, force and cost. No number rests on both history and game. */
export function deriveSettlementDurability(sources: DurabilitySources): SettlementDurability {
  const { ground, game } = deriveSettlementGround(sources)
  return joinGame(ground, playSettlement(game, sources.simulation))
}

/** A settlement with its game. */
export function joinGame(
  { force, unplayed, ...ground }: SettlementGround,
  { views, tornado, guarantor }: PlayedSettlement,
): SettlementDurability {
  return { ...ground, views, unplayed, tornado, ...(guarantor && { guarantor }), ...(force && { force }) }
}

/** All but the game, and the game that is to be played. */
export function deriveSettlementGround(sources: DurabilitySources): {
  readonly ground: SettlementGround
  readonly game: SettlementGame
} {
  const { codebook, settings, positions, statements, features, history } = sources
  const { settlement, challenger, peacekeepers, scenario } = features
  const beliefs = findBeliefs(positions, codebook, statements)
  const read = playBeliefs({ beliefs, challenger, settlement, peacekeepers, codebook })
  const { unplayed } = read
  // As the settlement makes them: who expects a deal to be kept only with a guarantee is played as one who expects it to be broken.
  const played = read.played.map((belief) => {
    const given = settings.beliefs?.[belief.actor]?.[belief.expectation]
    return given ? { ...belief, ranges: given } : belief
  })
  const force = forceOf(sources)
  const war = findWarWords(codebook)
  return {
    ground: {
      id: settlementId(settlement),
      features,
      applies: isSet(settings) || (war.length > 0 && isAsked(features)),
      war,
      history,
      unplayed,
      ...(force && { force }),
    },
    game: { ranges: { ...defaultRanges, ...settings.parameters }, scenario, beliefs: played },
  }
}

const isAsked = ({ backstopAsked, forceIssues, ceasefire }: Features) =>
  backstopAsked || forceIssues.length > 0 || ceasefire !== 'unknown'

const isSet = ({ challenger, guarantor, war }: DurabilitySettings) =>
  [challenger, guarantor, war].some((each) => each !== undefined)

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
