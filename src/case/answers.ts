import type { Brief, SectionId } from '../brief/brief.ts'
import type { BriefStability } from '../brief/brief-input.ts'
import { draftBrief } from '../brief/draft-brief.ts'
import type { Deals, Settlement } from '../deal/deal.ts'
import { deriveDeals } from '../deal/derive-deals.ts'
import { derivePackages } from '../deal/derive-packages.ts'
import type { Packages } from '../deal/packages.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import type { Account } from '../position/account.ts'
import type { Change } from '../position/change.ts'
import { compareAccounts } from '../position/compare-accounts.ts'
import { findMeanings } from '../position/find-meanings.ts'
import { listChanges } from '../position/list-changes.ts'
import type { Meaning } from '../position/meaning.ts'
import type { Decoded } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'
import { commitmentsOf } from './commitments-of.ts'
import type { PlacedCodebook } from './open-case.ts'

/** What the outlets make of each fact. */
export function accountsOf({ reports, statements, codings, codebook }: Analysis): readonly Account[] {
  return compareAccounts({ reports, statements, positions: codings, codebook })
}

/** What each dated statement does to what its actor held before, from a day on. */
export function changesOf({ codings, statements, reports }: Analysis, since?: string): readonly Change[] {
  return listChanges(codings, statements, since, reports)
}

/** What each means by a term. */
export function meaningsOf(analysis: Analysis, term: string): readonly Meaning[] {
  return findMeanings(term, analysis)
}

/** Whether a goal can be had, and if not why not and who must move. */
export function dealsOf(
  { codebook, positions }: Analysis,
  goal: Settlement,
  withoutConsent: readonly string[] = [],
  onProgress?: (done: number, of: number, what: string) => void,
): Deals {
  return deriveDeals({ codebook, positions, goal, withoutConsent, onProgress })
}

/** What the packages of a case are worth, by its scores, and what a draft is that `take` names; the reports have no part in it. */
export function packagesOf({ codebook, locate }: PlacedCodebook, take?: string): Decoded<Packages> {
  return derivePackages(codebook, { locate, ...(take !== undefined && { take }) })
}

/** What a brief is told besides what the reports say. */
export interface BriefParts {
  readonly since?: string | undefined
  readonly stability?: BriefStability | undefined
  readonly durability?: SettlementDurability | undefined
  /** All of them unless told. */
  readonly sections?: readonly SectionId[] | undefined
}

/** The part of a brief about whether a settlement would last, by itself. */
export function durabilityBriefOf(analysis: Analysis, durability: SettlementDurability): Brief {
  const found = { ...analysis, ...promisedIn(analysis), accounts: [], changes: [], meanings: [], warnings: [] }
  return draftBrief({ ...found, durability }, ['durability', 'force', 'quantities'])
}

/** The brief of a case: what its goal takes, and everything else that its reports say. Without a goal there is no answer in it. */
export function briefOf(
  analysis: Analysis,
  goal: Settlement,
  { since, stability, durability, sections }: BriefParts = {},
): Brief {
  const { codebook, problems } = analysis
  const asked = Object.keys(goal).length > 0
  const consents = codebook.issues.flatMap(({ id, consent }) => (goal[id] === undefined ? [] : consent))
  const input = {
    ...analysis,
    accounts: accountsOf(analysis),
    changes: changesOf(analysis, since),
    meanings: codebook.disputed.flatMap((term) => meaningsOf(analysis, term)),
    ...(asked && { deals: dealsOf(analysis, goal) }),
    ...(asked && consents.length > 0 && { withoutConsents: dealsOf(analysis, goal, consents) }),
    ...(stability && { stability }),
    ...(durability && { durability }),
    ...promisedIn(analysis),
    ...(since !== undefined && { since }),
    warnings: problems.map(({ location, message }) => [location?.file, message].filter(Boolean).join(': ')),
  }
  return draftBrief(input, sections)
}

function promisedIn(analysis: Analysis) {
  const found = commitmentsOf(analysis)
  return found.ok ? { commitments: found.value } : {}
}
