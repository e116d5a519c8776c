import type { Account } from '../position/account.ts'
import type { Drafting } from './drafting.ts'

/** An account's fact and difference, with issues named as everywhere in the brief. */
export function accountText({ input, words }: Drafting, { fact, difference }: Account): string {
  const issues = input.codebook.issues.map(({ id }) => [id.replaceAll('-', ' '), words.issue(id)] as const)
  const text = difference ? `${fact} – ${difference}` : fact
  return issues.reduce((spelling, [from, to]) => spelling.replaceAll(from, to), text)
}
