/** An office a person holds; without dates, at any time. Dates are `YYYY-MM-DD`, inclusive. */
export interface Role {
  readonly title: string
  readonly from?: string
  readonly until?: string
}

/** A person who speaks for an actor. */
export interface Person {
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly Role[]
  /** Which pronouns may stand for this person; both when absent. */
  readonly pronoun?: 'he' | 'she'
}

/** What an actor is to the dispute; only a party's or a mediator's silence is a gap. */
export type ActorKind = 'party' | 'mediator' | 'analyst' | 'media'

/** A party, mediator, analyst or outlet named in reports. Aliases include capitals ("London") and adjectives ("British"). */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  readonly people: readonly Person[]
}
