import { counts, namedBy } from '../deal/bargain.ts'
import type { Issue } from '../position/codebook.ts'
import type { Condition, Position, Relation } from '../position/position.ts'
import { isUnwilling, isWilling } from '../position/stance-reading.ts'
import type { StatementReading } from './conflict.ts'
import { type Act, labelOf } from './draft-acts.ts'
import { all, inside, negated, whatHolds } from './what-holds.ts'

/** A preference statement as drafted: an expression still in words, and how it comes about. */
export interface Wish {
  readonly text: string
  readonly reading: StatementReading
  readonly redLine: boolean
  /** Ids of the positions it was made from; none where the record is silent. */
  readonly positions: readonly string[]
  readonly evidence: readonly string[]
  readonly why: string
  /** What it is about, in words. */
  readonly about: string
  /** Conditions the record names that the expression cannot hold, in words. */
  readonly leftOut: readonly string[]
}

/** What wishes are drafted from: the acts there are, and the issues they are about. */
interface Table {
  readonly acts: readonly Act[]
  readonly issues: readonly Issue[]
}

/** Most important first: judgement, since nobody says in which order they want things. */
const ranks = ['red line', 'demand', 'condition', 'wish', 'acceptance', 'unknown'] as const
type RankedWish = Wish & { readonly rank: (typeof ranks)[number] }

/**
 * What a decision maker wants among these acts, most important first: what it rules out, what it demands, its conditions, its other
 * wishes, and, read `unknown`, every act of its own and every goal on which it is undecided or the record is silent.
 */
export function draftWishes(
  actor: string,
  acts: readonly Act[],
  issues: readonly Issue[],
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): readonly Wish[] {
  const table = { acts, issues }
  const held = positions.filter((position) => position.actor === actor && counts(position))
  const wishes = issues.flatMap((issue) =>
    issue.alternatives.flatMap((alternative): readonly RankedWish[] => {
      const world = whatHolds(acts, issue, [alternative])
      if (world === undefined) return []
      const own = acts.find((act) => act.actor === actor && act.issue === issue.id && act.alternative === alternative)
      const about = own?.option.label ?? labelOf(issue, alternative)
      const on = held.filter((position) => position.issue === issue.id)
      const here = on.filter((position) => position.alternative === alternative)
      if (here.length > 0) return here.flatMap((position) => wishesOf(position, own, world, about, table))
      const answered =
        alternative === issue.statusQuo || on.some((position) => position.alternative === issue.statusQuo)
      if (answered || (!own && goal[issue.id] !== alternative)) return []
      return [{ ...silent, text: own?.option.id ?? world, about }]
    }),
  )
  return mergeSame(wishes.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank)))
}

const silent = {
  reading: 'unknown',
  rank: 'unknown',
  redLine: false,
  positions: [],
  evidence: [],
  leftOut: [],
  why: 'no statement found in the reports',
} as const

/** A text said twice stands where it matters most, on all its evidence. */
function mergeSame(wishes: readonly RankedWish[]): readonly Wish[] {
  const union = (some: readonly (readonly string[])[]) => [...new Set(some.flat())]
  return [...Map.groupBy(wishes, ({ text }) => text).values()].map((same) => {
    const { rank: _, ...first } = same[0]!
    return {
      ...first,
      positions: union(same.map(({ positions }) => positions)),
      evidence: union(same.map(({ evidence }) => evidence)),
      leftOut: union(same.map(({ leftOut }) => leftOut)),
    }
  })
}

