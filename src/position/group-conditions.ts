import type { Citation } from '../text/span.ts'
import type { Condition, Relation } from './position.ts'

/** One thing a position depends on, with all the words that say so. */
export interface ConditionGroup {
  readonly issue: string
  readonly relation: Relation
  /** Any of these alternatives will do. */
  readonly alternatives: readonly string[]
  readonly spans: readonly [Citation, ...Citation[]]
}

/** Conditions that ask for the same in different words, once each, in the order of their first words. */
export function groupConditions(conditions: readonly Condition[]): readonly ConditionGroup[] {
  const alike = Map.groupBy(conditions, ({ issue, relation, alternative, anyOf = [alternative!] }) =>
    JSON.stringify([issue, relation, anyOf]),
  )
  return [...alike.values()].map(([first, ...others]) => ({
    issue: first!.issue,
    relation: first!.relation,
    alternatives: first!.anyOf ?? [first!.alternative],
    spans: [first!.span, ...others.map(({ span }) => span)],
  }))
}
