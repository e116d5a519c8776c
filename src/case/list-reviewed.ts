import type { Position } from '../position/position.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import type { Statement } from '../statement/statement.ts'
import type { Analysis } from './analyse.ts'

/** Statements and positions that a review speaks of. */
export interface Reviewed {
  readonly statements: readonly Statement[]
  readonly positions: readonly Position[]
}

/** What a review speaks of, as it stands in this analysis; for an undo, what the undone review speaks of. */
export function listReviewed(event: ReviewEvent, analysis: Analysis): Reviewed {
  const review = event.event === 'undo' ? analysis.reviews.find(({ id }) => id === event.of) : event
  if (!review || !('words' in review)) return { statements: [], positions: [] }
  const statements = analysis.statements.filter(({ report, content }) =>
    review.words.some(
      (words) =>
        words.report === report && content.some(({ text, start }) => text === words.text && start === words.start),
    ),
  )
  const ids = statements.map(({ id }) => id)
  const { issue } = 'holding' in review ? review.holding : {}
  const issues = [issue, 'becomes' in review && 'issue' in review.becomes ? review.becomes.issue : undefined]
  const positions = analysis.positions.filter(
    (position) =>
      (issue === undefined || issues.includes(position.issue)) && position.evidence.some((id) => ids.includes(id)),
  )
  return { statements, positions }
}
