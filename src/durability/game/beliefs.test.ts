import { describe, expect, test } from 'vitest'
import type { Codebook, Issue } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Belief } from './belief.ts'
import { findBeliefs } from './find-beliefs.ts'
import { defaultRanges, modesOf } from './ranges.ts'
import { rangesOfBelief, rangesOfExpectation } from './ranges-of-belief.ts'
import { asksForExpectation, readExpectation } from './read-expectation.ts'
import { solveGame } from './solve-game.ts'

const issueOf = (change: Partial<Issue>): Issue => ({
  id: 'compliance',
  question: 'Would Northland keep a deal once it is signed?',
  alternatives: ['breaks', 'keeps'],
  statusQuo: 'breaks',
  controlledBy: [],
  consent: [],
  terms: [],
  termsBy: {},
  cues: {},
  scores: {},
  ...change,
})

describe('which expectation an alternative is', () => {
  test.each<[Partial<Issue>, Record<string, 'keeps' | 'breaks' | undefined>]>([
    [{}, { breaks: 'breaks', keeps: 'keeps' }],
    [{ alternatives: ['no', 'yes'] }, { no: 'breaks', yes: 'keeps' }],
    [
      { alternatives: ['no', 'yes'], question: 'Will they violate the truce?' },
      { no: 'keeps', yes: 'breaks' },
    ],
    [{ alternatives: ['comes-again', 'stays-home'] }, { 'comes-again': 'breaks', 'stays-home': 'keeps' }],
    [{ alternatives: ['will-not-honour', 'honours'] }, { 'will-not-honour': 'breaks', honours: 'keeps' }],
    [{ alternatives: ['open', 'complies'] }, { open: undefined, complies: 'keeps' }],
    [
      {
        alternatives: ['one', 'two', 'three'],
        labels: { one: 'reneging on the accord', two: 'abiding by it' },
        cues: { three: ['never cheated', 'stuck to the letter'] },
      },
      { one: 'breaks', two: 'keeps', three: 'keeps' },
    ],
    [
      { alternatives: ['a', 'b'], cues: { a: ['opportunity to wait'] } },
      { a: 'breaks', b: 'keeps' },
    ],
    [{ alternatives: ['a', 'b'] }, { a: undefined, b: undefined }],
  ])('%j', (change, expected) => {
    const issue = issueOf(change)
    expect(asksForExpectation(issue)).toBe(true)
    expect(Object.fromEntries(issue.alternatives.map((each) => [each, readExpectation(issue, each)]))).toEqual(expected)
  })

  test.each([
    ['Does Northland keep the two villages?', false],
    ['Does Northland keep its rights under the treaty?', false],
    ['Does the fighting stop?', false],
    ['Would it keep to the terms of the truce?', true],
    ['Would the rebels keep their word?', true],
    ['Can the army be trusted?', true],
  ])('"%s" asks for one: %s', (question, asks) => {
    expect(asksForExpectation(issueOf({ id: 'other', question }))).toBe(asks)
  })
})

const actor = (id: string, name: string, kind: 'party' | 'analyst' = 'party') => ({
  id,
  name,
  kind,
  aliases: [],
  people: [],
})
const codebook: Codebook = {
  id: 'made-up',
  title: 'Made up',
  actors: [actor('south', 'Southland'), actor('west', 'Westland'), actor('institute', 'The Institute', 'analyst')],
  issues: [issueOf({})],
  goal: {},
  disputed: [],
}
const words = (text: string, start: number) => ({ start, end: start + text.length, text })
const statement = (id: string, name: string, text: string): Statement => ({
  id,
  report: 'r1',
  paragraph: 1,
  mode: 'indirect',
  voice: 'statement',
  speaker: { name, actor: null, class: 'named' },
  source: [words(name, 0)],
  cue: [words('said', 20)],
  content: [words(text, 30)],
  verbatim: [],
  dateBasis: 'undated',
})
const statements = [
  statement('s1', 'Ann Field', 'without a guarantee they will come again'),
  statement('s2', 'Bo Hill', 'they will keep their word'),
]
const position = (id: string, by: string, change: Partial<Position>): Position => ({
  id,
  actor: by,
  issue: 'compliance',
  alternative: 'keeps',
  stance: 'supports',
  onlyIf: [],
  quantities: [],
  hedged: false,
  repeated: false,
  status: 'current',
  evidence: [],
  origin: 'rule',
  review: 'proposed',
  ...change,
})

