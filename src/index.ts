// The library's contents page, in pipeline order.

export type { Brief } from './brief/brief.ts'
export type { Claim, Line, Method, Silence } from './brief/claim.ts'
export { draftBrief } from './brief/draft-brief.ts'
export { formatBriefHtml } from './brief/format-brief-html.ts'
export { formatBriefMarkdown } from './brief/format-brief-markdown.ts'
export { formatBriefText } from './brief/format-brief-text.ts'
export { type Analysis, analyseCase } from './case/analyse.ts'
export { accountsOf, briefOf, changesOf, dealsOf, meaningsOf, packagesOf } from './case/answers.ts'
export { decodeCodebook } from './case/decode-codebook.ts'
export type { Conflict } from './conflict/conflict.ts'
export { decodeConflict } from './conflict/decode-conflict.ts'
export { draftConflict } from './conflict/draft-conflict.ts'
export type {
  Act,
  BlockingSet,
  Deals,
  Knot,
  Move,
  MoveSet,
  Objector,
  Order,
  Reading,
  ReadingResult,
  Settlement,
  Verdict,
} from './deal/deal.ts'
export { deriveDeals } from './deal/derive-deals.ts'
export { derivePackages } from './deal/derive-packages.ts'
export type { AskedDraft, Bargained, Lowering, NearMisses, Packages, ScoredDraft } from './deal/packages.ts'
export { parseGoal } from './deal/parse-goal.ts'
export { readReport } from './formats/read-report.ts'
export type { Account, Witness } from './position/account.ts'
export type { Change } from './position/change.ts'
export { codeStatements } from './position/code-statements.ts'
export type { Codebook, Issue, PackageRules } from './position/codebook.ts'
export { compareAccounts } from './position/compare-accounts.ts'
export { findMeanings } from './position/find-meanings.ts'
export { findGaps } from './position/gaps.ts'
export { listChanges } from './position/list-changes.ts'
export type { Meaning, Use } from './position/meaning.ts'
export type { Condition, Gap, Position, Quantity, Relation, Stance } from './position/position.ts'
export { standPositions } from './position/stand.ts'
export { makeReport } from './report/make-report.ts'
export type { Paragraph, Report, ReportDateBasis } from './report/report.ts'
export { deriveStability } from './stability/derive-stability.ts'
export { explainTarget } from './stability/explain-target.ts'
export type { Explanation } from './stability/explanation.ts'
export { listCoalitionStability } from './stability/list-coalition-stability.ts'
export { listRobust } from './stability/list-robust.ts'
export { listStrength } from './stability/list-strength.ts'
export { listUnknown } from './stability/list-unknown.ts'
export { makeGraph } from './stability/make-graph.ts'
export { countStability, listStability, type Solution } from './stability/solution.ts'
export type { Concept, Stability, StabilityCounts } from './stability/stability.ts'
export type { Actor, ActorKind, Person, Role } from './statement/actor.ts'
export type { Attribution, FindAttributions } from './statement/attribution.ts'
export { findAttributions } from './statement/find-attributions.ts'
export { findStatements } from './statement/find-statements.ts'
export type { Mode, Speaker, SpeakerClass, Statement, Voice } from './statement/statement.ts'
export { groupUtterances } from './statement/utterance.ts'
export { InvariantError, NonpaperError } from './text/error.ts'
export { type LineColumn, lineColumnAt } from './text/line-column.ts'
export { type Decoded, formatProblem, type Problem, type ProblemLocation } from './text/problem.ts'
export { type Citation, type Excerpt, excerptOf, type Span } from './text/span.ts'
