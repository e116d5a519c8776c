import { describe, expect, it } from 'vitest'
import { reviewCodings } from './apply-reviews.ts'
import { codeStatements } from './code-statements.ts'
import { marked } from './coding.test-builder.ts'
import { negotiations } from './negotiations.test-builder.ts'
import { formatReview, parseReviews } from './parse-reviews.ts'
import type { ReviewEvent } from './review-event.ts'
import { reviewStatements } from './review-statements.ts'

const codebook = negotiations.sudan!
const { report, statement } = marked(
  '[s:The RSF] [c:said] [t:it was ready to observe a truce]. Nothing else was said.',
  'rsf',
)
const words = { report: report.id, text: 'ready to observe a truce' }
const holding = { actor: 'rsf', issue: 'truce', alternative: 'humanitarian-truce', stance: 'supports' as const }
const accept: ReviewEvent = { id: 'r1', event: 'accept', position: 'p-old', holding, words: [words] }
const correct: ReviewEvent = { ...accept, id: 'r2', event: 'correct', becomes: { stance: 'accepts' } }
const add: ReviewEvent = {
  id: 'r3',
  event: 'add',
  holding: { actor: 'saf', issue: 'truce', alternative: 'humanitarian-truce', stance: 'rejects' },
  words: [{ report: report.id, text: 'Nothing else was said' }],
}

function apply(reviews: readonly ReviewEvent[], among = [statement], reports = [report]) {
  const statements = reviewStatements(among, reports, reviews)
  const codings = codeStatements(statements.value, reports, codebook)
  const reviewed = reviewCodings(codings, statements.value, reports, codebook, reviews)
  return { ...reviewed, statements: statements.value, warnings: [...statements.warnings, ...reviewed.warnings] }
}

describe('reviews laid over a reading', () => {
  it('accepts the position that its words hold, whatever its id has become', () => {
    expect(apply([accept]).value).toMatchObject([{ stance: 'supports', review: 'accepted' }])
  })

  it('rejects it', () => {
    expect(apply([{ ...accept, event: 'reject' }]).value).toMatchObject([{ review: 'rejected' }])
  })

  it('corrects it', () => {
    expect(apply([correct]).value).toMatchObject([{ stance: 'accepts', origin: 'person', review: 'corrected' }])
  })

  it('corrects conditions, with their words located', () => {
    const onlyIf = [
      {
        issue: 'cities',
        alternative: 'withdrawn',
        relation: 'onlyIf' as const,
        words: { report: report.id, text: 'Nothing else' },
      },
    ]
    const start = report.text.indexOf('Nothing else')
    expect(apply([{ ...accept, event: 'correct', becomes: { onlyIf } }]).value).toMatchObject([
      { onlyIf: [{ issue: 'cities', span: { start, end: start + 12, text: 'Nothing else' } }] },
    ])
  })

  it('puts an accepted position back that the reader no longer finds', () => {
    const unread = {
      ...statement,
      cue: [],
      content: statement.content.map((span) => ({ ...span, end: span.start + 31 })),
    }
    const review: ReviewEvent = { ...accept, holding: { ...holding, issue: 'crossing', alternative: 'open' } }
    expect(apply([review], [unread]).value).toContainEqual(
      expect.objectContaining({ issue: 'crossing', alternative: 'open', origin: 'person', review: 'accepted' }),
    )
  })

  it('adds a position at the words quoted, with a statement to cite', () => {
    const { value, statements } = apply([add])
    const added = value.find(({ actor }) => actor === 'saf')!
    const evidence = statements.find(({ id }) => id === added.evidence[0])!
    expect(added).toMatchObject({ stance: 'rejects', origin: 'person' })
    expect(evidence.content[0]!.text).toBe('Nothing else was said')
  })

  it('undoes an earlier event', () => {
    expect(apply([correct, { id: 'r9', event: 'undo', of: 'r2' }]).value).toMatchObject([
      { stance: 'supports', review: 'proposed' },
    ])
  })

  it('drops a rejected statement and gives another its right speaker', () => {
    const on = { statement: 's-old', words: [words] as const }
    expect(apply([{ ...on, id: 'a', event: 'reject-statement', words: [words] }]).value).toEqual([])
    expect(
      apply([{ ...on, id: 'a', event: 'correct-statement', words: [words], becomes: { actor: 'saf' } }]).value,
    ).toMatchObject([{ actor: 'saf' }])
  })

  it.each([
    ['gone', { report: report.id, text: 'never written' }],
    ['said in two reports', { report: 'lost', text: 'a truce' }],
  ])('changes nothing and warns when its words are %s', (_, lost) => {
    const twin = marked('[s:The RSF] [c:wants] [t:a truce] too.', 'rsf').report
    const { value, warnings } = apply([{ ...correct, words: [lost] }], [statement], [report, twin])
    expect(value).toMatchObject([{ stance: 'supports', review: 'proposed' }])
    expect(warnings).toMatchObject([{ code: 'orphan-review', severity: 'warning' }])
  })

  it('warns of a name that the codebook no longer holds', () => {
    const { warnings } = apply([{ ...correct, event: 'correct', becomes: { alternative: 'peace' } }])
    expect(warnings).toMatchObject([{ code: 'review-names-unknown' }])
  })
})

describe('reviews.jsonl', () => {
  it('reads back what it writes', () => {
    const events: ReviewEvent[] = [accept, correct, add, { id: 'r4', event: 'undo', of: 'r1', by: 'a person' }]
    const parsed = parseReviews(`${events.map(formatReview).join('\n')}\n\n`, 'reviews.jsonl')
    expect(parsed).toEqual({ ok: true, value: events, warnings: [] })
  })

  it.each([
    ['{"id": "a", "event": "accept"', 1, 'no JSON'],
    ['{"id":"a","event":"undo","of":"zzz"}', 26, 'no event "zzz"'],
    [formatReview({ ...accept, holding: { ...holding, stance: 'maybe' as 'accepts' } }), undefined, 'holding.stance'],
    ['{"id":"a","event":"guess"}', 11, 'event'],
    [`${formatReview(accept)}\n${formatReview(accept)}`, 2, 'a second event'],
  ])('says where %s is wrong', (text, column, message) => {
    const parsed = parseReviews(text, 'talks/reviews.jsonl')
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.problems[0].message).toContain(message)
    expect(parsed.problems[0].location).toMatchObject({ file: 'talks/reviews.jsonl' })
    if (column !== undefined && column > 2) expect(parsed.problems[0].location!.column).toBe(column)
  })

  it('lists every problem, not the first', () => {
    const parsed = parseReviews('nonsense\n{"event":"accept"}\n[]', 'r.jsonl')
    expect(parsed.ok ? 0 : new Set(parsed.problems.map(({ location }) => location!.line)).size).toBe(3)
  })
})
