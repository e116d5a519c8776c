import type { Report } from '../report/report.ts'
import { isUnsure } from '../statement/is-unsure.ts'
import { findVerbatim, modeOf } from '../statement/mode.ts'
import type { Speaker, Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import type { Problem } from '../text/problem.ts'
import { findQuotations } from '../text/quotation.ts'
import { type Citation, type Excerpt, overlaps } from '../text/span.ts'
import type { Codebook } from './codebook.ts'
import { type Find, finder, speaksAt } from './find-words.ts'
import {
  type ReviewEvent,
  type ReviewWords,
  reviewsInForce,
  type StatementChange,
  type StatementReading,
} from './review-event.ts'
import { misnamed, orphan, type Reviewed, unread } from './reviewed.ts'

/** What a person said of a statement; `proposed` is nothing yet. */
export type StatementState = 'proposed' | 'accepted' | 'corrected' | 'added' | 'rejected'

/** A statement as a person left it. */
export interface ReviewedStatement {
  readonly statement: Statement
  readonly state: StatementState
  /** The id of the latest review in force on it. */
  readonly review?: string
  /** As the reader found it; absent for one that a person put there. */
  readonly found?: Statement
}

/**
 * Every statement that was found or added, as a person left it and with what the person said of it; rejected ones stay in the list. The
 * latest review decides: who accepts or corrects a rejected statement takes it back in. A review finds its statement by its id, else by
 * exactly its words, else by the nearest to them; where nothing is found there any more, it puts back what was read.
 */
export function listReviewedStatements(
  statements: readonly Statement[],
  reports: readonly Report[],
  reviews: readonly ReviewEvent[],
  codebook?: Pick<Codebook, 'actors'>,
): Reviewed<ReviewedStatement> {
  const find = finder(reports)
  const reportOf = new Map(reports.map((report) => [report.id, report]))
  const warnings: Problem[] = []
  const entries = new Map<string, ReviewedStatement[]>()
  for (const statement of statements) {
    const entry: ReviewedStatement = { statement, state: 'proposed', found: statement }
    const here = entries.get(statement.report)
    if (here) here.push(entry)
    else entries.set(statement.report, [entry])
  }
  const put = (entry: ReviewedStatement): void => {
    const here = entries.get(entry.statement.report) ?? []
    const start = startOf(entry.statement)
    const after = here.findIndex(({ statement }) => startOf(statement) > start)
    here.splice(after < 0 ? here.length : after, 0, entry)
    entries.set(entry.statement.report, here)
  }

  for (const review of reviewsInForce(reviews)) {
    if (!isOnStatements(review)) continue
    const unknown = unknownActor(review, codebook)
    if (unknown !== undefined) {
      warnings.push(misnamed(review, `actor "${unknown}"`))
      continue
    }
    const places = review.words.flatMap((words) => find(words) ?? [])
    const [place] = places
    if (!place) {
      if (review.event !== 'add') warnings.push(orphan(review))
      continue
    }
    const here = entries.get(place.report) ?? []
    const report = reportOf.get(place.report)!
    if (review.event === 'add') {
      const { actor } = review.holding
      const known = here.some(
        ({ statement, state }) =>
          state !== 'rejected' && statement.speaker.actor === actor && speaksAt(statement, places),
      )
      if (!known) put(added(review, make(report, places, { speaker: null, actor }, review.date, find)))
      continue
    }
    const missing = wordsOf(review).find((words) => find(words)?.report !== place.report)
    if (missing) {
      warnings.push(orphan(review, missing.text))
      continue
    }
    if (review.event === 'add-statement') {
      const statement = make(report, places, review.reading, review.date, find)
      const at = here.findIndex((entry) => entry.statement.id === statement.id)
      if (at < 0) put(added(review, statement))
      else here[at] = { ...here[at]!, ...added(review, statement) }
      continue
    }
    const meant = new Set(meantBy(review.statement, places, here))
    if (meant.size === 0) {
      if (review.event === 'reject-statement' || !review.reading) warnings.push(unread(review))
      else {
        const statement = { ...make(report, places, review.reading, undefined, find), id: review.statement }
        put(reviewed({ statement, state: 'proposed' }, review, report, places, find))
      }
      continue
    }
    for (const [at, entry] of here.entries()) {
      if (meant.has(entry)) here[at] = reviewed(entry, review, report, places, find)
    }
  }
  return { value: [...entries.values()].flat(), warnings }
}

/** The statements that count: as a person left them, without those rejected. Do this before coding. */
export function reviewStatements(
  statements: readonly Statement[],
  reports: readonly Report[],
  reviews: readonly ReviewEvent[],
  codebook?: Pick<Codebook, 'actors'>,
): Reviewed<Statement> {
  const { value, warnings } = listReviewedStatements(statements, reports, reviews, codebook)
  return { value: countedStatements(value), warnings }
}

/** The statements that count: not those that a person has rejected, nor unsure ones that nobody has accepted. */
export function countedStatements(reviewed: readonly ReviewedStatement[]): readonly Statement[] {
  return reviewed.flatMap(({ statement, state }) =>
    state === 'rejected' || (state === 'proposed' && isUnsure(statement)) ? [] : [statement],
  )
}

type OnStatements = Extract<
  ReviewEvent,
  { readonly event: 'add' | 'add-statement' | 'accept-statement' | 'correct-statement' | 'reject-statement' }
>

const isOnStatements = (review: ReviewEvent): review is OnStatements =>
  review.event === 'add' || review.event.endsWith('-statement')

const startOf = ({ content }: Statement): number => content[0]?.start ?? 0

const added = (review: ReviewEvent, statement: Statement): ReviewedStatement => ({
  statement,
  state: 'added',
  review: review.id,
})

/** All words that a review of a statement quotes, besides those it rests on. */
function wordsOf(review: OnStatements): readonly ReviewWords[] {
  const becomes: StatementChange = review.event === 'correct-statement' ? review.becomes : {}
  const reading = review.event === 'add-statement' ? review.reading : undefined
  return [becomes.content, becomes.source, becomes.cue, reading?.source, reading?.cue].flatMap((words) => words ?? [])
}

function unknownActor(review: OnStatements, codebook: Pick<Codebook, 'actors'> | undefined): string | undefined {
  if (!codebook || review.event === 'add') return undefined
  const becomes: StatementChange = review.event === 'correct-statement' ? review.becomes : {}
  const reading = 'reading' in review ? review.reading : undefined
  const named = becomes.actor === undefined ? reading?.actor : becomes.actor
  return named == null || codebook.actors.some(({ id }) => id === named) ? undefined : named
}

/** By id; else those with exactly these words; else those that share most with them. */
function meantBy(
  id: string,
  places: readonly Citation[],
  here: readonly ReviewedStatement[],
): readonly ReviewedStatement[] {
  const named = here.filter(({ statement }) => statement.id === id)
  if (named.length > 0) return named
  const near = here.map((entry) => ({ entry, likeness: likeness(entry.statement.content, places) }))
  const most = Math.max(0, ...near.map((each) => each.likeness))
  return most === 0 ? [] : near.flatMap(({ entry, likeness: its }) => (its === most ? [entry] : []))
}

/** How much of both stretches of words is common to them, from 0 to 1. */
function likeness(content: readonly Excerpt[], places: readonly Citation[]): number {
  let common = 0
  for (const a of content)
    for (const b of places) {
      if (overlaps(a, b)) common += Math.min(a.end, b.end) - Math.max(a.start, b.start)
    }
  const length = (spans: readonly Excerpt[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return common / (length(content) + length(places) - common)
}

function reviewed(
  entry: ReviewedStatement,
  review: Exclude<OnStatements, { readonly event: 'add' | 'add-statement' }>,
  report: Report,
  places: readonly Citation[],
  find: Find,
): ReviewedStatement {
  if (review.event === 'reject-statement') return { ...entry, state: 'rejected', review: review.id }
  const change: StatementChange =
    review.event === 'correct-statement' ? review.becomes : (speakerOf(review.reading) ?? {})
  const statement = changed(entry.statement, change, report, find)
  if (review.event === 'correct-statement') {
    return { ...entry, statement, state: entry.found ? 'corrected' : 'added', review: review.id }
  }
  const whole = places.length === review.words.length && review.reading !== undefined
  const confirmed = whole ? reworded(statement, report, { content: places }) : statement
  const before = entry.state === 'corrected' || entry.state === 'added' ? entry.state : 'accepted'
  return { ...entry, statement: confirmed, state: before, review: review.id }
}

const speakerOf = (reading: StatementReading | undefined): StatementChange | undefined =>
  reading && { speaker: reading.speaker, actor: reading.actor }

function changed(statement: Statement, change: StatementChange, report: Report, find: Find): Statement {
  const { speaker: name, actor, date, content, source, cue } = change
  const speaker: Speaker = {
    ...statement.speaker,
    ...(name === undefined ? {} : { name, class: classOf(name, statement.speaker) }),
    ...(actor === undefined ? {} : { actor }),
  }
  const { date: before, dateBasis, ...rest } = statement
  const dated =
    date === undefined
      ? { ...(before !== undefined && { date: before }), dateBasis }
      : date === null
        ? { dateBasis: 'undated' }
        : { date, dateBasis: byPerson }
  return reworded({ ...rest, ...dated, speaker }, report, {
    ...(content && { content: citationsOf(content, find) }),
    ...(source && { source: citationsOf(source, find) }),
    ...(cue && { cue: citationsOf(cue, find) }),
  })
}

const byPerson = 'given by a person'

const classOf = (name: string | null, before: Speaker): Speaker['class'] =>
  name === before.name ? before.class : name === null ? 'unknown' : 'named'

const citationsOf = (words: readonly ReviewWords[], find: Find): readonly Citation[] =>
  words.flatMap((each) => find(each) ?? [])

/** A statement at other words; what follows from the words follows. */
function reworded(
  statement: Statement,
  report: Report,
  to: Partial<Record<'content' | 'source' | 'cue', readonly Citation[]>>,
): Statement {
  const source = to.source ? excerptsOf(to.source) : statement.source
  const cue = to.cue ? excerptsOf(to.cue) : statement.cue
  const content = to.content ? excerptsOf(to.content) : statement.content
  const same =
    content.length === statement.content.length &&
    content.every(({ start, end }, at) => start === statement.content[at]!.start && end === statement.content[at]!.end)
  if (same) return { ...statement, source, cue }
  return { ...statement, source, cue, ...contentOf(report, content, statement.voice) }
}

const excerptsOf = (citations: readonly Citation[]): readonly Excerpt[] =>
  citations.map(({ start, end, text }) => ({ start, end, text })).toSorted((a, b) => a.start - b.start)

function contentOf(report: Report, content: readonly Excerpt[], voice: Statement['voice']) {
  const from = content[0]!.start
  const to = content.at(-1)!.end
  const around = report.paragraphs.filter((paragraph) => overlaps(paragraph, { start: from, end: to }))
  const quotations = around.flatMap((paragraph) => findQuotations(report.text, paragraph))
  const verbatim = findVerbatim(content, quotations)
  return {
    paragraph: around[0]?.number ?? 1,
    mode: modeOf(report.text, content, verbatim, voice),
    content,
    verbatim: verbatim.map(({ start, end }) => ({ start, end, text: report.text.slice(start, end) })),
  }
}

/** A statement that a person made. Its id depends on the report, the speaker and the content alone. */
function make(
  report: Report,
  places: readonly Citation[],
  { speaker, actor, source = [], cue = [] }: StatementReading,
  given: string | undefined,
  find: Find,
): Statement {
  const content = excerptsOf(places.filter((place) => place.report === report.id))
  const voice = cue.length > 0 ? 'statement' : 'narrated'
  const date = given ?? report.date
  const ends = content.flatMap(({ start, end }) => [start, end])
  return {
    id: contentId('s', report.id, actor ?? '', ...(speaker === null ? [] : [speaker]), ...ends),
    report: report.id,
    voice,
    speaker: { name: speaker, actor, class: speaker === null ? 'unknown' : 'named' },
    source: excerptsOf(citationsOf(source, find)),
    cue: excerptsOf(citationsOf(cue, find)),
    ...contentOf(report, content, voice),
    ...(date === undefined ? {} : { date }),
    dateBasis: given === undefined ? (date === undefined ? 'undated' : 'the report’s date') : byPerson,
  }
}
