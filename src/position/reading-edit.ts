import type { Span } from '../text/span.ts'
import type { Relation } from './position.ts'
import type { Holding } from './review-event.ts'

/** A condition as it is given in the reading room: `alternative` or `anyOf`, and the words that say so. */
export interface ReadingCondition {
  readonly issue: string
  readonly relation: Relation
  readonly alternative?: string
  readonly anyOf?: readonly string[]
  readonly words: Span
}

/** What a statement becomes; what is left out stays. Words are places in the report's text. */
export interface ReadingChange {
  readonly speaker?: string | null
  /** An actor id; null when the speaker is none. */
  readonly actor?: string | null
  /** `YYYY-MM-DD`; null where it cannot be told. */
  readonly date?: string | null
  readonly content?: readonly Span[]
  readonly source?: readonly Span[]
  readonly cue?: readonly Span[]
}

/** What a statement's speaker holds: an issue, an alternative of it, and a stance. */
export type ReadingHolding = Omit<Holding, 'actor'>

/** A person's word in the reading room. `position` is the id of a position as coded from the statement. */
export type ReadingEdit =
  | { readonly does: 'accept' | 'reject' | 'withdraw'; readonly statement: string }
  | { readonly does: 'correct'; readonly statement: string; readonly becomes: ReadingChange }
  | { readonly does: 'add'; readonly becomes: ReadingChange }
  | { readonly does: 'accept-position' | 'reject-position'; readonly statement: string; readonly position: string }
  | {
      readonly does: 'correct-position'
      readonly statement: string
      readonly position: string
      readonly becomes: Partial<ReadingHolding>
      readonly onlyIf?: readonly ReadingCondition[]
    }
  | {
      readonly does: 'add-position'
      /** Left out where the statement is added by the same request. */
      readonly statement?: string
      readonly holding: ReadingHolding
      readonly onlyIf?: readonly ReadingCondition[]
    }
