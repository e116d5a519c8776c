import type { Position } from '../position/position.ts'
import type { Citation } from '../text/span.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting } from './drafting.ts'
import { clauseOf } from './phrase.ts'
import { sentenceCase } from './wording.ts'

/** A position as a claim without a quotation, for where the words stand elsewhere on the page. */
export function positionClause(drafting: Drafting, position: Position, note = ''): Line {
  const clause = sentenceCase(clauseOf(drafting, position))
  return claimOn(`${clause}${note}`, drafting.evidence.citePosition(position))
}

/** A position as a claim: the clause, a note, a quotation. */
export function positionLine(drafting: Drafting, position: Position, note = ''): Line {
  const clause = sentenceCase(clauseOf(drafting, position))
  return claimOn(`${clause}${note}${quotePosition(drafting, position)}`, drafting.evidence.citePosition(position))
}

/** A quotation for a position, with a leading dash; empty where no words are recorded. */
export function quotePosition(drafting: Drafting, position: Position, longest?: number): string {
  const lead = leadOf(drafting, position)
  return lead ? ` – ${drafting.evidence.quote(lead, nearOf(drafting, position), longest)}` : ''
}

/** The statement with its condition's words; else a speech before a characterisation, on the record before not, the latest. */
function leadOf({ evidence }: Drafting, position: Position): Citation | undefined {
  const conditioned = position.onlyIf[0] && evidence.statementAt(position.onlyIf[0].span)
  if (conditioned) return evidence.cite([conditioned.id])[0]
  const spoken = evidence.statementsOf(position)
  const best =
    spoken.findLast((statement) => statement.voice === 'statement' && statement.speaker.class !== 'anonymous') ??
    spoken.at(-1)
  return best && evidence.cite([best.id])[0]
}

function nearOf({ words }: Drafting, position: Position): readonly string[] {
  if (position.onlyIf.length > 0) return position.onlyIf.map((condition) => condition.span.text)
  const issue = words.issueOf(position.issue)
  return [...(issue?.cues[position.alternative] ?? []), ...(issue?.terms ?? [])]
}
