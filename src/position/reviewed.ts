import type { Problem } from '../text/problem.ts'
import type { ReviewEvent } from './review-event.ts'

/** What is left when a person's reviews are laid over a reading, and the reviews that no longer fit. */
export interface Reviewed<T> {
  readonly value: readonly T[]
  readonly warnings: readonly Problem[]
}

/** A review whose words are gone, or stand in several places. */
export function orphan(review: ReviewEvent, text = 'words' in review ? review.words[0].text : ''): Problem {
  return {
    code: 'orphan-review',
    severity: 'warning',
    message: `the review "${review.id}" rests on words that are not found just once: "${text}"`,
    hint: 'Nothing was changed by it. Undo it, or review the position again in the report as it stands now.',
  }
}

/** A review of a statement that is no longer read at its words, and does not say what was. */
export function unread(review: ReviewEvent): Problem {
  const text = 'words' in review ? review.words[0].text : ''
  return {
    code: 'orphan-review',
    severity: 'warning',
    message: `the review "${review.id}" is of a statement that is not found at its words: "${text}"`,
    hint: 'Nothing was changed by it. Undo it, or add the statement at these words.',
  }
}

/** A review that names something that the codebook does not hold. */
export function misnamed(review: ReviewEvent, name: string): Problem {
  return {
    code: 'review-names-unknown',
    severity: 'warning',
    message: `the review "${review.id}" names the ${name}, which is not in the codebook`,
    hint: 'Nothing was changed by it. Put the name back into case.yaml, or undo the review.',
  }
}
