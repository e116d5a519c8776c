import type { CommitmentOutcome } from '../force/commitment.ts'
import type { CeasefireLevel, Gdp, UnitCost } from '../force/force.ts'
import type { Expectation } from '../game/belief.ts'
import type { Ranges } from '../game/parameters.ts'
import type { Range } from '../range.ts'

/** What an alternative asks of the guarantor: nothing, a stake on the ground without a promise, or the promise to come. */
export type BackstopKind = 'none' | 'stake' | 'promise'

/** Who may send troops, as a person knows it. */
interface GivenContributor {
  readonly troops?: Range | undefined
  readonly gdp?: Gdp | undefined
}

/** What an actor's belief is played by, where it expects this or that of the challenger. */
type BeliefRanges = { readonly [E in Expectation]?: Partial<Ranges> | undefined }

/** What a person says in case.yaml about how the case is read by history, the game and the force tables; all of it may be left out. */
export interface DurabilitySettings {
  readonly challenger?: string | undefined
  readonly defender?: string | undefined
  readonly guarantor?: string | undefined
  readonly war?: 'interstate' | 'civil' | undefined
  /** Issue → alternative → what it asks of the guarantor. */
  readonly backstop?: Readonly<Record<string, Readonly<Record<string, BackstopKind>>>> | undefined
  /** Issue → the alternatives that put peacekeepers on the ground. */
  readonly peacekeepers?: Readonly<Record<string, readonly string[]>> | undefined
  /** Issue → alternative → how the ceasefire fares. */
  readonly ceasefire?: Readonly<Record<string, Readonly<Record<string, CeasefireLevel>>>> | undefined
  /** Foreign troops of the settlement's force. */
  readonly troops?: Range | undefined
  /** The line that separates the forces, in kilometres. */
  readonly line?: Range | undefined
  /** What a person in the field costs: an entry of the table of unit costs, or a figure of one's own. */
  readonly cost?: UnitCost | undefined
  readonly contributors: Readonly<Record<string, GivenContributor>>
  readonly parameters: Partial<Ranges>
  /** Actor → what it expects of the challenger → ranges that its belief is played by. */
  readonly beliefs?: Readonly<Record<string, BeliefRanges>> | undefined
  readonly outcomes: readonly CommitmentOutcome[]
}
