import type { ProblemLocation } from '../text/problem.ts'
import type { Formula } from './expression.ts'

/** Who controls options. */
interface DecisionMaker {
  readonly id: string
  readonly name: string
}

/** In which direction an option may be changed: N → Y is forward. */
export type Moves = 'both' | 'forward' | 'back'

/** Something a decision maker may take up or leave. */
export interface ConflictOption {
  readonly id: string
  /** The decision maker who controls it. */
  readonly by: string
  readonly moves: Moves
  /** What taking it up means, in words; the id where nothing is written. */
  readonly label: string
  /** Where it is defined in a file. */
  readonly location?: ProblemLocation
}

/** Where a preference statement comes from; `unknown`: the record does not say which way the decision maker leans on it. */
export type StatementReading = 'stated' | 'inferred' | 'unknown'

/** What may be done to a preference statement or an option to unlock a state. */
export type EditKind = 'drop' | 'flip' | 'demote' | 'condition' | 'commit' | 'irreversible' | 'forbid'

/** A wish of a decision maker: states where it is true come before those where it is not. */
export interface PreferenceStatement extends Formula {
  /** Ids of the statements of the record that it rests on. */
  readonly evidence: readonly string[]
  readonly reading?: StatementReading
  /** The decision maker has ruled the opposite out. */
  readonly redLine: boolean
  /** `strong`: a difference here is greatly preferred. Red lines are strong unless written otherwise. */
  readonly strength: 'strong' | 'mild'
  /** Costs of changing it, by kind of edit; what is left out has the default cost. Judgement. */
  readonly movable: Partial<Readonly<Record<EditKind, number>>>
}

/** A pattern such as `YN-NY` in option order: Y taken, N not, - either. */
export type Pattern = string

/** How a decision maker orders the states. */
export type Preference =
  | { readonly kind: 'statements'; readonly statements: readonly PreferenceStatement[] }
  | { readonly kind: 'weights'; readonly weights: readonly { readonly when: Formula; readonly weight: number }[] }
  | {
      readonly kind: 'ranking'
      /** Best class first; states of one class are equal. */
      readonly classes: readonly (readonly Pattern[])[]
      /** Indexes of classes that are greatly preferred to the next one. */
      readonly strongAfter: readonly number[]
      /** Pairs of states whose order is not known, whatever their classes. */
      readonly unknown: readonly (readonly [Pattern, Pattern])[]
      /** Where it stands in a file. */
      readonly location?: ProblemLocation
    }

/** Decision makers, their options, the states that can't be, and who prefers what: the graph model in option form. */
export interface Conflict {
  readonly id: string
  readonly title: string
  readonly decisionMakers: readonly DecisionMaker[]
  /** In the order of bits: the first option is the lowest bit of a state's code. */
  readonly options: readonly ConflictOption[]
  /** States where one of these is true can't be. */
  readonly infeasible: readonly Formula[]
  /** By decision maker; one left out is indifferent between all states. */
  readonly preferences: Readonly<Record<string, Preference>>
  /** Picks exactly one state: today's. */
  readonly statusQuo?: Formula
  /** States asked about, by name. */
  readonly targets: Readonly<Record<string, Formula>>
}
