import type { Citation } from '../text/span.ts'

/** Where a number comes from: written down by somebody who can be looked up, or chosen by whoever set up the model. */
export type Basis = 'source' | 'judgement'

/** A number that nobody knows exactly: the least, the most likely and the most it can be, and where these come from. */
export interface Range {
  readonly low: number
  readonly mode: number
  readonly high: number
  readonly basis: Basis
  /** The source (with year), or the reason of the judgement, in a sentence. */
  readonly from: string
  /** The words in a report that set it, where words in a report did. */
  readonly citations?: readonly Citation[]
}
