import type { ActorKind } from '../statement/actor.ts'

/** A list of words in a codebook. */
export type WordList =
  | { readonly list: 'aliases'; readonly actor: string; readonly person?: string }
  | { readonly list: 'terms'; readonly issue: string; readonly by?: string }
  | { readonly list: 'cues'; readonly issue: string; readonly alternative: string }
  | { readonly list: 'controlledBy' | 'consent'; readonly issue: string }
  | { readonly list: 'disputed' }

/** A person as a codebook is given one. */
export interface NewPerson {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly roles?: readonly string[]
  readonly pronoun?: 'he' | 'she'
}

/** An actor, an issue, or an alternative of an issue, by its id. */
export type Entry =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'issue'; readonly id: string }
  | { readonly kind: 'alternative'; readonly issue: string; readonly id: string }

/** One change to a codebook, as data. Names are ids, as case.yaml has them by the time the change is made. */
export type CodebookEdit =
  | {
      readonly edit: 'add-actor'
      readonly id: string
      readonly name?: string
      readonly actorKind?: ActorKind
      readonly aliases?: readonly string[]
      readonly people?: readonly NewPerson[]
    }
  | {
      readonly edit: 'add-issue'
      readonly id: string
      readonly question?: string
      readonly alternatives: readonly string[]
      readonly controlledBy?: readonly string[]
      readonly terms?: readonly string[]
    }
  | { readonly edit: 'add-alternative'; readonly issue: string; readonly id: string }
  /** Gives an entry another id, everywhere it is named. */
  | { readonly edit: 'rename'; readonly entry: Entry; readonly to: string }
  /** Takes entries out; whoever else names them must be changed, too. */
  | { readonly edit: 'remove'; readonly entry: Entry }
  /** Makes one of two: what the first says of itself goes to the second, and so does all that names it. */
  | { readonly edit: 'merge'; readonly entry: Entry; readonly into: string }
  /** `null` takes the value out, where it may be absent. */
  | {
      readonly edit: 'set'
      readonly entry: Entry
      readonly field: 'name' | 'kind' | 'question' | 'statusQuo' | 'label' | 'goal'
      readonly value: string | null
    }
  | { readonly edit: 'set-title'; readonly value: string }
  | { readonly edit: 'add-word' | 'remove-word'; readonly to: WordList; readonly word: string }
  | { readonly edit: 'change-word'; readonly to: WordList; readonly word: string; readonly becomes: string }
  | { readonly edit: 'add-person'; readonly actor: string; readonly person: NewPerson }
  | { readonly edit: 'remove-person'; readonly actor: string; readonly name: string }
  | { readonly edit: 'rename-person'; readonly actor: string; readonly name: string; readonly to: string }
  | { readonly edit: 'move-person'; readonly actor: string; readonly name: string; readonly to: string }
  | {
      readonly edit: 'set-pronoun'
      readonly actor: string
      readonly name: string
      readonly value: 'he' | 'she' | null
    }
  /** Adds an office, or changes the one of that title; `from` and `until` are a year, a month or a day. */
  | {
      readonly edit: 'set-role'
      readonly actor: string
      readonly name: string
      readonly role: { readonly title: string; readonly from?: string; readonly until?: string }
      /** The title it had. */
      readonly was?: string
    }
  | { readonly edit: 'remove-role'; readonly actor: string; readonly name: string; readonly title: string }
