import type { Account } from '../position/account.ts'
import type { Drafting } from './drafting.ts'

/** An account's fact and difference, with issues and reports named as everywhere in the brief. */
export function accountText({ input, words, evidence }: Drafting, { fact, difference }: Account): string {
  const issues = input.codebook.issues.map(({ id }) => [id.replaceAll('-', ' '), words.issue(id)] as const)
  const files = input.reports.flatMap(({ id, file }) =>
    file === undefined ? [] : [file, file.split('/').at(-1)!].map((name) => [name, evidence.outlet(id)] as const),
  )
  const text = difference ? `${fact} – ${difference}` : fact
  return [...issues, ...files].reduce((spelling, [from, to]) => spelling.replaceAll(from, to), text)
}
