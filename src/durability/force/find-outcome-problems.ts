import type { Problem } from '../../text/problem.ts'
import type { Commitment, CommitmentOutcome } from './commitment.ts'

/** What is wrong with a person's record of outcomes: those that name no commitment, or more than one. */
export function findOutcomeProblems(
  commitments: readonly Commitment[],
  outcomes: readonly CommitmentOutcome[],
): readonly Problem[] {
  return outcomes.flatMap(({ commitment, review }): readonly Problem[] => {
    const { length } = commitments.filter(
      ({ id, outcome }) => id.startsWith(commitment) || (review !== undefined && outcome?.review === review),
    )
    if (length === 1) return []
    return [
      {
        code: length === 0 ? 'unknown-commitment' : 'ambiguous-commitment',
        severity: 'warning',
        message: `the outcome of "${commitment}" belongs to ${length === 0 ? 'no commitment on record' : `${length} commitments`}`,
        hint:
          review === undefined
            ? 'Write an id that "nonpaper durability commitments" prints, or enough of its beginning.'
            : `Nothing was changed by it. Take the review "${review}" back, or record the outcome again.`,
      },
    ]
  })
}
