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
  let value: readonly Position[] = codings
  for (const review of reviewsInForce(reviews)) {
    if (!('holding' in review)) continue
    const unknown = unknownName(review, codebook)
    const places = review.words.flatMap((words) => find(words) ?? [])
    if (unknown !== undefined || places.length === 0) {
      warnings.push(unknown === undefined ? orphan(review) : misnamed(review, unknown))
      continue
    }
    const evidence = statements.filter((statement) => speaksAt(statement, places))
    const { actor, issue, alternative } = review.holding
    const meant = (position: Position) =>
      position.actor === actor &&
      position.issue === issue &&
      position.alternative === alternative &&
      evidence.some(({ id }) => position.evidence.includes(id))
    const found = value.some(meant)
    if (review.event === 'reject') {
      value = value.map((position) => (meant(position) ? { ...position, review: 'rejected' as const } : position))
    } else if (review.event === 'accept' && found) {
      value = value.map((position) => (meant(position) ? { ...position, review: 'accepted' as const } : position))
    } else {
      const becomes = review.event === 'correct' ? { ...review.holding, ...review.becomes } : review.holding
      const given =
        review.event === 'correct' ? review.becomes.onlyIf : review.event === 'add' ? review.onlyIf : undefined
      const onlyIf = given && linkConditions(given, find)
      if (onlyIf && onlyIf.length < given.length) warnings.push(orphan(review))
      const base = found
        ? value.filter(meant)
        : evidence.filter(({ speaker }) => speaker.actor === actor).map((statement) => blank(becomes, statement))
      const review_ = review.event === 'correct' ? ('corrected' as const) : ('accepted' as const)
      const corrected = base.map((position) => correct(position, becomes, onlyIf, review_))
      if (corrected.length === 0) warnings.push(orphan(review))
      value = [...value.filter((position) => !meant(position)), ...corrected]
    }
  }
  return { value, warnings }
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
