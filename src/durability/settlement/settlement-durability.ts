import type { Force } from '../force/force.ts'
import type { Belief } from '../game/belief.ts'
import type { GuarantorDecision } from '../game/decide-guarantor.ts'
import type { GameSolution } from '../game/game-path.ts'
import type { Ranges, Scenario } from '../game/parameters.ts'
import type { HoldDifference, Simulated, Tornado, YearBand } from '../game/simulated.ts'
import type { History } from '../history/history.ts'
import type { WarWords } from '../issue-subject.ts'
import type { Features } from './features.ts'
import type { UnplayedBelief } from './play-beliefs.ts'

/** A settlement as it is asked about, or with one thing about it changed. */
export type VariantName = 'asked' | 'no-backstop' | 'stake' | 'promise' | 'no-force'

/** The game of one variant, by one belief. */
export interface VariantView {
  readonly name: VariantName
  readonly scenario: Scenario
  /** At the most likely values. */
  readonly solved: GameSolution
  /** Over draws from the ranges. */
  readonly simulated: Simulated
  /** Of this variant to the one asked about, over the same draws; absent for that one itself. */
  readonly differences?: readonly HoldDifference[]
}

/** The game as one party believes it to be, or by the built-in ranges where `belief` is absent. */
export interface BeliefView {
  readonly belief?: Belief
  readonly ranges: Ranges
  /** The settlement asked about first. */
  readonly variants: readonly [VariantView, ...VariantView[]]
  /** p_t and p*_t of the settlement asked about. */
  readonly years: readonly YearBand[]
}

/** What is known of a settlement before any game is played. */
export interface SettlementGround {
  readonly id: string
  readonly features: Features
  /** True where the case is about a guarantee, a force or a ceasefire at all. */
  readonly applies: boolean
  /** By which words the case is about a war; none where they tell of none. */
  readonly war: readonly WarWords[]
  readonly history: readonly History[]
  /** Beliefs on record that the game cannot be played by. */
  readonly unplayed: readonly UnplayedBelief[]
  /** Absent where the settlement sends no force. */
  readonly force?: Force
}

/** The game of a settlement, played by every belief. */
export interface PlayedSettlement {
  /** The ranges given first, then every belief on record. */
  readonly views: readonly [BeliefView, ...BeliefView[]]
  /** What the five-year peace of the settlement asked about hangs on, by the ranges given. */
  readonly tornado: Tornado
  readonly guarantor?: GuarantorDecision
}

/** Would a settlement last: what it is in terms of the models, what history shows, the game by every belief, force and cost. */
export interface SettlementDurability extends SettlementGround, PlayedSettlement {}
