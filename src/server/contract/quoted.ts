import type { Position } from '../../position/position.ts'
import type { Citation } from '../../text/span.ts'

/** A statement as a view quotes it: the exact words, who said them, and where they stand. */
export interface Quoted {
  /** The statement's id. */
  readonly statement: string
  /** The content's spans, in order. */
  readonly words: readonly Citation[]
  /** As resolved; null when nobody is named. */
  readonly speaker: string | null
  /** An actor id; null when the speaker is none. */
  readonly actor: string | null
  /** The report's id. */
  readonly report: string
  /** Outlet, else title, else the file's name. */
  readonly reportName: string
  readonly paragraph: number
  /** `YYYY-MM-DD` on which it was said. */
  readonly date?: string
  readonly dateBasis: string
}

/** A position with the statements it rests on, oldest first. */
export interface Held {
  readonly position: Position
  readonly evidence: readonly Quoted[]
}
