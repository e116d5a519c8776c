import { describe, expect, it } from 'vitest'
import { reviewCodings } from '../position/apply-reviews.ts'
import { codeStatements } from '../position/code-statements.ts'
import { marked } from '../position/coding.test-builder.ts'
import { negotiations } from '../position/negotiations.test-builder.ts'
import type { ReadingEdit } from '../position/reading-edit.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { countedStatements, listReviewedStatements } from '../position/review-statements.ts'
import type { Analysis } from './analyse.ts'
import { draftReading } from './draft-reading.ts'

const codebook = { ...negotiations.sudan!, reports: {} } as unknown as Analysis['codebook']
const { report, statement } = marked('[s:The RSF] [c:said] [t:it was ready to observe a truce]. 🕊 Nothing else.', 'rsf')

/** What `analyseCase` works out, of one report. */
function analysed(reviews: readonly ReviewEvent[]): Analysis {
  const reviewed = listReviewedStatements([statement], [report], reviews, codebook).value
  const statements = countedStatements(reviewed)
  const coded = codeStatements(statements, [report], codebook)
  const codings = reviewCodings(coded, statements, [report], codebook, reviews)
  const problems = codings.warnings
  return {
    codebook,
    reports: [report],
    reviewed,
    statements,
    codings: codings.value,
    positions: codings.value,
    gaps: [],
    reviews,
    problems,
  }
}

function withEdits(reviews: readonly ReviewEvent[], edits: readonly ReadingEdit[]): readonly ReviewEvent[] {
  const drafted = draftReading(edits, report.id, analysed(reviews), `2025-03-01T00:00:0${reviews.length}Z`)
  if (!drafted.ok) throw new Error(drafted.problems.map(({ message }) => message).join())
  return [...reviews, ...drafted.value]
}

describe('a person’s word in the reading room', () => {
  it('takes the reviews of positions along where a statement gets another actor', () => {
    const [coding] = analysed([]).codings
    const on = { statement: statement.id, position: coding!.id }
    const first = withEdits([], [{ does: 'correct-position', ...on, becomes: { stance: 'opposes' } }])
    const both = withEdits(first, [{ does: 'correct', statement: statement.id, becomes: { actor: 'saf' } }])
    const { codings, problems } = analysed(both)
    expect(codings).toMatchObject([{ actor: 'saf', stance: 'opposes', review: 'corrected' }])
    expect(problems).toEqual([])
  })

  it('changes actor and stance at once', () => {
    const [coding] = analysed([]).codings
    const events = withEdits(
      [],
      [
        { does: 'correct-position', statement: statement.id, position: coding!.id, becomes: { stance: 'rejects' } },
        { does: 'correct', statement: statement.id, becomes: { actor: 'saf' } },
      ],
    )
    expect(analysed(events).codings).toMatchObject([{ actor: 'saf', stance: 'rejects' }])
  })

  it('adds a statement with its position', () => {
    const start = report.text.indexOf('Nothing')
    const events = withEdits(
      [],
      [
        { does: 'add', becomes: { actor: 'saf', content: [{ start, end: start + 12 }] } },
        { does: 'add-position', holding: { issue: 'truce', alternative: 'humanitarian-truce', stance: 'rejects' } },
      ],
    )
    const { codings, reviewed } = analysed(events)
    expect(codings.filter(({ actor }) => actor === 'saf')).toMatchObject([{ stance: 'rejects' }])
    expect(reviewed.map(({ statement: { content }, state }) => [content[0]!.text, state])[1]).toEqual([
      'Nothing else',
      'added',
    ])
  })

  it.each<[string, ReadingEdit[], string]>([
    [
      'half a character',
      [{ does: 'add', becomes: { content: [{ start: 0, end: report.text.indexOf('🕊') + 1 }] } }],
      'no-words',
    ],
    ['words beyond the end', [{ does: 'add', becomes: { content: [{ start: 0, end: 9999 }] } }], 'no-words'],
    ['a statement that is gone', [{ does: 'accept', statement: 's-gone' }], 'unknown-statement'],
    [
      'an actor that there is not',
      [{ does: 'correct', statement: statement.id, becomes: { actor: 'x' } }],
      'unknown-actor',
    ],
    ['nothing', [], 'nothing-changes'],
  ])('refuses %s', (_, edits, code) => {
    const drafted = draftReading(edits, report.id, analysed([]), '2025-03-01')
    expect(drafted.ok ? [] : drafted.problems).toMatchObject([{ code }])
  })
})
