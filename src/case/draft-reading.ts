import type { ReadingCondition, ReadingEdit } from '../position/reading-edit.ts'
import {
  type Holding,
  type ReviewCondition,
  type ReviewEvent,
  type ReviewWords,
  reviewsInForce,
  type StatementReading,
} from '../position/review-event.ts'
import type { ReviewedStatement } from '../position/review-statements.ts'
import { contentId } from '../text/content-id.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Analysis } from './analyse.ts'
import { draftReview, readingOf, wordsOf } from './draft-review.ts'

/**
 * The events that a person's word in the reading room comes to, with the exact words they rest on. Where a statement gets another actor or
 * other words, the reviews of its positions go with it.
 */
export function draftReading(
  edits: readonly ReadingEdit[],
  reportId: string,
  analysis: Analysis,
  at: string,
): Decoded<readonly ReviewEvent[]> {
  const report = analysis.reports.find(({ id }) => id === reportId)
  if (!report) return refuse('unknown-report', `no report "${reportId}"`, 'It may have been taken out of the case.')
  const problems: Problem[] = []
  const events: ReviewEvent[] = []
  const fail = (code: string, message: string, hint: string) =>
    void problems.push({ code, severity: 'error', message, hint })
  const idOf = (...parts: readonly (string | number)[]) => contentId('review', ...parts, at, events.length)
  const take = (drafted: Decoded<ReviewEvent>, alter: (event: ReviewEvent) => ReviewEvent = (event) => event) => {
    if (drafted.ok) events.push({ ...alter(drafted.value), id: idOf(drafted.value.id) })
    else problems.push(...drafted.problems)
  }
  const entryOf = (id: string): ReviewedStatement | undefined => {
    const entry = analysis.reviewed.find(({ statement }) => statement.id === id && statement.report === reportId)
    if (!entry) fail('unknown-statement', 'the statement is no longer there', 'Look at the report as it is read now.')
    return entry
  }
  const words = (spans: readonly Span[] = []): readonly ReviewWords[] => spans.flatMap((span) => quote(span) ?? [])
  const quote = ({ start, end }: Span): ReviewWords | undefined => {
    const text = report.text.slice(start, end)
    if (start < end && end <= report.text.length && text.trim() !== '' && text.isWellFormed())
      return { report: reportId, text, start }
    fail('no-words', `no words stand at ${start}–${end}`, 'Choose words of the report.')
    return undefined
  }
  const conditions = (given: readonly ReadingCondition[] | undefined): readonly ReviewCondition[] | undefined =>
    given?.flatMap(({ words: span, ...condition }) => {
      const issue = analysis.codebook.issues.find(({ id }) => id === condition.issue)
      const names = condition.anyOf ?? (condition.alternative === undefined ? [] : [condition.alternative])
      const wrong = names.find((name) => !issue?.alternatives.includes(name))
      if (!issue || names.length === 0 || wrong !== undefined)
        fail(
          'unknown-condition',
          `"${condition.issue}: ${wrong ?? ''}" is not in the codebook`,
          'Choose from the lists.',
        )
      const found = quote(span)
      return found ? [{ ...condition, words: found } as ReviewCondition] : []
    })
  const knownActor = (actor: string | null | undefined) => {
    if (actor != null && !analysis.codebook.actors.some(({ id }) => id === actor))
      fail('unknown-actor', `unknown actor "${actor}"`, 'Choose an actor of the codebook.')
  }

  /** What is said of positions rests on the statement as this request leaves it. */
  const now = new Map<string | undefined, { readonly actor: string | null; readonly words: readonly ReviewWords[] }>()
  const standing = (id: string | undefined) => {
    const known = now.get(id)
    if (known || id === undefined) return known
    const entry = entryOf(id)
    return entry && { actor: entry.statement.speaker.actor, words: wordsOf(entry.statement) }
  }

  for (const edit of [...edits].sort((a, b) => Number(isOnPosition(a)) - Number(isOnPosition(b)))) {
    if (edit.does === 'add') {
      const { speaker = null, actor = null, date, content, source, cue } = edit.becomes
      knownActor(actor)
      const [first, ...rest] = words(content)
      if (!first) {
        if (!content?.length) fail('no-words', 'the statement has no content', 'Choose the words that were said.')
        continue
      }
      const reading: StatementReading = { speaker, actor, source: words(source), cue: words(cue) }
      now.set(undefined, { actor, words: [first, ...rest] })
      const id = idOf('add-statement', first.text)
      const dated = date == null ? {} : { date }
      events.push({ id, at, event: 'add-statement', reading, ...dated, words: [first, ...rest] })
    } else if (edit.does === 'correct') {
      const entry = entryOf(edit.statement)
      const [first, ...rest] = entry ? wordsOf(entry.statement) : []
      if (!entry || !first) continue
      const { speaker, actor, date, content, source, cue } = edit.becomes
      knownActor(actor)
      const [said, ...more] = content ? words(content) : [first, ...rest]
      if (!said) {
        if (!content?.length)
          fail('no-words', 'the statement has no content', 'Choose the words that were said, or reject it.')
        continue
      }
      const after = { actor: actor === undefined ? entry.statement.speaker.actor : actor, words: [said, ...more] }
      now.set(edit.statement, after)
      events.push({
        id: idOf('correct-statement', edit.statement),
        at,
        event: 'correct-statement',
        statement: edit.statement,
        becomes: {
          ...(speaker !== undefined && { speaker }),
          ...(actor !== undefined && { actor }),
          ...(date !== undefined && { date }),
          ...(content && { content: [said, ...more] as const }),
          ...(source && { source: words(source) }),
          ...(cue && { cue: words(cue) }),
        },
        reading: readingOf(entry.statement),
        words: [first, ...rest],
      })
      if (content || after.actor !== entry.statement.speaker.actor) {
        for (const event of carried(entry, after, analysis.reviews, [...edits])) {
          events.push({ ...event, id: idOf('carried', event.id), at })
          events.push({ id: idOf('undo', event.id), at, event: 'undo', of: event.id })
        }
      }
    } else if (edit.does === 'add-position') {
      const on = standing(edit.statement)
      const [first, ...rest] = on?.words ?? []
      if (!on || !first) continue
      const { actor } = on
      if (actor === null) {
        fail('no-actor', 'a position needs an actor', 'Say first which actor of the codebook speaks.')
        continue
      }
      const issue = analysis.codebook.issues.find(({ id }) => id === edit.holding.issue)
      if (!issue?.alternatives.includes(edit.holding.alternative))
        fail(
          'unknown-alternative',
          `"${edit.holding.issue}: ${edit.holding.alternative}" is not in the codebook`,
          'Choose from the lists.',
        )
      const onlyIf = conditions(edit.onlyIf)
      const statement = analysis.statements.find(({ id }) => id === edit.statement)
      events.push({
        id: idOf('add', first.text),
        at,
        event: 'add',
        holding: { actor, ...edit.holding },
        ...(onlyIf && { onlyIf }),
        ...(statement?.date !== undefined && { date: statement.date }),
        words: [first, ...rest],
      })
    } else if ('position' in edit) {
      const on = standing(edit.statement)
      const [first, ...rest] = on?.words ?? []
      if (!on || !first) continue
      const onlyIf = edit.does === 'correct-position' ? conditions(edit.onlyIf) : undefined
      take(
        draftReview(
          {
            action: edit.does === 'accept-position' ? 'accept' : edit.does === 'reject-position' ? 'reject' : 'correct',
            id: edit.position,
            within: edit.statement,
            becomes: edit.does === 'correct-position' ? edit.becomes : {},
            ...(onlyIf && { onlyIf }),
            at,
          },
          analysis,
        ),
        (event) =>
          'position' in event
            ? {
                ...event,
                words: [first, ...rest],
                holding: { ...event.holding, actor: on.actor ?? event.holding.actor },
              }
            : event,
      )
    } else {
      const entry = entryOf(edit.statement)
      if (!entry) continue
      if (edit.does !== 'withdraw')
        take(draftReview({ action: edit.does, id: edit.statement, becomes: {}, at }, analysis))
      else if (entry.review !== undefined)
        take(draftReview({ action: 'undo', id: entry.review, becomes: {}, at }, analysis))
      else fail('nothing-to-undo', 'nobody has reviewed this statement', 'Accept, correct or reject it.')
    }
  }
  const [first, ...rest] = problems
  if (first) return { ok: false, problems: [first, ...rest] }
  if (events.length > 0) return { ok: true, value: events, warnings: [] }
  return refuse('nothing-changes', 'nothing is changed', 'Change something first.')
}

const isOnPosition = ({ does }: ReadingEdit): boolean => does.endsWith('-position')

type OnPosition = Extract<ReviewEvent, { readonly holding: Holding }>

/** The reviews of a statement's positions, put on its new actor and words; each keeps the id of the one that it replaces. */
function carried(
  { statement }: ReviewedStatement,
  after: { readonly actor: string | null; readonly words: readonly ReviewWords[] },
  reviews: readonly ReviewEvent[],
  edits: readonly ReadingEdit[],
): readonly OnPosition[] {
  const { actor } = after
  const [first, ...rest] = after.words
  if (!first) return []
  const anew = new Set(edits.flatMap((edit) => ('position' in edit ? edit.position : [])))
  return reviewsInForce(reviews).flatMap((review) => {
    if (!('holding' in review) || review.holding.actor !== statement.speaker.actor || actor === null) return []
    if ('position' in review && anew.has(review.position)) return []
    const its = review.words.every(
      ({ report, start = -1, text }) =>
        report === statement.report &&
        statement.content.some((content) => overlaps(content, { start, end: start + text.length })),
    )
    return its ? [{ ...review, holding: { ...review.holding, actor }, words: [first, ...rest] as const }] : []
  })
}

const refuse = (code: string, message: string, hint: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})
