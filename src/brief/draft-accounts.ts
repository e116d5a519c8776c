import type { Account } from '../position/account.ts'
import { accountText } from './account-text.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf } from './drafting.ts'

const kinds = { tension: 'In tension, not resolved here', agreed: 'Agreed', only: 'In one report only' } as const

/** Where the reports pull against each other, agree, or stand alone. */
export function draftAccounts(drafting: Drafting): Section {
  const { input } = drafting
  const goal = input.deals?.goal ?? input.codebook.goal
  const central = (account: Account) => Number(account.issue !== undefined && account.issue in goal)
  const ranked = (kind: Account['kind']) =>
    input.accounts.filter((account) => account.kind === kind).toSorted((a, b) => central(b) - central(a))
  const compared = input.accounts.some((account) => account.kind !== 'only')
  const told = { tension: 4, agreed: 5, only: compared ? 0 : 4 }
  const lists = (['tension', 'agreed', 'only'] as const).map((kind) => ({
    lines: ranked(kind).map((account) => accountLine(drafting, account)),
    told: told[kind],
  }))
  const top = lists.flatMap(({ lines, told }) => lines.slice(0, told))
  const rest = lists.flatMap(({ lines, told }) => lines.slice(told))
  const alone =
    input.reports.length === 1 ? [methodOf('One report was read, so no two accounts could be compared.')] : []
  return sectionOf(
    'accounts',
    'Where the accounts agree and differ',
    [...alone, ...top, ...rest],
    alone.length + top.length,
  )
}

function accountLine(drafting: Drafting, account: Account): Line {
  const { evidence } = drafting
  const quotations = account.witnesses
    .slice(0, account.kind === 'only' ? 1 : 2)
    .map(({ quote, date }) => `${evidence.quote(quote)}${account.kind === 'tension' ? ` (${date ?? 'undated'})` : ''}`)
  return claimOn(
    `${kinds[account.kind]}: ${accountText(drafting, account)} – ${quotations.join('; ')}`,
    account.witnesses.map((witness) => witness.quote),
  )
}
