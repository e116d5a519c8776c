import type { Commitment } from '../durability/force/commitment.ts'
import { findOutcomeProblems } from '../durability/force/find-outcome-problems.ts'
import { listCommitments } from '../durability/force/list-commitments.ts'
import { listOutcomes } from '../durability/force/list-outcomes.ts'
import type { Decoded } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'

/** The commitments of a case and the day as of which they stand. */
export interface CommitmentsAsOf {
  readonly at: string
  /** Whether a person chose the day, or it is that of the latest report. */
  readonly basis: 'given' | 'latest report'
  readonly commitments: readonly Commitment[]
}

/** The commitments of a case as of a day, else as of the latest report; a problem where there is neither. */
export function commitmentsOf(analysis: Analysis, given?: string): Decoded<CommitmentsAsOf> {
  const dates = analysis.reports.flatMap(({ date }) => date ?? [])
  const at = given ?? dates.toSorted().at(-1)
  if (at === undefined) return { ok: false, problems: [undated] }
  const recorded = listOutcomes(analysis.reviews, analysis.reports)
  const outcomes = [...recorded.value, ...analysis.codebook.durability.outcomes]
  const commitments = listCommitments({ ...analysis, at, outcomes })
  return {
    ok: true,
    value: { at, basis: given === undefined ? 'latest report' : 'given', commitments },
    warnings: [...recorded.warnings, ...findOutcomeProblems(commitments, outcomes)],
  }
}

const undated = {
  code: 'no-date',
  severity: 'error' as const,
  message: 'no report has a date, so nobody can tell what is due',
  hint: 'Write the day with --at, as 2025-02-28, or the dates of reports in case.yaml.',
}