function wishesOf(
  position: Position,
  own: Act | undefined,
  world: string,
  about: string,
  table: Table,
): readonly RankedWish[] {
  const { stance, evidence } = position
  const subject = own?.option.id ?? world
  const { condition, leftOut } = conditionOf(position, subject, table)
  const from = { positions: [position.id], evidence, about, reading: 'stated', redLine: false, why: stance } as const
  if (isUnwilling(stance)) {
    const ruled = stance === 'rejects' ? ({ redLine: true, rank: 'red line' } as const) : ({ rank: 'wish' } as const)
    // Who refuses does not want any part of it done by the others either.
    return [...new Set([anyPart(position, world, table), subject])].map((text) => ({
      ...from,
      ...ruled,
      text: negated(text),
      leftOut,
    }))
  }
  if (!isWilling(stance)) {
    const open = { ...from, leftOut, reading: 'unknown', rank: 'unknown', text: subject } as const
    if (condition === undefined) return [open]
    const before = { ...from, leftOut, rank: 'condition', text: `${inside(condition)} if ${inside(subject)}` } as const
    return [
      { ...before, why: `${stance}; waits for a condition` },
      { ...open, leftOut: [] },
    ]
  }
  if (condition !== undefined) {
    const text = `${inside(subject)} iff ${inside(condition)}`
    const wished = { ...from, leftOut: [], reading: 'inferred' } as const
    // Asked for consent, it minds more than its own part: what is done without it is done.
    const without = own?.role === 'consents' && condition !== world && `${inside(condition)} if ${inside(world)}`
    return [
      { ...from, leftOut, rank: 'condition', text, why: `${stance}, on a condition` },
      ...(without ? [{ ...wished, rank: 'condition', text: without, why: 'not without that' } as const] : []),
      { ...wished, rank: 'wish', text: subject, why: `${stance} it once that is so` },
    ]
  }
  const rank = stance === 'accepts' ? 'acceptance' : 'wish'
  const reading = leftOut.length > 0 ? 'inferred' : 'stated'
  if (stance !== 'requires') return [{ ...from, leftOut, rank, reading, text: subject }]
  // Who demands a thing wants it whole, not its own part alone, and will not be the one to stop it.
  const demand = { ...from, leftOut, rank: 'demand', text: world } as const
  if (own?.role !== 'consents') return [demand]
  return [demand, { ...from, leftOut: [], rank, reading: 'inferred', text: subject, why: 'requires it, so consents' }]
}

/** That anybody who controls the issue does a part of what is refused; the status quo is refused as a whole. */
function anyPart({ issue, alternative }: Position, world: string, { acts }: Table): string {
  const parts = acts.filter((act) => act.issue === issue && act.alternative === alternative && act.role === 'acts')
  return parts.length > 0 ? parts.map(({ option }) => option.id).join(' or ') : world
}

/** What a position depends on, as far as acts can say it, and what of it they cannot. A refusal depends on nothing. */
function conditionOf(
  { stance, onlyIf, unlinked = [] }: Position,
  subject: string,
  { acts, issues }: Table,
): { readonly condition?: string; readonly leftOut: readonly string[] } {
  const terms: string[] = []
  const leftOut = unlinked.map(({ text }) => `"${text.replace(/\s+/gu, ' ')}", which is no issue of the codebook`)
  for (const condition of onlyIf) {
    const issue = issues.find(({ id }) => id === condition.issue)
    const term = issue && whatHolds(acts, issue, namedBy(condition))
    if (isUnwilling(stance))
      leftOut.push(`"${inWords(condition, issue)}", since a refusal is drafted as standing alone`)
    else if (term === subject) continue
    else if (term !== undefined) terms.push(condition.relation === 'unless' ? negated(term) : term)
    else leftOut.push(`"${inWords(condition, issue)}", which nobody in the conflict controls`)
  }
  return { ...(terms.length > 0 && { condition: all([...new Set(terms)]) }), leftOut }
}

const relations: Readonly<Record<Relation, string>> = {
  onlyIf: 'only if',
  unless: 'unless',
  until: 'not until',
  after: 'after',
  together: 'together with',
}

function inWords(condition: Condition, issue: Issue | undefined): string {
  const named = namedBy(condition).map((alternative) =>
    issue ? labelOf(issue, alternative) : `${condition.issue} ${alternative}`,
  )
  return `${relations[condition.relation]} ${named.join(' or ')}`
}
