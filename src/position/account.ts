import type { Citation } from '../text/span.ts'

/** One report's word on a fact. */
export interface Witness {
  readonly report: string
  readonly outlet?: string
  readonly statement: string
  readonly date?: string
  readonly quote: Citation
}

/**
 * What the outlets make of one fact: several say it, one says it, or they pull against each other.
 * A tension is shown with both quotations and both dates and never resolved.
 */
export interface Account {
  readonly id: string
  readonly kind: 'agreed' | 'only' | 'tension'
  readonly actor: string | null
  readonly issue?: string
  readonly alternative?: string
  /** In words: "Trump called Zelenskyy a dictator: VOA and Reuters". */
  readonly fact: string
  /** For a tension: what differs (stance, scope, quantity, date) in words. */
  readonly difference?: string
  readonly witnesses: readonly [Witness, ...Witness[]]
}
