import type { MatrixCell } from '../../../../src/server/contract/positions.ts'
import { StandMark } from './stand-mark.tsx'

/** How an alternative is called within its issue. */
export type AnswerOf = (issue: string, alternative: string) => string

/** What stands in a cell: positions, a party's silence, or nothing where nothing was to be expected. */
export function CellContent({
  cell,
  isGap,
  answerOf,
}: {
  readonly cell: MatrixCell | undefined
  readonly isGap: boolean
  readonly answerOf: AnswerOf
}) {
  if (!cell) return <span className="wide-table-none">{isGap ? 'no word' : 'not asked'}</span>
  return cell.stands.map((stand) => (
    <StandMark key={stand.position} stand={stand} answer={answerOf(cell.issue, stand.alternative)} />
  ))
}
