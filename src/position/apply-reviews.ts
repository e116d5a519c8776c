import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import type { Problem } from '../text/problem.ts'
import { type Citation, overlaps } from '../text/span.ts'
import type { Codebook } from './codebook.ts'
import type { Condition, Position } from './position.ts'
import {
  type Holding,
  type ReviewCondition,
  type ReviewEvent,
  type ReviewWords,
  reviewsInForce,
} from './review-event.ts'

/** What is left when a person's reviews are laid over a reading, and the reviews that no longer fit. */
export interface Reviewed<T> {
  readonly value: readonly T[]
  readonly warnings: readonly Problem[]
}

/**
 * Statements as a person left them: rejected ones gone, speakers corrected, and one made of the quoted words of each
 * added position, where the reader made none. Do this before coding.
 */
export function reviewStatements(
  statements: readonly Statement[],
  reports: readonly Report[],
  reviews: readonly ReviewEvent[],
): Reviewed<Statement> {
  const find = finder(reports)
  const warnings: Problem[] = []
  let value = statements
  for (const review of reviewsInForce(reviews)) {
    if (review.event !== 'reject-statement' && review.event !== 'correct-statement' && review.event !== 'add') continue
    const places = review.words.flatMap((words) => find(words) ?? [])
    if (places.length === 0) {
      if (review.event !== 'add') warnings.push(orphan(review))
      continue
    }
    const meant = (statement: Statement) => speaksAt(statement, places)
    if (review.event === 'reject-statement') value = value.filter((statement) => !meant(statement))
    else if (review.event === 'correct-statement') {
      const { speaker: name, actor } = review.becomes
      value = value.map((statement) =>
        meant(statement)
          ? {
              ...statement,
              speaker: {
                ...statement.speaker,
                ...(name === undefined ? {} : { name }),
                ...(actor === undefined ? {} : { actor }),
              },
            }
          : statement,
      )
    } else if (!value.some((statement) => statement.speaker.actor === review.holding.actor && meant(statement))) {
      value = [...value, addedStatement(review, places, reports)]
    }
  }
  return { value, warnings }
}

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

type Find = (words: ReviewWords) => Citation | undefined

/** Words are found in their own report, else in the only report that holds them; never at a place that may be another. */
function finder(reports: readonly Report[]): Find {
  return ({ report: id, text, start }) => {
    const own = reports.find((report) => report.id === id)
    for (const report of own ? [own] : reports) {
      if (start !== undefined && report.text.slice(start, start + text.length) === text && own)
        return at(report, start, text)
    }
    const places = (own ? [own] : reports).flatMap((report) => {
      const first = report.text.indexOf(text)
      if (first < 0) return []
      const again = report.text.indexOf(text, first + 1) >= 0
      return [{ report, first, again }]
    })
    const [only] = places
    return places.length === 1 && !only!.again ? at(only!.report, only!.first, text) : undefined
  }
}

function at(report: Report, start: number, text: string): Citation {
  return { report: report.id, start, end: start + text.length, text }
}

function speaksAt(statement: Statement, places: readonly Citation[]): boolean {
  return places.some(
    (place) => place.report === statement.report && statement.content.some((content) => overlaps(content, place)),
  )
}

function addedStatement(
  review: ReviewEvent & { readonly event: 'add' },
  places: readonly Citation[],
  reports: readonly Report[],
): Statement {
  const { report: id } = places[0]!
  const report = reports.find((candidate) => candidate.id === id)!
  const content = places.filter((place) => place.report === id).map(({ start, end, text }) => ({ start, end, text }))
  const paragraph = report.paragraphs.find(({ start, end }) => start <= content[0]!.start && content[0]!.start < end)
  const date = review.date ?? report.date
  return {
    id: contentId('s', id, review.holding.actor, ...content.flatMap(({ start, end }) => [start, end])),
    report: id,
    paragraph: paragraph?.number ?? 1,
    mode: 'indirect',
    voice: 'narrated',
    speaker: { name: null, actor: review.holding.actor, class: 'unknown' },
    source: [],
    cue: [],
    content,
    verbatim: [],
    ...(date === undefined ? {} : { date }),
    dateBasis: review.date === undefined ? 'the report’s date' : 'given by a person',
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

function orphan(review: ReviewEvent): Problem {
  const words = 'words' in review ? review.words[0].text : ''
  return {
    code: 'orphan-review',
    severity: 'warning',
    message: `the review "${review.id}" rests on words that are not found just once: "${words}"`,
    hint: 'Nothing was changed by it. Undo it, or review the position again in the report as it stands now.',
  }
}

function misnamed(review: ReviewEvent, name: string): Problem {
  return {
    code: 'review-names-unknown',
    severity: 'warning',
    message: `the review "${review.id}" names the ${name}, which is not in the codebook`,
    hint: 'Nothing was changed by it. Put the name back into case.yaml, or undo the review.',
  }
}
