import { reviewCodings } from '../position/apply-reviews.ts'
import type { Position } from '../position/position.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { reviewStatements } from '../position/review-statements.ts'
import { standPositions } from '../position/stand.ts'
import type { Statement } from '../statement/statement.ts'
import type { Analysis, OnProgress } from './analyse.ts'
import type { CaseCodebook } from './decode-codebook.ts'
import { openFileRecord } from './file-record.ts'
import { codingsOf, statementsOf } from './find-in-report.ts'

/** What another codebook makes of the same reports: how many statements have a speaker in it, and the positions that come and go. */
export interface ListedEffects {
  readonly statements: { readonly before: number; readonly after: number }
  readonly gained: readonly Held[]
  readonly lost: readonly Held[]
}

type Held = Pick<Position, 'actor' | 'issue' | 'alternative' | 'stance'>

/** Works the case out with another codebook. Takes as long as reading it anew; the record keeps what it finds. */
export async function listEffects(
  dir: string,
  analysis: Analysis,
  codebook: CaseCodebook,
  reviews: readonly ReviewEvent[],
  onProgress: OnProgress,
): Promise<ListedEffects> {
  const { reports } = analysis
  const record = openFileRecord(dir)
  const found: Statement[] = []
  for (const [at, report] of reports.entries()) {
    found.push(...(await statementsOf(report, codebook.actors, record)))
    onProgress(at + 1, 2 * reports.length)
  }
  const statements = reviewStatements(found, reports, reviews, codebook).value
  const byReport = Map.groupBy(statements, ({ report }) => report)
  const coded: Position[] = []
  for (const [at, report] of reports.entries()) {
    coded.push(...(await codingsOf(report, byReport.get(report.id) ?? [], codebook, record)))
    onProgress(reports.length + at + 1, 2 * reports.length)
  }
  const codings = reviewCodings(coded, statements, reports, codebook, reviews).value
  const positions = standPositions(codings, statements, reports)
  const [before, after] = [heldIn(analysis.positions), heldIn(positions)]
  const spoken = (list: readonly Statement[]) => list.filter(({ speaker }) => speaker.actor !== null).length
  return {
    statements: { before: spoken(analysis.statements), after: spoken(statements) },
    gained: [...after].flatMap(([key, held]) => (before.has(key) ? [] : held)),
    lost: [...before].flatMap(([key, held]) => (after.has(key) ? [] : held)),
  }
}

/** What is held now, each once. */
function heldIn(positions: readonly Position[]): ReadonlyMap<string, Held> {
  return new Map(
    positions
      .filter(({ status, review }) => status === 'current' && review !== 'rejected')
      .map(({ actor, issue, alternative, stance }) => [
        [actor, issue, alternative, stance].join('\u0000'),
        { actor, issue, alternative, stance },
      ]),
  )
}
