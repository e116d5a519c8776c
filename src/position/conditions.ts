import type { Citation } from '../text/span.ts'
import { pointTo, saysSame, undoes } from './alternatives.ts'
import type { Clause } from './clauses.ts'
import { issueNamesOf } from './issue-names.ts'
import { isUndoing } from './kindred-words.ts'
import { findMentions, type Mention } from './mentions.ts'
import type { Condition, Relation } from './position.ts'
import type { TermIndex } from './term-index.ts'
import type { Word } from './words.ts'

/** What a conditional clause makes its main clause depend on. */
export interface FoundConditions {
  readonly conditions: readonly Condition[]
  /** The words, when they name nothing of the codebook. */
  readonly unlinked?: Citation
}

const indefinite = /\b(?:some|any|a|one) (?:kind|form|sort|type) of\b|\bsome\b|\bany\b/u

/** The issues and alternatives that the words of a conditional clause name, each with those words cited. */
export function findConditions(
  words: readonly Word[],
  clause: Clause,
  relation: Relation,
  index: TermIndex,
  self: string,
  cite: (from: number, to: number) => Citation,
): FoundConditions {
  const after = mentionsFrom(words, clause.body, clause.to, index, self)
  const mentions = after.length > 0 ? after : mentionsFrom(words, clause.from, clause.to, index, self)
  const terms = mentions.filter(({ strength }) => strength === 'term')
  const named = leading(words, terms.length > 0 ? terms : mentions)
  const span = cite(clause.from, clause.to)
  if (named.length === 0) return { conditions: [], unlinked: span }
  const conditions: Condition[] = []
  for (const mention of named) {
    const issue = index.issues.get(mention.issue)!
    const { others } = issueNamesOf(issue)
    const pointing = pointTo(issue, mention, words, { from: clause.body, to: clause.to }, mentions)
    const before = words
      .slice(Math.max(clause.body, mention.from - 6), mention.from)
      .map((word) => word.lower)
      .join(' ')
    const vague = pointing.basis !== 'named' && others.length > 1 && indefinite.test(before)
    const denied = words
      .slice(Math.max(clause.body, mention.from - 4), Math.min(clause.to, mention.to + 4))
      .some((word) => ['not', 'no', 'never', 'nor', 'refuse', 'refuses', 'fails'].includes(word.lower))
    const alternatives = vague ? others : pointing.alternatives
    const near = words.slice(Math.max(clause.body, mention.from - 4), Math.min(clause.to, mention.to + 4))
    const endings = near.filter(({ stem }) => isUndoing(stem))
    const ended =
      endings.length > 0 &&
      !alternatives.includes(issue.statusQuo) &&
      !undoes(issue, alternatives, words.slice(Math.max(clause.body, mention.from - 3), mention.to)) &&
      !saysSame(issue, alternatives, endings)
    const base = {
      issue: mention.issue,
      relation: ended && relation === 'onlyIf' ? ('unless' as const) : relation,
      span,
    }
    if (denied && alternatives.every((alternative) => alternative !== issue.statusQuo)) {
      conditions.push({ ...base, alternative: issue.statusQuo })
    } else if (alternatives.length === 1) conditions.push({ ...base, alternative: alternatives[0]! })
    else conditions.push({ ...base, anyOf: alternatives })
  }
  return { conditions: distinct(conditions) }
}

function mentionsFrom(
  words: readonly Word[],
  from: number,
  to: number,
  index: TermIndex,
  self: string,
): readonly Mention[] {
  return findMentions(words.slice(from, to), index, self).map((mention) => ({
    ...mention,
    from: mention.from + from,
    to: mention.to + from,
  }))
}

/** Conditions without doubles: the same words on the same answers once. */
export function distinct(conditions: readonly Condition[]): readonly Condition[] {
  const seen = new Map<string, Condition>()
  for (const condition of conditions) {
    const key = [
      condition.issue,
      condition.alternative ?? condition.anyOf.join('|'),
      condition.relation,
      condition.span.report,
      condition.span.start,
    ].join(' ')
    if (!seen.has(key)) seen.set(key, condition)
  }
  return [...seen.values()]
}

/** The first mention and those coordinated with it; what follows a preposition only describes it. */
function leading(words: readonly Word[], mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const last = kept.at(-1)
    if (!last || mention.from < last.to) {
      kept.push(mention)
      continue
    }
    const between = words.slice(last.to, mention.from).map((word) => word.lower)
    if (between.length > 12 || !between.some((word) => ['and', ',', 'or', 'plus', 'both'].includes(word))) break
    kept.push(mention)
  }
  return kept
}
