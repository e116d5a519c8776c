import type { Issue } from '../position/codebook.ts'
import type { Act } from './draft-acts.ts'

/**
 * One of the alternatives of an issue as an expression: everybody who controls it does their part; its status quo is that no change is
 * whole. Undefined where no act leads to one of them. Consent is not in it: what is done without it is done.
 */
export function whatHolds(acts: readonly Act[], issue: Issue, alternatives: readonly string[]): string | undefined {
  const parts = acts.filter((act) => act.issue === issue.id && act.role === 'acts')
  const changes = Map.groupBy(parts, ({ alternative }) => alternative)
  const change = (alternative: string) => all((changes.get(alternative) ?? []).map(({ option }) => option.id))
  if (changes.size === 0) return undefined
  const ways = alternatives.flatMap((alternative) => {
    if (alternative === issue.statusQuo) return [all([...changes.keys()].map((made) => negated(change(made))))]
    return changes.has(alternative) ? [change(alternative)] : []
  })
  return ways.length === 0 ? undefined : ways.length === 1 ? ways[0] : ways.map(inside).join(' or ')
}

/** All of these expressions hold. */
export const all = (terms: readonly string[]): string =>
  terms.length === 1 ? terms[0]! : terms.map(inside).join(' and ')

/** An expression as an operand. */
export const inside = (term: string): string => (/^(?:not )?\S+$/u.test(term) ? term : `(${term})`)

/** The expression does not hold. */
export const negated = (term: string): string => (/^\S+$/u.test(term) ? `not ${term}` : `not (${term})`)
