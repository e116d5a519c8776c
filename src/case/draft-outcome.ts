import type { Commitment, CommitmentOutcome } from '../durability/force/commitment.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { isDay } from '../text/calendar.ts'
import { contentId } from '../text/content-id.ts'
import type { Decoded } from '../text/problem.ts'

/** What a person says became of a commitment; without a status, that what was recorded no longer stands. */
export interface OutcomeRequest {
  /** A commitment's id. */
  readonly commitment: string
  readonly status?: CommitmentOutcome['status']
  /** `YYYY-MM-DD` from which it is so. */
  readonly date?: string
  /** Who says so, or why. */
  readonly from?: string
}

/** The review that records what became of a commitment, or takes the record back. */
export function draftOutcome(
  { commitment: id, status, date, from = '' }: OutcomeRequest,
  commitments: readonly Commitment[],
  at: string,
): Decoded<ReviewEvent> {
  const commitment = commitments.find((each) => each.id === id)
  if (!commitment)
    return refuse('unknown-commitment', `there is no commitment "${id}"`, 'Its words may have been reviewed since.')
  if (status === undefined) return draftBack(commitment, at)
  if (date === undefined || !isDay(date))
    return refuse('no-day', `"${date ?? ''}" is no day`, 'Write the day from which it is so, as 2027-05-01.')
  const note = from.trim()
  const { report, start, text } = commitment.span
  return accept({
    event: 'outcome',
    id: contentId('review', 'outcome', id, status, date, at),
    at,
    ...(note !== '' && { note }),
    commitment: id,
    words: [{ report, text, start }],
    status,
    date,
  })
}

function draftBack({ id, outcome }: Commitment, at: string): Decoded<ReviewEvent> {
  if (!outcome) return refuse('no-outcome', 'nothing is recorded of this commitment', 'There is nothing to take back.')
  if (outcome.review === undefined)
    return refuse(
      'outcome-in-case',
      'this outcome stands in case.yaml',
      'Change it there, under durability: outcomes; or record another one here, which counts before it.',
    )
  return accept({ event: 'undo', id: contentId('review', 'undo', id, outcome.review, at), at, of: outcome.review })
}

const accept = (value: ReviewEvent): Decoded<ReviewEvent> => ({ ok: true, value, warnings: [] })
const refuse = (code: string, message: string, hint: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})
