import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Account, Witness } from './account.ts'
import { witnessOf } from './account-evidence.ts'
import { type AccountsInput, compareAccounts } from './compare-accounts.ts'
import { sideOf } from './compare-stances.ts'
import type { Position } from './position.ts'

/** One fact across reports: what each of them says of it, in their order; empty where a report has no word of it. */
export interface AlignedAccount {
  readonly account: Account
  readonly told: readonly (readonly Witness[])[]
}

/** What is in tension comes first, then what several say, then what one says alone. */
const order: readonly Account['kind'][] = ['tension', 'agreed', 'only']

/**
 * The facts that the chosen reports tell, side by side. Accounts are compared among the chosen reports alone. Where an outlet has
 * several of them, each report gives its own words, though they count as one witness.
 */
export function alignAccounts(input: AccountsInput, chosen: readonly string[]): readonly AlignedAccount[] {
  const reports = chosen.flatMap((id) => input.reports.find((report) => report.id === id) ?? [])
  const statements = input.statements.filter(({ report }) => chosen.includes(report))
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const codings = input.positions.filter(
    ({ evidence, review }) => review !== 'rejected' && evidence.some((id) => byId.has(id)),
  )
  const accounts = compareAccounts({ codebook: input.codebook, reports, statements, positions: codings })
  const coded = Map.groupBy(codings, ({ actor, issue, alternative }) => JSON.stringify([actor, issue, alternative]))
  return accounts
    .map((account): AlignedAccount => {
      const { actor, issue, alternative } = account
      const alike = coded.get(JSON.stringify([actor, issue, alternative])) ?? []
      return { account, told: reports.map((report) => wordsIn(report, account, alike, byId)) }
    })
    .toSorted((a, b) => order.indexOf(a.account.kind) - order.indexOf(b.account.kind))
}

/** What a report says of a fact: as a witness, else by what it tells besides a later report of its own outlet. */
function wordsIn(
  report: Report,
  { kind, witnesses }: Account,
  alike: readonly Position[],
  statements: ReadonlyMap<string, Statement>,
): readonly Witness[] {
  const own = witnesses.filter((witness) => witness.report === report.id)
  if (own.length > 0 || kind === 'tension') return own
  const sides = alike
    .filter(({ evidence }) => witnesses.some(({ statement }) => evidence.includes(statement)))
    .map(({ stance }) => sideOf(stance))
  const told = alike.find((coding) => {
    return sides.includes(sideOf(coding.stance)) && statements.get(coding.evidence[0]!)?.report === report.id
  })
  const statement = statements.get(told?.evidence[0] ?? '')
  const [part] = statement?.content ?? []
  return statement && part ? [witnessOf(report, statement, { ...part, report: report.id })] : []
}

/** Two reports to begin with: the latest, and the latest of another outlet; fewer where there are no more. */
export function latestOfTwoOutlets(reports: readonly Report[]): readonly string[] {
  const latest = reports.toSorted((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1))
  const [first] = latest
  if (!first) return []
  const second = latest.find(({ outlet }) => outlet !== first.outlet) ?? latest[1]
  return second ? [second.id, first.id] : [first.id]
}