describe('beliefs on record', () => {
  test('carry whose they are, their words and what they depend on', () => {
    const condition = { report: 'r1', ...words('without a guarantee', 30) }
    const found = findBeliefs(
      [
        position('p1', 'south', { alternative: 'breaks', evidence: ['s1'], unlinked: [condition] }),
        position('p2', 'west', { evidence: ['s2'] }),
      ],
      codebook,
      statements,
    )
    expect(found).toMatchObject([
      {
        actor: 'south',
        name: 'Ann Field',
        expectation: 'breaks',
        unlinked: [{ report: 'r1', text: 'without a guarantee' }],
        isAnalyst: false,
        positions: ['p1'],
        citations: [{ report: 'r1', text: 'without a guarantee they will come again' }],
      },
      { actor: 'west', name: 'Bo Hill', expectation: 'keeps', positions: ['p2'] },
    ])
    expect(found[1]).toMatchObject({ onlyIf: [], unlinked: [] })
  })

  test.each([
    ['rejects', 'keeps', 'breaks'],
    ['opposes', 'breaks', 'keeps'],
    ['requires', 'keeps', 'keeps'],
    ['accepts', 'breaks', 'breaks'],
  ] as const)('%s %s: %s', (stance, alternative, expectation) => {
    const found = findBeliefs([position('p1', 'south', { stance, alternative })], codebook, [])
    expect(found).toMatchObject([{ name: 'Southland', expectation }])
  })

  test('an analyst’s is marked', () => {
    expect(findBeliefs([position('p1', 'institute', {})], codebook, [])).toMatchObject([{ isAnalyst: true }])
  })

  test('who is undecided, superseded or rejected in review has none, and nothing is filled in', () => {
    const changes = [{ stance: 'undecided' }, { status: 'superseded' }, { review: 'rejected' }] as const
    for (const change of changes) {
      expect(findBeliefs([position('p1', 'south', change)], codebook, [])).toEqual([])
    }
    expect(findBeliefs([], codebook, [])).toEqual([])
  })
})

describe('the ranges of a belief', () => {
  const belief: Belief = {
    actor: 'south',
    name: 'Ann Field',
    isAnalyst: false,
    expectation: 'breaks',
    issue: 'compliance',
    onlyIf: [],
    unlinked: [],
    positions: ['p1'],
    citations: [{ report: 'r1', ...words('they will\ncome again', 30) }],
  }

  test('change what the belief is about, as judgement with the words it rests on', () => {
    const ranges = rangesOfBelief(defaultRanges, belief)
    const changed = Object.entries(ranges).filter(
      ([name, range]) => range !== Object.entries(defaultRanges).find(([key]) => key === name)![1],
    )
    expect(changed.map(([name]) => name)).toEqual(['w0', 'shift', 'c'])
    expect(ranges.c).toEqual({
      low: 0.02,
      mode: 0.08,
      high: 0.15,
      basis: 'judgement',
      from: 'Set because Ann Field says “they will come again”: who comes again is taken to mind the cost of war little.',
      citations: belief.citations,
    })
  })

  test('are played by the ranges that a person gives them', () => {
    const c = { low: 0.2, mode: 0.3, high: 0.4, basis: 'judgement', from: 'a person' } as const
    const ranges = rangesOfBelief(defaultRanges, { ...belief, ranges: { c } })
    expect(ranges.c).toBe(c)
    expect(ranges.w0).toEqual(rangesOfBelief(defaultRanges, belief).w0)
  })

  // .40 + 0 − .50 − .20 < 0: the threshold is below 0 whatever the guarantor does.
  test('a challenger that keeps deals does not attack at the most likely values, whatever the backstop', () => {
    const keeps = modesOf(rangesOfExpectation(defaultRanges, 'keeps'))
    for (const scenario of [
      { troopsK: 0, backstop: false, minerals: false },
      { troopsK: 30, backstop: true, minerals: true, lapseYear: 4 },
    ]) {
      expect(solveGame(keeps, scenario)).toMatchObject({ attackYear: null, verdict: 'none-needed' })
    }
  })

  // gain with a promise: .50 + .15 − .08 − .20 − .41 × .50 = .165 in the end
  test('one that breaks them comes again, even against a promise', () => {
    const breaks = modesOf(rangesOfExpectation(defaultRanges, 'breaks'))
    expect(solveGame(breaks, { troopsK: 0, backstop: true, minerals: false }).attackYear).not.toBeNull()
  })
})
