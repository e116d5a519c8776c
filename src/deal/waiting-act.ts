import type { Position } from '../position/position.ts'
import type { Act } from './deal.ts'

/** An act with what it waits for: of each list, one outcome must have come about. */
export interface WaitingAct extends Act {
  readonly outcome: string
  readonly waits: readonly (readonly string[])[]
  /** Current positions on the act that make it wait. */
  readonly positions: readonly Position[]
}
