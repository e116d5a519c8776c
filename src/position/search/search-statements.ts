import type { Mode, SpeakerClass } from '../../statement/statement.ts'
import { holdsAll, parseSearch } from '../../text/search-terms.ts'
import type { CaseIndex, IndexedStatement } from './index-case.ts'
import { isWithin } from './search-reports.ts'

/** Which statements are asked for, and in which order. */
export interface StatementSearch {
  /** Words that all stand in its content or its speaker's name; phrases in quotation marks. */
  readonly q?: string
  /** The id of a report. */
  readonly report?: string
  readonly outlet?: string
  /** An actor id. */
  readonly actor?: string
  /** An issue that it is coded on. */
  readonly issue?: string
  /** `YYYY-MM-DD`, the first day on which it was said. */
  readonly from?: string
  /** `YYYY-MM-DD`, the last day. */
  readonly to?: string
  readonly mode?: Mode
  /** What kind of speaker. */
  readonly class?: SpeakerClass
  /** `open` nobody reviewed, `done` somebody did, `none` gives no position. */
  readonly review?: 'open' | 'done' | 'none'
  /** Oldest first. */
  readonly oldest?: boolean
}

/** The statements that a search asks for, latest first unless it says otherwise. */
export function searchStatements(
  { latestFirst, oldestFirst }: CaseIndex,
  { q = '', report, outlet, actor, issue, from, to, mode, class: kind, review, oldest = false }: StatementSearch,
): readonly IndexedStatement[] {
  const terms = parseSearch(q)
  return (oldest ? oldestFirst : latestFirst).filter(
    ({ statement, state, folded, codings, report: { row } }) =>
      (report === undefined || statement.report === report) &&
      (outlet === undefined || row.outlet === outlet) &&
      (actor === undefined || statement.speaker.actor === actor) &&
      (issue === undefined || codings.some((coding) => coding.issue === issue)) &&
      isWithin(statement.date, from, to) &&
      (mode === undefined || statement.mode === mode) &&
      (kind === undefined || statement.speaker.class === kind) &&
      (review === undefined ||
        (review === 'none' ? codings.length === 0 : (review === 'open') === (state === 'proposed'))) &&
      (terms.length === 0 || holdsAll(folded(), terms)),
  )
}
