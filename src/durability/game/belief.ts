import type { Condition } from '../../position/position.ts'
import type { Citation } from '../../text/span.ts'
import type { Ranges } from './parameters.ts'

/** That the challenger keeps a deal, or that it breaks it: waits and comes again. */
export type Expectation = 'keeps' | 'breaks'

/** What somebody on record expects of the challenger. */
export interface Belief {
  /** An actor id. */
  readonly actor: string
  /** Whoever spoke for it, where one person did; else the actor's name. */
  readonly name: string
  /** The speaker is no party, but somebody who studies the dispute. */
  readonly isAnalyst: boolean
  readonly expectation: Expectation
  /** What it depends on, by issues of the codebook. */
  readonly onlyIf: readonly Condition[]
  /** Words that make it conditional on what no issue stands for. */
  readonly unlinked: readonly Citation[]
  /** The issue that asks. */
  readonly issue: string
  /** Position ids. */
  readonly positions: readonly string[]
  readonly citations: readonly Citation[]
  /** Ranges that a person gives it, in place of those that its expectation is taken to mean. */
  readonly ranges?: Partial<Ranges>
}
