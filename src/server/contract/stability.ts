import type { Moves, StatementReading } from '../../conflict/conflict.ts'
import type { ConflictScenario } from '../../conflict/scenario.ts'
import type { Explanation } from '../../stability/explanation.ts'
import type { ExplainedConcept } from '../../stability/find-departures.ts'
import type { StateTable } from '../../stability/list-rows.ts'
import type { MoveMap } from '../../stability/map-moves.ts'
import type { Problem } from '../../text/problem.ts'
import type { EditView } from './case.ts'
import type { Quoted } from './quoted.ts'

/** A preference statement with what it rests on. */
export interface ConflictWish {
  /** Names it in a scenario. */
  readonly key: string
  /** As written, over option ids. */
  readonly text: string
  /** The same with the options' labels. */
  readonly words: string
  /** How it was drafted from a position: "supports, on a condition". */
  readonly why?: string
  readonly reading?: StatementReading
  readonly redLine: boolean
  readonly isStrong: boolean
  /** The words it rests on, oldest first. */
  readonly evidence: readonly Quoted[]
  /** Ids of evidence that no statement of the case has. */
  readonly missing: readonly string[]
}

/** How a decision maker orders the states. */
export type ConflictOrder =
  /** Most important first. */
  | { readonly kind: 'statements'; readonly wishes: readonly ConflictWish[] }
  | {
      readonly kind: 'weights'
      readonly weights: readonly { readonly key: string; readonly words: string; readonly weight: number }[]
    }
  /** Classes of patterns, best first. */
  | { readonly kind: 'ranking'; readonly classes: readonly (readonly string[])[] }
  /** All states are equal to it. */
  | { readonly kind: 'none' }

/** A decision maker of a conflict. */
export interface ConflictParty {
  readonly id: string
  readonly name: string
  readonly order: ConflictOrder
}

/** An option of a conflict, with the words it rests on where it was drafted from the record. */
export interface ConflictChoice {
  readonly id: string
  readonly by: string
  readonly moves: Moves
  readonly label: string
  /** The label without the name of its owner. */
  readonly ownLabel: string
  /** Nothing in the conflict depends on it. */
  readonly isIdle: boolean
  readonly evidence: readonly Quoted[]
}

/** A formula of a conflict as written and with the options' labels. */
export interface ConflictFormula {
  /** The target's name, or the key of a rule in a scenario. */
  readonly key: string
  readonly text: string
  readonly words: string
}

/** The conflict of the case. */
export interface ConflictView {
  readonly kind: 'ready'
  readonly title: string
  /** `file`: conflict.yaml; `draft`: drafted in memory from the goal, and written nowhere yet. */
  readonly source: 'file' | 'draft'
  readonly parties: readonly ConflictParty[]
  /** In the order of patterns. */
  readonly options: readonly ConflictChoice[]
  /** What cannot be. */
  readonly rules: readonly ConflictFormula[]
  readonly statusQuo?: ConflictFormula
  readonly targets: readonly ConflictFormula[]
  /** Names what conflict.yaml holds now; changes are refused where it has become something else. */
  readonly mark: string
  /** `small`: at most 12 options, solved at once. */
  readonly size: 'small' | 'large'
  readonly warnings: readonly Problem[]
}

/** There is no conflict to show: conflict.yaml has problems, or there is none and nothing to draft one from. */
export interface NoConflictView {
  readonly kind: 'broken' | 'none'
  readonly problems: readonly Problem[]
}

/** The solved conflict, in a scenario. */
export interface StabilityTable extends StateTable {
  /** What to know about it: unknown preferences left out, a status quo that the scenario rules out. */
  readonly warnings: readonly Problem[]
}

/** Why a state holds or does not. */
export interface WhyAnswer {
  readonly explanation: Explanation
  /** In how many ways unknown preferences can be filled in; absent where that was not asked, nothing is unknown, or it would take long. */
  readonly completions?: number
  /** The statements of the record that the explanation's preference statements rest on, by id. */
  readonly evidence: Readonly<Record<string, Quoted>>
  /** The words of preference statements and what they say, by text. */
  readonly wishes: Readonly<Record<string, string>>
}

/** What to solve: the conflict as it is, or a scenario laid over it. */
export interface StabilityQuestion {
  readonly scenario?: ConflictScenario
  /** At most so many states are listed; 400 when left out. */
  readonly limit?: number
}

export interface StabilityApi {
  /** The conflict of the case, from conflict.yaml or drafted in memory, with the words that its parts rest on. */
  'GET /api/conflict': { readonly input: Record<never, never>; readonly answer: ConflictView | NoConflictView }
  /** Writes a scenario into conflict.yaml; comments stay with what they stand above. */
  'PUT /api/conflict': {
    readonly input: {
      readonly scenario: ConflictScenario
      /** The mark of the conflict that the scenario was laid over. */
      readonly mark: string
    }
    readonly answer: EditView
  }
  /** Solves the conflict, however large, and lists its states with their stability. */
  'POST /api/stability': { readonly input: StabilityQuestion; readonly answer: StabilityTable }
  /** The same for a conflict of at most 12 options that matter, answered beside longer work; larger ones are refused. */
  'POST /api/stability/at-once': { readonly input: StabilityQuestion; readonly answer: StabilityTable }
  /** Why a target or a state holds or does not: who leaves, what fails to deter it, ways there, the least changes that keep it. */
  'POST /api/stability/explain': {
    readonly input: {
      readonly scenario?: ConflictScenario
      /** A target's name, an expression over options, or a state's pattern, such as YN-; of several states one is chosen. */
      readonly target: string
      /** Nash when left out. */
      readonly concept?: ExplainedConcept
      /** Also counts in which share of the ways to fill in unknown preferences the target holds, which can take long. */
      readonly countUnknown?: boolean
    }
    readonly answer: WhyAnswer
  }
  /** The states that moves lead to from the status quo, and the ways to a target. */
  'POST /api/stability/moves': {
    readonly input: {
      readonly scenario?: ConflictScenario
      /** A target's name, an expression over options, or a state's pattern. */
      readonly target?: string
      /** `improvements`: only moves that each mover prefers. */
      readonly by?: 'moves' | 'improvements'
    }
    readonly answer: MoveMap
  }
}
