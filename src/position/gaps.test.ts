import { expect, it } from 'vitest'
import type { Codebook } from './codebook.ts'
import { actor, issue } from './coding.test-builder.ts'
import { findGaps } from './gaps.ts'
import type { Position } from './position.ts'

const codebook: Codebook = {
  id: 'c',
  title: 'C',
  actors: [
    actor('a', 'A'),
    actor('m', 'M', [], 'mediator'),
    actor('n', 'N', [], 'analyst'),
    actor('p', 'P', [], 'media'),
  ],
  issues: [issue('one', 'One?', ['no', 'yes'], []), issue('two', 'Two?', ['no', 'yes'], [])],
  goal: {},
  disputed: [],
}

const held = (about: Partial<Position>): Position => ({
  id: 'p',
  actor: 'a',
  issue: 'one',
  alternative: 'yes',
  stance: 'undecided',
  onlyIf: [],
  quantities: [],
  hedged: false,
  repeated: false,
  status: 'current',
  evidence: ['s'],
  origin: 'rule',
  review: 'proposed',
  ...about,
})

it('lists parties and mediators without a current position, in the order of the codebook', () => {
  expect(findGaps([held({})], codebook)).toEqual([
    { actor: 'a', issue: 'two' },
    { actor: 'm', issue: 'one' },
    { actor: 'm', issue: 'two' },
  ])
})

it('takes a superseded or rejected position for none', () => {
  const positions = [held({ status: 'superseded' }), held({ issue: 'two', review: 'rejected' })]
  expect(findGaps(positions, codebook).filter(({ actor }) => actor === 'a')).toHaveLength(2)
})
