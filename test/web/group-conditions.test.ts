import { expect, it } from 'vitest'
import { wordingOf } from '../../src/brief/wording.ts'
import type { Condition, Relation } from '../../src/position/position.ts'
import { groupConditions } from '../../web/src/views/deals/group-conditions.ts'
import { codebookOf, issueOf } from '../builders/deal.ts'

const wording = wordingOf(codebookOf(issueOf('arms', ['none', 'started']), issueOf('bases', ['held', 'left'])))
const condition = (issue: string, alternative: string, relation: Relation, start: number): Condition => ({
  issue,
  alternative,
  relation,
  span: { report: 'r', start, end: start + 1, text: 'x' },
})
const said = (...conditions: readonly Condition[]) =>
  groupConditions(conditions, wording).map(({ relations, needs, join }) => [
    relations.map(({ words }) => words).join('/'),
    needs.map(({ words, span }) => `${words} @${span.start}`).join(` ${join} `),
  ])

it('names what is waited for once, however often it was made a condition', () => {
  expect(
    said(
      condition('arms', 'started', 'onlyIf', 1),
      condition('arms', 'started', 'after', 2),
      condition('arms', 'started', 'onlyIf', 3),
      condition('arms', 'started', 'together', 4),
    ),
  ).toEqual([['only if/after/together with', 'arms (started) @1']])
})

it('joins what binds alike, and keeps apart what must be from what must not', () => {
  expect(
    said(
      condition('arms', 'started', 'onlyIf', 1),
      condition('bases', 'left', 'onlyIf', 2),
      condition('bases', 'held', 'unless', 3),
    ),
  ).toEqual([
    ['only if', 'arms (started) @1 and bases (left) @2'],
    ['not with', 'bases (held) @3'],
  ])
})
