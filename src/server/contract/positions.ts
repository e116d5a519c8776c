import type { Account } from '../../position/account.ts'
import type { Change } from '../../position/change.ts'
import type { Gap, Position, Review, Stance } from '../../position/position.ts'
import type { EditView } from './case.ts'
import type { Held, Quoted } from './quoted.ts'

/** A day on which something was said that was coded. */
export interface SpokenDay {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** How many codings carry this date. */
  readonly count: number
}

/** What an actor holds on one alternative, in short. */
export interface MatrixStand {
  /** The position's id. */
  readonly position: string
  readonly alternative: string
  readonly stance: Stance
  /** How many things it depends on. */
  readonly conditions: number
  readonly hedged: boolean
  readonly review: Review
  /** Absent when nothing of it is dated. */
  readonly date?: string
  /** What was said on the day looked back to did to it. */
  readonly change?: Change['kind']
}

/** What an actor holds on the alternatives of an issue. */
export interface MatrixCell {
  readonly actor: string
  readonly issue: string
  readonly stands: readonly MatrixStand[]
}

/** Actors against issues, as of a day. */
export interface PositionMatrix {
  /** The day looked back to; absent for everything on record. */
  readonly asOf?: string
  /** The day whose changes are marked: the one looked back to, else the last on which something was said. */
  readonly marked?: string
  /** All days on which something was said, in order. */
  readonly days: readonly SpokenDay[]
  /** How many codings have no date: they count on every day. */
  readonly undated: number
  /** The cells in which something is held. */
  readonly cells: readonly MatrixCell[]
  readonly gaps: readonly Gap[]
  /** Actors of whom a position is on record, on whatever day. */
  readonly heard: readonly string[]
}

/** One coding in the history of a cell. */
export interface CellEntry {
  readonly coding: Position
  readonly quoted: readonly Quoted[]
  /** It belongs to what the actor holds on the day looked back to. */
  readonly current: boolean
  /** What it did to what was held before; absent for a rejected one. */
  readonly change?: Change
}

/** What one actor said on one issue up to a day. */
export interface PositionCell {
  readonly actor: string
  readonly issue: string
  readonly standing: readonly Held[]
  /** Oldest first; what has no date comes last. */
  readonly history: readonly CellEntry[]
  /** What the outlets make of it. */
  readonly accounts: readonly Account[]
}

export interface PositionsApi {
  /** Who holds what, on everything on record or as of a day (`YYYY-MM-DD`): what was said later is left out, what has no date is kept. */
  'GET /api/positions': { readonly input: { readonly asOf?: string }; readonly answer: PositionMatrix }
  /** The history of one actor on one issue up to a day, with its words and what each outlet makes of it. */
  'GET /api/positions/cell': {
    readonly input: { readonly actor: string; readonly issue: string; readonly asOf?: string }
    readonly answer: PositionCell
  }
  /** Accepts or rejects a position (of those standing as of the day), or takes the latest review of it back. */
  'POST /api/positions/{id}/review': {
    readonly input: {
      readonly id: string
      readonly action: 'accept' | 'reject' | 'undo'
      readonly asOf?: string
      /** Where in the workbench it is done, a path. */
      readonly place?: string
    }
    readonly answer: EditView
  }
}
