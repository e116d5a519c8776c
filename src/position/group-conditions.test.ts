import { expect, it } from 'vitest'
import { groupConditions } from './group-conditions.ts'
import type { Condition, Relation } from './position.ts'

const words = (start: number) => ({ report: 'r', start, end: start + 4, text: 'only' })
const on = (alternative: string, relation: Relation, start: number): Condition => ({
  issue: 'guarantee',
  alternative,
  relation,
  span: words(start),
})

it('joins conditions that ask for the same, and keeps apart what differs in the answer or in how it binds', () => {
  expect(
    groupConditions([
      on('given', 'onlyIf', 1),
      on('given', 'until', 11),
      on('given', 'onlyIf', 21),
      { issue: 'guarantee', anyOf: ['given', 'promised'], relation: 'onlyIf', span: words(31) },
    ]),
  ).toEqual([
    { issue: 'guarantee', relation: 'onlyIf', alternatives: ['given'], spans: [words(1), words(21)] },
    { issue: 'guarantee', relation: 'until', alternatives: ['given'], spans: [words(11)] },
    { issue: 'guarantee', relation: 'onlyIf', alternatives: ['given', 'promised'], spans: [words(31)] },
  ])
})
