import type { Position } from '../position/position.ts'
import type { Statement } from '../statement/statement.ts'
import { type Citation, contains } from '../text/span.ts'
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

/** The statement to quote: with the words of what is waited for, else speech before a characterisation, a name before none, the latest. */
function leadOf(drafting: Drafting, position: Position): Citation | undefined {
  const { words, evidence } = drafting
  const waited = position.onlyIf.filter(({ relation }) => relation !== 'together')
  const terms = waited.flatMap(({ issue }) => words.issueOf(issue)?.terms ?? [])
  const weight = (statement: Statement) => {
    const [cited] = evidence.cite([statement.id])
    const onTerms = cited && (waited.some(({ span }) => holds(cited, span)) || mentions(cited.text, terms))
    return (
      (onTerms ? 5 : 0) + (statement.voice === 'statement' ? 4 : 0) + (statement.speaker.class === 'anonymous' ? 0 : 2)
    )
  }
  const conditioned = position.onlyIf.flatMap(({ span }) => evidence.statementAt(span) ?? [])
  const best = [...conditioned, ...evidence.statementsOf(position)].toSorted((a, b) => weight(a) - weight(b)).at(-1)
  return best && evidence.cite([best.id])[0]
}

/** Words near which a long quotation for a position is cut: its conditions, then its issue's terms. */
function nearOf({ words }: Drafting, position: Position): readonly string[] {
  if (position.onlyIf.length > 0) {
    return position.onlyIf.flatMap((condition) => [
      condition.span.text,
      ...(words.issueOf(condition.issue)?.terms ?? []),
    ])
  }
  const issue = words.issueOf(position.issue)
  return [...(issue?.cues[position.alternative] ?? []), ...(issue?.terms ?? [])]
}

function holds(outer: Citation, inner: Citation): boolean {
  return outer.report === inner.report && contains(outer, inner)
}

function mentions(text: string, terms: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return terms.some((term) => lower.includes(term.toLowerCase()))
}
