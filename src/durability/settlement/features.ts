import type { Settlement } from '../../deal/deal.ts'
import type { CeasefireLevel } from '../force/force.ts'
import type { Scenario } from '../game/parameters.ts'
import type { Range } from '../range.ts'

/** What is read out of a settlement. */
type FeatureName =
  | 'challenger'
  | 'defender'
  | 'guarantor'
  | 'war'
  | 'backstop'
  | 'peacekeepers'
  | 'troops'
  | 'ceasefire'
  | 'line'

/** How a feature was read: from what a person wrote in case.yaml, by the words of an issue, or assumed because nothing says so. */
export interface Translation {
  readonly feature: FeatureName
  /** The value in words. */
  readonly value: string
  readonly basis: 'case' | 'words' | 'assumed' | 'unknown'
  /** Why, in a sentence. */
  readonly because: string
  readonly issue?: string
  readonly alternative?: string
}

/** A settlement in the terms that history, the game and the force tables know. Actors are ids; an absent one is not known. */
export interface Features {
  readonly settlement: Settlement
  readonly challenger?: string
  readonly defender?: string
  readonly guarantor?: string
  readonly war: 'interstate' | 'civil' | 'unknown'
  /** The guarantor promises to come. */
  readonly promise: boolean
  /** The guarantor has an economic stake on the ground. */
  readonly stake: boolean
  /** Some issue of the codebook is about a backstop, so that its absence is a choice and not a silence. */
  readonly backstopAsked: boolean
  readonly peacekeepers: boolean
  /** The issues that are about peacekeepers. */
  readonly forceIssues: readonly string[]
  /** In whole troops; absent without peacekeepers. */
  readonly troops?: Range
  readonly ceasefire: CeasefireLevel
  /** Kilometres. */
  readonly line?: Range
  readonly scenario: Scenario
  readonly translations: readonly Translation[]
}
