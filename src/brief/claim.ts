import type { Citation } from '../text/span.ts'

/** A sentence of a brief with the words it rests on. Without at least one citation it cannot be made. */
export interface Claim {
  readonly kind: 'claim'
  readonly text: string
  readonly citations: readonly [Citation, ...Citation[]]
}

/** Something the reports do not say, with the reports that were searched for it. */
export interface Silence {
  readonly kind: 'silence'
  readonly text: string
  readonly searched: readonly string[]
}

/** How an answer was reached: a reading, an assumption, a rule of the method. Never a fact about the world. */
export interface Method {
  readonly kind: 'method'
  readonly text: string
}

/** What a brief is made of. */
export type Line = Claim | Silence | Method
