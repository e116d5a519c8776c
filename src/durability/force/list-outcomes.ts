import { finder } from '../../position/find-words.ts'
import { type ReviewEvent, reviewsInForce } from '../../position/review-event.ts'
import { orphan, type Reviewed } from '../../position/reviewed.ts'
import type { Report } from '../../report/report.ts'
import type { CommitmentOutcome } from './commitment.ts'

/** What reviews in force say became of commitments, the latest first; one whose words are gone is a warning, and counts by its id. */
export function listOutcomes(reviews: readonly ReviewEvent[], reports: readonly Report[]): Reviewed<CommitmentOutcome> {
  const find = finder(reports)
  const told = reviewsInForce(reviews).flatMap((review) => (review.event === 'outcome' ? [review] : []))
  const value = told.toReversed().map(({ id, commitment, status, date, note, by, words }): CommitmentOutcome => {
    const from = [note, by].find((text) => text !== undefined && text.trim() !== '') ?? 'a person’s record'
    return { commitment, status, date, from, review: id, places: words.flatMap((each) => find(each) ?? []) }
  })
  const warnings = told.filter(({ words }) => words.every((each) => !find(each))).map((review) => orphan(review))
  return { value, warnings }
}
