import type { Condition, Gap, Stance } from '../position/position.ts'

/** One alternative for each issue named; issues left out stay as they are. */
export type Settlement = Readonly<Record<string, string>>

/** Undecided or silent read as not willing (`closed`) or as available (`open`). */
export type Reading = 'closed' | 'open'

/**
 * `open`: a settlement exists; `circular`: one exists but no order of single steps reaches it; `unknown`: the search passed
 * its work limit before it could tell (`truncated` says so).
 */
export type Verdict = 'open' | 'circular' | 'blocked' | 'unknown'

/** A list that a limit cut short, or a number it left out, with the limit in words. Absent means exact and complete. */
export interface Truncation {
  readonly part: 'verdict' | 'feasible' | 'blocking' | 'changes' | 'settlements' | 'firstMovers'
  readonly limit: string
}

/** An actor silent on an alternative; `alternative` is named when the actor has spoken on another one of the issue. */
export interface SilentActor extends Gap {
  readonly alternative?: string
}

/** A minimal set of positions and gaps that by itself rules the goal out. */
export interface BlockingSet {
  /** Position ids. */
  readonly positions: readonly string[]
  readonly gaps: readonly SilentActor[]
  /** Statement ids of the positions. */
  readonly evidence: readonly string[]
}

/** An actor comes to accept an alternative without condition. */
export interface Move {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  /** What it holds today. */
  readonly from: Stance | 'silent'
  /** The conditions it would have to give up, when it is willing but for them. */
  readonly drops: readonly Condition[]
  /** The positions it contradicts, and their statements. */
  readonly contradicts: readonly string[]
  readonly evidence: readonly string[]
  /** How far it is to go; see docs/deals.md. Judgement. */
  readonly distance: number
}

/** A minimal set of moves that opens the goal, and a settlement it opens. */
export interface MoveSet {
  readonly moves: readonly Move[]
  readonly movers: number
  readonly distance: number
  readonly settlement: Settlement
}

/** Whether the goal can be had under one reading. */
export interface ReadingResult {
  readonly verdict: Verdict
  /** The exact number of settlements that satisfy goal and conditions, in decimal; null when counting passed its limit. */
  readonly feasible: string | null
  readonly blocking: readonly BlockingSet[]
  readonly changes: readonly MoveSet[]
  /** What must hold beside the goal: today's minimal settlements, or where blocked those that the changes open. */
  readonly settlements: readonly Settlement[]
  readonly truncated: readonly Truncation[]
}

/** An actor's part in bringing an alternative about. */
export interface Act {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
}

/** Acts that wait for each other in a ring, with the positions and statements that make them wait. */
export interface Knot {
  readonly actors: readonly string[]
  readonly acts: readonly Act[]
  readonly positions: readonly string[]
  readonly evidence: readonly string[]
}

/** Who waits for whom on the way to the goal. */
export interface Order {
  /** Actors of each circle. */
  readonly circles: readonly (readonly string[])[]
  readonly knots: readonly Knot[]
  /** Minimal sets of actors whose acting without waiting frees everything locked. */
  readonly firstMovers: readonly (readonly string[])[]
  /** What can be done step by step, in order. */
  readonly steps: readonly Act[]
  readonly truncated: readonly Truncation[]
}

/** Someone who opposes a part of the goal but whose consent is not needed. */
export interface Objector extends Gap {
  readonly alternative: string
  readonly evidence: readonly string[]
}

/** The answer to "is there a deal, and if not why not". */
export interface Deals {
  readonly goal: Settlement
  readonly readings: { readonly closed: ReadingResult; readonly open: ReadingResult }
  readonly order: Order
  readonly objectors: readonly Objector[]
}
