import { describe, expect, it } from 'vitest'
import { reviewCodings } from './apply-reviews.ts'
import { codeStatements } from './code-statements.ts'
import { marked } from './coding.test-builder.ts'
import { negotiations } from './negotiations.test-builder.ts'
import { formatReview, parseReviews } from './parse-reviews.ts'
import type { ReviewEvent } from './review-event.ts'
import { listReviewedStatements, reviewStatements } from './review-statements.ts'

const codebook = negotiations.sudan!
const { report, statement } = marked(
  '[s:The RSF] [c:said] [t:it was ready to observe a truce]. Burhan replied: “The army rejects a truce”, he 🕊 wrote.',
  'rsf',
)
const quote = (text: string) => ({ report: report.id, text, start: report.text.indexOf(text) })
const words = [quote('it was ready to observe a truce')] as const
const on = { statement: statement.id, words }
const add: ReviewEvent = {
  id: 'r1',
  event: 'add-statement',
  reading: { speaker: 'Burhan', actor: 'saf', source: [quote('Burhan')], cue: [quote('replied')] },
  date: '2025-11-02',
  words: [quote('“The army rejects a truce”')],
}

const read = (reviews: readonly ReviewEvent[], among = [statement]) =>
  listReviewedStatements(among, [report], reviews, codebook)

describe('reviews of statements', () => {
  it('says of each statement what a person said of it, and by which review', () => {
    expect(read([]).value).toEqual([{ statement, state: 'proposed', found: statement }])
    expect(read([{ ...on, id: 'a', event: 'accept-statement' }]).value).toEqual([
      { statement, state: 'accepted', review: 'a', found: statement },
    ])
    const rejected: ReviewEvent = { ...on, id: 'b', event: 'reject-statement' }
    expect(read([rejected]).value).toMatchObject([{ state: 'rejected', review: 'b' }])
    expect(reviewStatements([statement], [report], [rejected]).value).toEqual([])
  })

  it('lets the latest review decide, and an undo bring back the one before', () => {
    const reviews: ReviewEvent[] = [
      { ...on, id: 'a', event: 'reject-statement' },
      { ...on, id: 'b', event: 'accept-statement' },
    ]
    expect(read(reviews).value).toMatchObject([{ state: 'accepted', review: 'b' }])
    expect(read([...reviews, { id: 'c', event: 'undo', of: 'b' }]).value).toMatchObject([
      { state: 'rejected', review: 'a' },
    ])
  })

  it('keeps an accepted reading whatever the reader finds later', () => {
    const accept: ReviewEvent = {
      ...on,
      id: 'a',
      event: 'accept-statement',
      reading: { speaker: 'The RSF', actor: 'rsf', source: [quote('The RSF')], cue: [quote('said')] },
    }
    const other = { ...statement, id: 's-new', speaker: { name: null, actor: 'saf', class: 'unknown' as const } }
    expect(read([accept], [other]).value).toMatchObject([
      { statement: { id: 's-new', speaker: { name: 'The RSF', actor: 'rsf' } }, state: 'accepted' },
    ])
    expect(read([accept], []).value).toMatchObject([
      {
        statement: { id: statement.id, content: [{ text: words[0].text }], cue: [{ text: 'said' }] },
        state: 'accepted',
      },
    ])
  })

  it('adds a statement in its place in the text, with what follows from its words', () => {
    const { value, warnings } = read([add])
    const start = report.text.indexOf('The army rejects')
    expect(warnings).toEqual([])
    expect(value.map(({ state }) => state)).toEqual(['proposed', 'added'])
    expect(value[1]!.statement).toMatchObject({
      speaker: { name: 'Burhan', actor: 'saf', class: 'named' },
      mode: 'direct',
      voice: 'statement',
      paragraph: 1,
      verbatim: [{ start, end: start + 24, text: 'The army rejects a truce' }],
      date: '2025-11-02',
      dateBasis: 'given by a person',
    })
    expect(read([add, { ...add, id: 'again' }]).value).toHaveLength(2)
  })

  it('codes an added statement like any other', () => {
    const statements = reviewStatements([statement], [report], [add], codebook).value
    const codings = codeStatements(statements, [report], codebook)
    const { value } = reviewCodings(codings, statements, [report], codebook, [add])
    expect(value.filter(({ actor }) => actor === 'saf')).toMatchObject([{ issue: 'truce', stance: 'rejects' }])
  })

  it('mends the words of a statement, and finds it by its new ones', () => {
    const mend: ReviewEvent = {
      ...on,
      id: 'a',
      event: 'correct-statement',
      becomes: { content: [quote('“The army rejects a truce”')], source: [quote('Burhan')], cue: [], date: null },
    }
    const later: ReviewEvent = {
      id: 'b',
      event: 'correct-statement',
      statement: 's-of-another-version',
      words: [quote('The army rejects a truce')],
      becomes: { speaker: 'Burhan', actor: 'saf' },
    }
    expect(read([mend, later]).value).toMatchObject([
      {
        statement: {
          id: statement.id,
          speaker: { name: 'Burhan', actor: 'saf' },
          source: [{ text: 'Burhan' }],
          cue: [],
          content: [{ text: '“The army rejects a truce”' }],
          verbatim: [{ text: 'The army rejects a truce' }],
          mode: 'direct',
          dateBasis: 'undated',
        },
        state: 'corrected',
        review: 'b',
      },
    ])
  })

  it('leaves the other of two statements alone that share words', () => {
    const place = quote('a truce')
    const inner = { ...statement, id: 's-inner', content: [{ ...place, end: place.start + place.text.length }] }
    const review: ReviewEvent = { id: 'a', event: 'reject-statement', statement: 'gone', words: [place] }
    const states = read([review], [statement, inner]).value.map(({ state }) => state)
    expect(states).toEqual(['proposed', 'rejected'])
  })

  it.each<[string, ReviewEvent, string]>([
    ['its words are gone', { ...add, words: [{ report: report.id, text: 'never written' }] }, 'orphan-review'],
    [
      'words it names are gone',
      { ...add, reading: { speaker: null, actor: null, cue: [{ report: report.id, text: 'shouted' }] } },
      'orphan-review',
    ],
    [
      'no statement is found there, and it does not say what was read',
      { id: 'a', event: 'accept-statement', statement: 's-gone', words: [quote('he 🕊 wrote')] },
      'orphan-review',
    ],
    [
      'it names an actor that the codebook lost',
      { ...on, id: 'a', event: 'correct-statement', becomes: { actor: 'nobody' } },
      'review-names-unknown',
    ],
  ])('warns and changes nothing where %s', (_, review, code) => {
    const { value, warnings } = read([review])
    expect(value).toEqual([{ statement, state: 'proposed', found: statement }])
    expect(warnings).toMatchObject([{ code, severity: 'warning' }])
  })
})

it('reviews of statements are read back as they are written', () => {
  const events: ReviewEvent[] = [
    add,
    { ...on, id: 'a', event: 'accept-statement', reading: { speaker: null, actor: 'rsf' } },
    { ...on, id: 'b', event: 'correct-statement', becomes: { content: [...words], source: [], date: null } },
  ]
  expect(parseReviews(events.map(formatReview).join('\n'), 'r.jsonl')).toEqual({
    ok: true,
    value: events,
    warnings: [],
  })
  const empty = { ...events[2]!, becomes: { content: [] } }
  expect(parseReviews(JSON.stringify(empty), 'r.jsonl').ok).toBe(false)
})
