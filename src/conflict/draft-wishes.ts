import { counts, namedBy } from '../deal/bargain.ts'
import type { Issue } from '../position/codebook.ts'
import type { Condition, Position } from '../position/position.ts'
import { isUnwilling, isWilling } from '../position/stance-reading.ts'
import type { StatementReading } from './conflict.ts'
import type { Act } from './draft-acts.ts'

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
}

/** Most important first: judgement, since nobody says in which order they want things. */
const ranks = ['red line', 'condition', 'wish', 'acceptance', 'unknown'] as const
type RankedWish = Wish & { readonly rank: (typeof ranks)[number] }
type Wanted = Omit<RankedWish, 'about'>

/**
 * What a decision maker wants among these acts, most important first: what it rules out or demands, its conditions, its other wishes,
 * and, read `unknown`, every act of its own and every goal on which it is undecided or the record is silent.
 */
export function draftWishes(
  actor: string,
  acts: readonly Act[],
  issues: readonly Issue[],
  positions: readonly Position[],
  goal: Readonly<Record<string, string>>,
): readonly Wish[] {
  const held = positions.filter((position) => position.actor === actor && counts(position))
  const topics = new Map(acts.map(({ issue, alternative }) => [`${issue}=${alternative}`, { issue, alternative }]))
  const wishes = [...topics.values()].flatMap(({ issue, alternative }): readonly RankedWish[] => {
    const own = acts.find((act) => act.option.by === actor && act.issue === issue && act.alternative === alternative)
    const here = held.filter((position) => position.issue === issue && position.alternative === alternative)
    const world = whatHolds(acts, issues, issue, [alternative])!
    const about = own?.option.label ?? labelOf(issues, issue, alternative)
    if (here.length > 0)
      return here.flatMap((position) =>
        wishesOf(position, own, world, acts, issues).map((wish) => ({ ...wish, about })),
      )
    if (!own && goal[issue] !== alternative) return []
    return [{ ...silent, rank: 'unknown', text: own?.option.id ?? world, about, why: 'no report says; ask' }]
  })
  const staying = held.flatMap((position) => {
    const issue = issues.find(({ id }) => id === position.issue)
    const world = issue?.statusQuo === position.alternative && whatHolds(acts, issues, issue.id, [issue.statusQuo])
    if (!issue || !world) return []
    const about = labelOf(issues, issue.id, issue.statusQuo)
    return wishesOf(position, undefined, world, acts, issues).map((wish) => ({ ...wish, about }))
  })
  return [...wishes, ...staying]
    .filter((wish, index, all) => all.findIndex(({ text }) => text === wish.text) === index)
    .toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank))
    .map(({ rank: _, ...wish }) => wish)
}

const silent = { reading: 'unknown', redLine: false, positions: [], evidence: [] } as const

function wishesOf(
  position: Position,
  own: Act | undefined,
  world: string,
  acts: readonly Act[],
  issues: readonly Issue[],
): readonly Wanted[] {
  const { stance, evidence } = position
  const from = { positions: [position.id], evidence, reading: 'stated', redLine: false } as const
  const subject = own?.option.id ?? world
  if (isUnwilling(stance)) {
    const ruled = { ...from, redLine: stance === 'rejects', rank: stance === 'rejects' ? 'red line' : 'wish' } as const
    const refusal = { ...ruled, text: negated(subject), why: stance }
    // Who refuses does not want it done by the others either.
    return own && subject !== world ? [{ ...ruled, text: negated(world), why: stance }, refusal] : [refusal]
  }
  const terms = position.onlyIf.flatMap((condition) => termOf(condition, acts, issues) ?? [])
  const condition = terms.length > 0 ? all([...new Set(terms)]) : undefined
  if (!isWilling(stance)) {
    const open = { ...from, reading: 'unknown', rank: 'unknown', text: subject, why: `${stance}; ask` } as const
    if (!condition) return [open]
    return [{ ...from, rank: 'condition', text: `${inside(condition)} if ${inside(subject)}`, why: stance }, open]
  }
  const demanded = stance === 'requires'
  const wish = {
    ...from,
    redLine: demanded,
    rank: demanded ? 'red line' : stance === 'accepts' ? 'acceptance' : 'wish',
    // Who demands a thing wants it whole, not its own part alone.
    text: demanded ? world : subject,
    why: stance,
  } as const
  if (!condition) return [wish]
  return [
    {
      ...from,
      rank: 'condition',
      text: `${inside(subject)} iff ${inside(condition)}`,
      why: `${stance}, on a condition`,
    },
    { ...wish, redLine: false, rank: 'wish', reading: 'inferred', why: `${stance} it once the condition is met` },
  ]
}

function labelOf(issues: readonly Issue[], issue: string, alternative: string): string {
  return issues.find(({ id }) => id === issue)?.labels?.[alternative] ?? `${issue} ${alternative}`
}

/** What a condition asks for; undefined where it names what nobody in the conflict controls. */
function termOf(condition: Condition, acts: readonly Act[], issues: readonly Issue[]): string | undefined {
  const term = whatHolds(acts, issues, condition.issue, namedBy(condition))
  if (term === undefined) return undefined
  return condition.relation === 'unless' ? negated(term) : term
}

/** The acts that bring one of the alternatives of an issue about, as an expression; its status quo is that none of its changes is made. */
export function whatHolds(
  acts: readonly Act[],
  issues: readonly Issue[],
  issue: string,
  alternatives: readonly string[],
): string | undefined {
  const statusQuo = issues.find(({ id }) => id === issue)?.statusQuo
  const about = acts.filter((act) => act.issue === issue && act.role === 'acts')
  if (about.length === 0) return undefined
  const ways = alternatives.flatMap((alternative) => {
    if (alternative === statusQuo) return [all(changesOf(about).map(negated))]
    const parts = about.filter((act) => act.alternative === alternative)
    return parts.length > 0 ? [all(parts.map(({ option }) => option.id))] : []
  })
  return ways.length === 0 ? undefined : ways.length === 1 ? ways[0] : ways.map(inside).join(' or ')
}

function changesOf(about: readonly Act[]): readonly string[] {
  return [...Map.groupBy(about, ({ alternative }) => alternative).values()].map((parts) =>
    all(parts.map(({ option }) => option.id)),
  )
}

const all = (terms: readonly string[]) => (terms.length === 1 ? terms[0]! : terms.map(inside).join(' and '))
const inside = (term: string) => (/^(?:not )?\S+$/u.test(term) ? term : `(${term})`)
const negated = (term: string) => (/^\S+$/u.test(term) ? `not ${term}` : `not (${term})`)
