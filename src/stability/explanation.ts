import type { EditKind, StatementReading } from '../conflict/conflict.ts'
import type { ExplainedConcept } from './find-departures.ts'
import type { Concept } from './stability.ts'

// Plain data throughout, so that it can be printed as JSON. Decision makers and options are named by their ids.

/** A state as people can read it. */
export interface StateView {
  readonly code: number
  /** In option order: Y taken, N not, - where nothing depends on the option. */
  readonly pattern: string
  readonly taken: readonly string[]
  /** The labels of what is taken up. */
  readonly words: string
}

/** An option taken up (Y) or dropped (N). */
export interface OptionChange {
  readonly option: string
  readonly to: 'Y' | 'N'
}

/** A preference statement with what it rests on. `index` counts from 0, the most important. */
export interface StatementView {
  readonly index: number
  readonly text: string
  readonly evidence: readonly string[]
  readonly reading?: StatementReading
  readonly redLine: boolean
}

/** A move: who makes it, what it changes, and where it leads. */
export interface StepView {
  readonly decisionMaker: string
  readonly changes: readonly OptionChange[]
  readonly to: StateView
}

/** An answer to a departure that fails to deter it. */
export interface FailedSanctionView {
  /** The moves of the others, first to last. */
  readonly steps: readonly StepView[]
  /** The mover is better off there; what it prefers is not known; or it is worse off and moves on to where it is not. */
  readonly why: 'better' | 'unknown' | 'escape'
  /** Where the mover goes on to, when it escapes. */
  readonly next?: StateView
  /** What decides between where the mover ends up and the state explained; absent where preferences are no statements. */
  readonly decisive?: StatementView
}

/** How a departure fares under a concept in which others can answer. */
export interface Deterrence {
  readonly deterred: 'yes' | 'no' | 'unknown'
  /** The answers that come nearest to deterring it, where it is not known to be deterred; three at most. */
  readonly failed: readonly FailedSanctionView[]
}

/** A move away from the state explained that its mover prefers, or may prefer. */
export interface DepartureView {
  readonly changes: readonly OptionChange[]
  readonly to: StateView
  /** False where it is not known which of the two states the mover prefers. */
  readonly certain: boolean
  /** The first statement that just one of the two states fulfils; absent where preferences are no statements. */
  readonly decisive?: StatementView
  readonly under: Readonly<Record<Exclude<ExplainedConcept, 'nash'>, Deterrence>>
}

/** An exact count, with the share as a number. */
export interface ShareView {
  readonly stable: string
  readonly all: string
  readonly share: number
}

/** Whether somebody leaves: `unknown` where that hangs on a preference that is not known. */
export type StandVerdict = 'stays' | 'leaves' | 'unknown'

/** What a decision maker makes of the state explained. */
export interface StandView {
  readonly decisionMaker: string
  readonly verdicts: Readonly<Record<ExplainedConcept, StandVerdict>>
  /** Those it is known to prefer first, then those with fewer changes. */
  readonly departures: readonly DepartureView[]
  /** Nash: the one least set of its statements without which it stays; absent where preferences are no statements. */
  readonly leastDrops?: readonly StatementView[]
  /** In how many of all strict rankings of the states it would stay; absent where that is not counted. */
  readonly rankings: { readonly nash?: ShareView; readonly gmr?: ShareView }
  /** In how many orders of its own statements it would stay, under Nash and the concept asked for. */
  readonly orders: Partial<Readonly<Record<ExplainedConcept, ShareView>>>
}

/** A change that helps to unlock the state explained. */
export interface UnlockEdit {
  readonly kind: EditKind
  /** Who changes, or whom a guarantor keeps from moving. */
  readonly decisionMaker: string
  readonly statement?: StatementView
  readonly option?: OptionChange
  readonly state?: StateView
  readonly words: string
  readonly cost: number
  /** True where the conflict names the cost, false where it is the default. */
  readonly stated: boolean
}

/** Changes that make the state explained an equilibrium, none of which can be left out. */
export interface UnlockView {
  readonly edits: readonly UnlockEdit[]
  readonly movers: number
  readonly cost: number
}

/** The least changes under a concept, the easiest first. */
export interface UnlocksView {
  readonly unlocks: readonly UnlockView[]
  readonly count: number
  /** Nash: what keeps each of those who would leave; an unlock takes one of each. */
  readonly byDecisionMaker: readonly { readonly decisionMaker: string; readonly unlocks: readonly UnlockView[] }[]
  readonly truncated: boolean
}

/** Ways from the status quo to the state explained. */
export interface PathsView {
  readonly paths: readonly (readonly StepView[])[]
  readonly truncated: boolean
}

/** A state in which a target holds. */
interface TargetStateView extends StateView {
  /** The concepts under which it is an equilibrium, unknown preferences being left out. */
  readonly equilibrium: readonly Concept[]
  /** How many decision makers leave under the concept asked for. */
  readonly leaving: number
}

/** Whether a target is stable, for whom not and why, how it comes about, and the least that would make it stable. */
export interface Explanation {
  readonly target: string
  readonly text: string
  /** The concept asked for: it chooses the state and ranks what would unlock it. */
  readonly concept: ExplainedConcept
  /** The feasible states in which the target holds, in ascending order of code. */
  readonly states: readonly TargetStateView[]
  /** Absent where the target holds in no feasible state. */
  readonly explained?: ExplainedState
  /** The share of the completions of unknown preferences in which a target state is an equilibrium, where that was counted. */
  readonly robust?: Partial<Readonly<Record<Concept, number>>>
}

/** One state in which a target holds, explained. */
export interface ExplainedState {
  readonly state: StateView
  readonly isStatusQuo: boolean
  readonly decisionMakers: readonly StandView[]
  /** Absent where the conflict names no status quo. */
  readonly paths?: { readonly moves: PathsView; readonly improvements: PathsView }
  /** For Nash and the concept asked for; empty where the state is an equilibrium already. */
  readonly unlocks: Partial<Readonly<Record<ExplainedConcept, UnlocksView>>>
}
