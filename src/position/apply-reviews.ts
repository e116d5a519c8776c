import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import type { Problem } from '../text/problem.ts'
import type { Codebook } from './codebook.ts'
import { type Find, finder, speaksAt } from './find-words.ts'
import type { Condition, Position } from './position.ts'
import { type Holding, type ReviewCondition, type ReviewEvent, reviewsInForce } from './review-event.ts'
import { misnamed, orphan, type Reviewed } from './reviewed.ts'

/**
 * Codings as a person left them. A review finds its position by its id, else by actor, issue, alternative and words;
 * where the reader no longer finds an accepted or corrected position, the review puts it back. Do this before standing.
 */
export function reviewCodings(
  codings: readonly Position[],
  statements: readonly Statement[],
  reports: readonly Report[],
  codebook: Codebook,
  reviews: readonly ReviewEvent[],
): Reviewed<Position> {
  const find = finder(reports)
  const warnings: Problem[] = []
  const left = layOut(codings)
  const byReport = Map.groupBy(statements, ({ report }) => report)
  for (const review of reviewsInForce(reviews)) {
    if (!('holding' in review)) continue
    const unknown = unknownName(review, codebook)
    const places = review.words.flatMap((words) => find(words) ?? [])
    if (unknown !== undefined || places.length === 0) {
      warnings.push(unknown === undefined ? orphan(review) : misnamed(review, unknown))
      continue
    }
    const evidence = [...byReport]
      .filter(([report]) => places.some((place) => place.report === report))
      .flatMap(([, said]) => said.filter((statement) => speaksAt(statement, places)))
    const { actor, issue, alternative } = review.holding
    const meant = left
      .on(evidence)
      .filter(
        ({ position }) => position.actor === actor && position.issue === issue && position.alternative === alternative,
      )
    if (review.event === 'reject') {
      for (const entry of meant) entry.position = { ...entry.position, review: 'rejected' }
    } else if (review.event === 'accept' && meant.length > 0) {
      for (const entry of meant) entry.position = { ...entry.position, review: 'accepted' }
    } else {
      const becomes = review.event === 'correct' ? { ...review.holding, ...review.becomes } : review.holding
      const given =
        review.event === 'correct' ? review.becomes.onlyIf : review.event === 'add' ? review.onlyIf : undefined
      const onlyIf = given && linkConditions(given, find)
      if (onlyIf && onlyIf.length < given.length) warnings.push(orphan(review))
      const base =
        meant.length > 0
          ? meant.map(({ position }) => position)
          : evidence.filter(({ speaker }) => speaker.actor === actor).map((statement) => blank(becomes, statement))
      const review_ = review.event === 'correct' ? ('corrected' as const) : ('accepted' as const)
      const corrected = base.map((position) => correct(position, becomes, onlyIf, review_))
      if (corrected.length === 0) warnings.push(orphan(review))
      left.takeAway(meant)
      for (const position of corrected) left.add(position)
    }
  }
  return { value: left.positions(), warnings }
}

/** A position in the list, as the reviews so far have left it. */
interface Entry {
  readonly at: number
  position: Position
}

/** Positions in order, found by what they rest on: the time of a review does not grow with the case. */
function layOut(codings: readonly Position[]) {
  const entries = new Set<Entry>()
  const byEvidence = new Map<string, Entry[]>()
  let next = 0
  const add = (position: Position): void => {
    const entry = { at: next++, position }
    entries.add(entry)
    for (const id of position.evidence) {
      const known = byEvidence.get(id)
      if (known) known.push(entry)
      else byEvidence.set(id, [entry])
    }
  }
  for (const coding of codings) add(coding)
  return {
    add,
    takeAway: (taken: readonly Entry[]): void => {
      for (const entry of taken) entries.delete(entry)
    },
    /** Those that rest on one of the statements, in order. */
    on: (statements: readonly Statement[]): readonly Entry[] =>
      [...new Set(statements.flatMap(({ id }) => byEvidence.get(id) ?? []))]
        .filter((entry) => entries.has(entry))
        .sort((a, b) => a.at - b.at),
    positions: (): readonly Position[] => [...entries].map(({ position }) => position),
  }
}

function blank(holding: Holding, statement: Statement): Position {
  return {
    id: '',
    ...holding,
    onlyIf: [],
    quantities: [],
    hedged: false,
    repeated: false,
    ...(statement.date === undefined ? {} : { date: statement.date }),
    status: 'current',
    evidence: [statement.id],
    origin: 'person',
    review: 'accepted',
  }
}

function correct(
  position: Position,
  { actor, issue, alternative, stance }: Holding,
  onlyIf: readonly Condition[] | undefined,
  review: 'accepted' | 'corrected',
): Position {
  return {
    ...position,
    id: contentId('p', actor, issue, alternative, stance, position.evidence[0]!),
    actor,
    issue,
    alternative,
    stance,
    onlyIf: onlyIf ?? position.onlyIf,
    origin: 'person',
    review,
  }
}

function linkConditions(conditions: readonly ReviewCondition[], find: Find): readonly Condition[] {
  return conditions.flatMap(({ words, ...condition }) => {
    const span = find(words)
    return span ? [{ ...condition, span } as Condition] : []
  })
}

type WithHolding = Extract<ReviewEvent, { readonly holding: Holding }>

/** The first name of a review that the codebook does not hold. */
function unknownName(review: WithHolding, codebook: Codebook): string | undefined {
  const becomes = review.event === 'correct' ? review.becomes : {}
  const { actor, issue, alternative } = { ...review.holding, ...becomes }
  const known = codebook.issues.find(({ id }) => id === issue)
  if (!codebook.actors.some(({ id }) => id === actor)) return `actor "${actor}"`
  if (!known) return `issue "${issue}"`
  if (!known.alternatives.includes(alternative)) return `alternative "${alternative}" of ${issue}`
  const conditions = review.event === 'add' ? review.onlyIf : 'onlyIf' in becomes ? becomes.onlyIf : undefined
  for (const condition of conditions ?? []) {
    const on = codebook.issues.find(({ id }) => id === condition.issue)
    const missing = (condition.anyOf ?? [condition.alternative]).find((name) => !on?.alternatives.includes(name!))
    if (missing !== undefined) return `condition "${condition.issue}: ${missing}"`
  }
  return undefined
}
