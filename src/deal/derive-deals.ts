import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { InvariantError } from '../text/error.ts'
import type { Deals, Reading, Settlement } from './deal.ts'
import { deriveOrder } from './derive-order.ts'
import { deriveReading } from './derive-reading.ts'
import { listObjectors } from './list-objectors.ts'

/** What `deriveDeals` is asked; a goal typed by a person goes through `parseGoal` first. */
export interface DealQuestion {
  readonly codebook: Codebook
  readonly positions: readonly Position[]
  readonly goal: Settlement
  /** Actors whose consent is set aside; an actor who controls an issue is still needed. */
  readonly withoutConsent?: readonly string[]
  /** Told what is worked on, and how much of the whole is done. */
  readonly onProgress?: ((done: number, of: number, what: string) => void) | undefined
}

/**
 * Is there a deal that reaches the goal, and if not, why not and whose smallest moves would open one. Exact: what a work limit
 * cuts short is listed under `truncated`. See docs/deals.md for the rules.
 */
export function deriveDeals({ codebook, positions, goal, withoutConsent = [], onProgress }: DealQuestion): Deals {
  for (const [id, alternative] of Object.entries(goal)) {
    if (!codebook.issues.some((issue) => issue.id === id && issue.alternatives.includes(alternative))) {
      throw new InvariantError(`The goal names "${id}=${alternative}", which the codebook does not have.`)
    }
  }
  const read = (reading: Reading, done: number) => {
    onProgress?.(done, 3, `Searching, read ${reading}`)
    return deriveReading(codebook, positions, goal, withoutConsent, reading)
  }
  const readings = { closed: read('closed', 0), open: read('open', 1) }
  onProgress?.(2, 3, 'Finding an order')
  const settlements = [goal, ...readings.closed.settlements, ...readings.open.settlements]
  return {
    goal,
    readings,
    order: deriveOrder(codebook, positions, goal, withoutConsent),
    objectors: listObjectors(codebook, positions, settlements, withoutConsent),
  }
}
