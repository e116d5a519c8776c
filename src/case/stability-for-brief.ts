import { existsSync } from 'node:fs'
import type { BriefStability } from '../brief/brief-input.ts'
import type { Settlement } from '../deal/deal.ts'
import type { Problem } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'
import { conflictFile, conflictOf } from './conflict-file.ts'
import { findUnknownEvidence } from './find-unknown-evidence.ts'
import { openConflict } from './open-conflict.ts'
import { explanationsOf, robustOf, stabilityOf } from './stability-of.ts'

/** What the conflict of a case says for its brief; without `stability` where there is none, or what keeps it from being explained. */
export interface FoundStability {
  readonly stability?: BriefStability
  readonly problems: readonly Problem[]
}

/**
 * The stability of a case's targets: from its conflict.yaml, or, where it has none or another goal than the case's is asked about,
 * from a draft. A conflict.yaml that does not decode, or a conflict too large to explain, costs its section of the
 * brief, never the brief.
 */
export async function stabilityForBrief(dir: string, analysis: Analysis, goal: Settlement): Promise<FoundStability> {
  const { goal: own } = analysis.codebook
  const isOwn =
    Object.keys(goal).length === Object.keys(own).length && Object.keys(goal).every((id) => goal[id] === own[id])
  const drafted = !(isOwn && existsSync(conflictFile(dir)))
  if (drafted && Object.keys(goal).length === 0) return { problems: [] }
  const opened = drafted ? conflictOf(dir, analysis, goal) : await openConflict(dir)
  if (!opened.ok) return { problems: drafted ? [] : opened.problems }
  const { conflict } = opened.value
  const problems = 'acts' in opened.value ? [] : findUnknownEvidence(opened.value, analysis.statements)
  const solved = await stabilityOf(conflict)
  if (!solved.ok) return { problems: asWarnings(solved.problems) }
  const robust = robustOf(solved.value, ['nash'])
  const explanations = explanationsOf(solved.value, Object.keys(conflict.targets), {}, robust)
  if (!explanations.ok) return { problems: asWarnings(explanations.problems) }
  const completions = robust && { completions: robust.completions }
  return { stability: { conflict, drafted, explanations: explanations.value, ...completions }, problems }
}

const asWarnings = (problems: readonly Problem[]) =>
  problems.map((problem) => ({ ...problem, severity: 'warning' as const }))
