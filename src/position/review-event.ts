import type { Condition, Stance } from './position.ts'

/** Words of a report that a review rests on: found again by themselves when ids or places have changed. */
export interface ReviewWords {
  /** The report's id. */
  readonly report: string
  readonly text: string
  /** Where they stood; tells apart words that a report holds more than once. */
  readonly start?: number
}

/** What a position says, enough to put it back when the reader no longer finds it. */
export interface Holding {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
}

/** A condition as a person gives it. */
export type ReviewCondition = Omit<Condition, 'span'> & { readonly words: ReviewWords }

interface Entry {
  /** Unique in its file; an `undo` names it. */
  readonly id: string
  readonly by?: string
  readonly at?: string
  readonly note?: string
}

interface OnPosition extends Entry {
  readonly position: string
  readonly holding: Holding
  /** The content of each statement that is its evidence. */
  readonly words: readonly [ReviewWords, ...ReviewWords[]]
}

interface OnStatement extends Entry {
  readonly statement: string
  readonly words: readonly [ReviewWords, ...ReviewWords[]]
}

/** Who speaks in a statement, and the words that say so, enough to put it back when the reader no longer finds it. */
export interface StatementReading {
  /** As resolved; null when nobody is named. */
  readonly speaker: string | null
  /** An actor id; null when the speaker is none. */
  readonly actor: string | null
  readonly source?: readonly ReviewWords[]
  readonly cue?: readonly ReviewWords[]
}

/** What of a statement is other than was read; what is left out stays. */
export interface StatementChange extends Partial<StatementReading> {
  readonly content?: readonly [ReviewWords, ...ReviewWords[]]
  /** `YYYY-MM-DD`; null where it cannot be told. */
  readonly date?: string | null
}

/** A person's word on a position or a statement: one line of reviews.jsonl. */
export type ReviewEvent =
  | (OnPosition & { readonly event: 'accept' })
  | (OnPosition & { readonly event: 'reject' })
  | (OnPosition & {
      readonly event: 'correct'
      readonly becomes: Partial<Holding> & { readonly onlyIf?: readonly ReviewCondition[] }
    })
  | (Entry & {
      readonly event: 'add'
      readonly holding: Holding
      readonly onlyIf?: readonly ReviewCondition[]
      readonly date?: string
      readonly words: readonly [ReviewWords, ...ReviewWords[]]
    })
  | (OnStatement & { readonly event: 'accept-statement'; readonly reading?: StatementReading })
  | (OnStatement & { readonly event: 'reject-statement' })
  | (OnStatement & {
      readonly event: 'correct-statement'
      readonly becomes: StatementChange
      /** What was read there before. */
      readonly reading?: StatementReading
    })
  | (Entry & {
      readonly event: 'add-statement'
      readonly reading: StatementReading
      readonly date?: string
      /** Its content. */
      readonly words: readonly [ReviewWords, ...ReviewWords[]]
    })
  /** What became of a promise, by the words of its quantity. */
  | (Entry & {
      readonly event: 'outcome'
      readonly commitment: string
      readonly words: readonly [ReviewWords, ...ReviewWords[]]
      /** `due`: it is not to be delivered yet, whatever the words or the calendar say. */
      readonly status: 'kept' | 'missed' | 'due'
      /** `YYYY-MM-DD` from which it is so. */
      readonly date: string
    })
  | (Entry & { readonly event: 'undo'; readonly of: string })

/** The reviews still in force, in order: an undone one is gone, and so is its `undo`. */
export function reviewsInForce(reviews: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const undone = new Set<string>()
  for (const review of reviews.toReversed()) {
    if (review.event === 'undo' && !undone.has(review.id)) undone.add(review.of)
  }
  return reviews.filter((review) => review.event !== 'undo' && !undone.has(review.id))
}
