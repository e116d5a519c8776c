import type { Codebook, Issue } from '../position/codebook.ts'
import type { Condition, Position, Relation, Stance } from '../position/position.ts'
import { isUnwilling, isWilling } from '../position/stance-reading.ts'
import { NonpaperError } from '../text/error.ts'
import type { Reading, Settlement } from './deal.ts'

/** An issue with its alternatives as bits: the first alternative is bit 0. */
interface Domain {
  readonly issue: Issue
  /** The bit of the status quo. */
  readonly statusQuo: number
  /** The bits the goal allows. */
  readonly allowed: number
}

/** A condition as a question to a settlement: is this issue's alternative among the allowed bits? */
export interface Literal {
  readonly domain: number
  readonly allowed: number
  readonly waits: boolean
}

/**
 * What a settlement asks of one actor when an issue leaves its status quo for an alternative, where something stands in the way:
 * the actor is willing when all literals of some term hold, and without terms never.
 */
export interface Ask {
  readonly actor: string
  readonly domain: number
  /** The index of the alternative. */
  readonly alternative: number
  readonly terms: readonly (readonly Literal[])[]
  readonly from: Stance | 'silent'
  /** The positions that stand in the way; none when the actor is silent. */
  readonly positions: readonly Position[]
}

/** The record under one reading, as constraints on settlements. What is not asked is free. */
export interface Bargain {
  readonly domains: readonly Domain[]
  readonly asks: readonly Ask[]
  /** `asksAt[domain][alternative]`: indices into `asks`. */
  readonly asksAt: readonly (readonly (readonly number[])[])[]
}

const mostAlternatives = 30

/** True for a relation whose fulfilment must come first; the others only have to hold in the end. */
export function waitsFor(relation: Relation): boolean {
  return relation === 'onlyIf' || relation === 'until' || relation === 'after'
}

/** Who must be willing when the issue leaves its status quo: those who control it and those whose consent is asked for. */
export function requiredActors(issue: Issue, withoutConsent: readonly string[]): readonly string[] {
  return [...new Set([...issue.controlledBy, ...issue.consent.filter((actor) => !withoutConsent.includes(actor))])]
}

/** True when the position still stands and no person has rejected it. */
export function counts(position: Position): boolean {
  return position.status === 'current' && position.review !== 'rejected'
}

/** The alternatives a condition names. */
export function namedBy(condition: Condition): readonly string[] {
  return condition.anyOf ?? [condition.alternative]
}

/** The constraints that the positions put on settlements reaching the goal, under one reading of indecision and silence. */
export function deriveBargain(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement,
  withoutConsent: readonly string[],
  reading: Reading,
): Bargain {
  const domains = codebook.issues.map((issue) => deriveDomain(issue, goal))
  const indexOf = new Map(codebook.issues.map((issue, index) => [issue.id, index]))
  const held = Map.groupBy(positions.filter(counts), (position) =>
    JSON.stringify([position.actor, position.issue, position.alternative]),
  )
  const literalOf = (condition: Condition): Literal => {
    const domain = indexOf.get(condition.issue) ?? -1
    const alternatives = domains[domain]?.issue.alternatives ?? []
    const full = 2 ** alternatives.length - 1
    const named = namedBy(condition).reduce((bits, alternative) => bits | bitOf(alternatives, alternative), 0)
    return {
      domain,
      allowed: condition.relation === 'unless' ? full & ~named : named,
      waits: waitsFor(condition.relation),
    }
  }
  const termOf = (position: Position): readonly Literal[] | undefined => {
    const literals = position.onlyIf
      .filter((condition) => indexOf.has(condition.issue) || condition.relation !== 'unless')
      .map(literalOf)
    return literals.some(({ allowed }) => allowed === 0) ? undefined : literals
  }

  const asks: Ask[] = []
  const asksAt = domains.map(({ issue }, domain) => {
    const required = requiredActors(issue, withoutConsent)
    return issue.alternatives.map((name, alternative) => {
      if (name === issue.statusQuo) return []
      return required.flatMap((actor) => {
        const own = held.get(JSON.stringify([actor, issue.id, name])) ?? []
        const answer = answerOf(own, reading, termOf)
        return answer ? [asks.push({ actor, domain, alternative, ...answer }) - 1] : []
      })
    })
  })
  return { domains, asks, asksAt }
}

/** What stands in the way of an actor's yes; undefined when nothing does. */
function answerOf(
  own: readonly Position[],
  reading: Reading,
  termOf: (position: Position) => readonly Literal[] | undefined,
): Pick<Ask, 'from' | 'positions' | 'terms'> | undefined {
  const refusals = own.filter(({ stance }) => isUnwilling(stance))
  if (refusals.length > 0) {
    const from = refusals.some(({ stance }) => stance === 'rejects') ? 'rejects' : 'opposes'
    return { from, positions: refusals, terms: [] }
  }
  const willing = own.filter(({ stance }) => isWilling(stance))
  const undecided = own.filter(({ stance }) => stance === 'undecided')
  if (reading === 'closed' && (undecided.length > 0 || own.length === 0)) {
    return { from: undecided.length > 0 ? 'undecided' : 'silent', positions: undecided, terms: [] }
  }
  const [first] = willing
  if (first === undefined) return undefined
  const terms = willing.map(termOf).filter((term) => term !== undefined)
  return terms.some((term) => term.length === 0) ? undefined : { from: first.stance, positions: willing, terms }
}

function deriveDomain(issue: Issue, goal: Settlement): Domain {
  if (issue.alternatives.length > mostAlternatives) {
    const count = issue.alternatives.length
    throw new NonpaperError(
      `Issue "${issue.id}" has ${count} alternatives; the limit is ${mostAlternatives}. Split it into several issues.`,
    )
  }
  const wanted = goal[issue.id]
  return {
    issue,
    statusQuo: bitOf(issue.alternatives, issue.statusQuo),
    allowed: wanted === undefined ? 2 ** issue.alternatives.length - 1 : bitOf(issue.alternatives, wanted),
  }
}

function bitOf(alternatives: readonly string[], name: string): number {
  const index = alternatives.indexOf(name)
  return index < 0 ? 0 : 1 << index
}
