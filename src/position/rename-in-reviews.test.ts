import { expect, test } from 'vitest'
import { renameInReviews } from './rename-in-reviews.ts'
import { type ReviewEvent, reviewsInForce } from './review-event.ts'

const words = [{ report: 'r', text: 'talks may resume' }] as const
const accept: ReviewEvent = {
  event: 'accept',
  id: 'one',
  by: 'Ada',
  note: 'as said',
  position: 'p-1',
  holding: { actor: 'uk', issue: 'force', alternative: 'sent', stance: 'supports' },
  words,
}
const correct: ReviewEvent = {
  event: 'correct',
  id: 'two',
  position: 'p-2',
  holding: { actor: 'us', issue: 'force', alternative: 'none', stance: 'supports' },
  becomes: {
    actor: 'uk',
    alternative: 'sent',
    onlyIf: [{ issue: 'force', relation: 'onlyIf', anyOf: ['none', 'sent'], words: words[0] }],
  },
  words,
}
const speaker: ReviewEvent = {
  event: 'correct-statement',
  id: 'three',
  statement: 's-1',
  becomes: { actor: 'uk' },
  words,
}
const other: ReviewEvent = { event: 'reject-statement', id: 'four', statement: 's-2', words }
const reviews = [accept, correct, speaker, other]
const names = {
  actor: (id: string) => (id === 'uk' ? 'gb' : id),
  issue: (id: string) => (id === 'force' ? 'troops' : id),
  alternative: (issue: string, id: string) => (issue === 'force' && id === 'sent' ? 'deployed' : id),
}

test('reviews follow new names by events of their own', () => {
  const events = renameInReviews(reviews, names, '2031-01-01')
  expect(events.map(({ event }) => event)).toEqual(['undo', 'accept', 'undo', 'correct', 'undo', 'correct-statement'])
  const inForce = reviewsInForce([...reviews, ...events])
  expect(inForce[0]).toEqual(other)
  expect(inForce[1]).toMatchObject({
    by: 'Ada',
    note: 'as said',
    at: '2031-01-01',
    holding: { actor: 'gb', issue: 'troops', alternative: 'deployed', stance: 'supports' },
  })
  expect(inForce[2]).toMatchObject({
    holding: { actor: 'us', issue: 'troops', alternative: 'none' },
    becomes: { actor: 'gb', alternative: 'deployed', onlyIf: [{ issue: 'troops', anyOf: ['none', 'deployed'] }] },
  })
  expect(inForce[3]).toMatchObject({ becomes: { actor: 'gb' } })
})

test('undone in their turn, the old reviews are in force again', () => {
  const events = renameInReviews(reviews, names, '2031-01-01')
  const undone = events.toReversed().map(({ id }, at): ReviewEvent => ({ event: 'undo', id: `undo-${at}`, of: id }))
  expect(reviewsInForce([...reviews, ...events, ...undone])).toEqual(reviews)
})

test('names that stay make no events', () => {
  const same = { actor: (id: string) => id, issue: (id: string) => id, alternative: (_: string, id: string) => id }
  expect(renameInReviews(reviews, same, '2031-01-01')).toEqual([])
})
