import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { listReviewedStatements, reviewStatements } from '../position/review-statements.ts'
import type { Report } from '../report/report.ts'
import { isUnsure } from '../statement/is-unsure.ts'
import type { Statement } from '../statement/statement.ts'
import { type Readers, readHere } from './read-here.ts'
import { type CaseRecord, recall } from './record.ts'

/** A report's statements, by `readers` where the record does not know them. */
export async function statementsOf(
  report: Report,
  actors: Codebook['actors'] = [],
  record?: CaseRecord,
  readers: Readers = readHere,
): Promise<readonly Statement[]> {
  return recall(record, 'statements', report.id, basisOf(report, actors), () => readers.find(report, actors))
}

/** A report's statements as a person left them, read by itself: only reviews of its own words count. */
export function reviewedStatements(
  statements: readonly Statement[],
  report: Report,
  reviews: readonly ReviewEvent[],
): readonly Statement[] {
  return reviewStatements(statements, [report], ownReviews(report, reviews)).value
}

/** A report's statements that wait for a person's word: the trained reader alone found them, and not surely. */
export function unsureStatements(
  statements: readonly Statement[],
  report: Report,
  reviews: readonly ReviewEvent[],
): readonly Statement[] {
  return listReviewedStatements(statements, [report], ownReviews(report, reviews)).value.flatMap(
    ({ statement, state }) => (state === 'proposed' && isUnsure(statement) ? [statement] : []),
  )
}

const ownReviews = (report: Report, reviews: readonly ReviewEvent[]): readonly ReviewEvent[] =>
  reviews.filter((review) => !('words' in review) || review.words.some((words) => words.report === report.id))

/** The positions in a report's statements, one statement each. */
export async function codingsOf(
  report: Report,
  statements: readonly Statement[],
  codebook: Codebook,
  record?: CaseRecord,
): Promise<readonly Position[]> {
  // Statements that a person corrected keep their ids.
  const spoken = statements.map(({ id, speaker, date, cue, content }) => [
    id,
    speaker.name,
    speaker.actor,
    date,
    [...cue, ...content].flatMap(({ start, end }) => [start, end]),
  ])
  const basis = [...basisOf(report, codebook.actors), codebook.issues, spoken]
  return recall(record, 'codings', report.id, basis, async () => {
    const { codeStatements } = await import('../position/code-statements.ts')
    return codeStatements(statements, [report], codebook)
  })
}

const basisOf = (report: Report, actors: Codebook['actors']) => [report.sha256, report.date, report.dateBasis, actors]
