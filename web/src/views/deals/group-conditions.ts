import type { Wording } from '../../../../src/brief/wording.ts'
import type { Condition, Relation } from '../../../../src/position/position.ts'
import type { Citation } from '../../../../src/text/span.ts'

/** Words that lead to where they were said. */
export interface LinkedWords {
  readonly words: string
  readonly span: Citation
}

/** Conditions as one clause: "only if", "after" or "together with" one thing, or one of these with several things. */
export interface ConditionClause {
  /** How they bind; `only` stands before the first alone. */
  readonly relations: readonly LinkedWords[]
  /** What is waited for. */
  readonly needs: readonly LinkedWords[]
  readonly join: 'and' | 'or'
}

const relationWords: Readonly<Record<Relation, string>> = {
  onlyIf: 'only if',
  after: 'only after',
  together: 'only together with',
  until: 'not until',
  unless: 'not with',
}

/** Puts conditions into clauses: what is waited for is named once, however often and in whatever words it was made a condition. */
export function groupConditions(conditions: readonly Condition[], wording: Wording): readonly ConditionClause[] {
  const byNeed = new Map<string, Map<Relation, Citation>>()
  for (const condition of conditions) {
    const need = `${condition.relation === 'unless' ? 'not ' : ''}${wording.need(condition)}`
    const known = byNeed.get(need) ?? new Map<Relation, Citation>()
    if (!known.has(condition.relation)) known.set(condition.relation, condition.span)
    byNeed.set(need, known)
  }
  const clauses = Map.groupBy(byNeed, ([, relations]) => [...relations.keys()].sort().join())
  return [...clauses.values()].map((alike): ConditionClause => {
    const [[, relations]] = alike as [[string, Map<Relation, Citation>]]
    const isUnless = relations.has('unless')
    return {
      relations: [...relations].map(([relation, span], at) => ({
        words: at > 0 ? relationWords[relation].replace(/^only /u, '') : relationWords[relation],
        span,
      })),
      needs: alike.map(([need, spans]) => ({
        words: isUnless ? need.slice(4) : need,
        span: spans.values().next().value!,
      })),
      join: isUnless ? 'or' : 'and',
    }
  })
}
