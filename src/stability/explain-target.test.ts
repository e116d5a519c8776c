import { describe, expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { graphFrom } from './definitions.test-builder.ts'
import { deriveStability } from './derive-stability.ts'
import { type ExplainOptions, explainTarget } from './explain-target.ts'
import type { Explanation } from './explanation.ts'

function explain(text: string, target: string, options?: ExplainOptions): Explanation {
  const conflict = conflictFrom(text)
  return explainTarget(conflict, graphFrom(conflict), target, options)
}

// The prisoners' dilemma. Codes: 0 both silent, 1 the first confesses, 2 the second, 3 both. The first prefers 1 to 0 to 3 to 2, the
// second 2 to 0 to 3 to 1.
const dilemma = `
decisionMakers: [{id: first, name: First}, {id: second, name: Second}]
options:
  - {id: first-confesses, by: first, label: the first confesses}
  - {id: second-confesses, by: second, label: the second confesses}
preferences:
  first: {statements: [not second-confesses, {when: first-confesses, evidence: [s-1], reading: stated}]}
  second: {statements: [not first-confesses, second-confesses]}
statusQuo: not first-confesses and not second-confesses
targets:
  silence: not first-confesses and not second-confesses
  ruin: first-confesses and second-confesses
  impossible: first-confesses and not first-confesses
`

describe("silence in the prisoners' dilemma", () => {
  const { states, explained } = explain(dilemma, 'silence')
  const [first] = explained!.decisionMakers

  // Leaving 0 for 1 pays; the other's answer 3 is an improvement for it, worse than 0 for the first, and there is no way on from it
  // but to 2, worse still. So only Nash fails.
  it('is an equilibrium under all but Nash', () => {
    expect(states).toEqual([
      {
        code: 0,
        pattern: 'NN',
        taken: [],
        words: 'nothing is taken up',
        equilibrium: ['gmr', 'smr', 'seq', 'sseq'],
        leaving: 2,
      },
    ])
    expect(explained!.isStatusQuo).toBe(true)
    expect(first!.verdicts).toEqual({ nash: 'leaves', gmr: 'stays', smr: 'stays', seq: 'stays', sseq: 'stays' })
  })

  it('is left by confessing, for the statement that first tells the two states apart', () => {
    const deterred = { deterred: 'yes', failed: [] }
    const statement = { index: 1, text: 'first-confesses', evidence: ['s-1'], reading: 'stated', redLine: false }
    expect(first!.departures).toEqual([
      {
        changes: [{ option: 'first-confesses', to: 'Y' }],
        to: { code: 1, pattern: 'YN', taken: ['first-confesses'], words: 'the first confesses' },
        certain: true,
        decisive: statement,
        under: { gmr: deterred, smr: deterred, seq: deterred, sseq: deterred },
      },
    ])
    expect(first!.leastDrops).toEqual([statement])
  })

  // Each stays if it gives up, drops or reverses its second statement, pledges or can no longer confess, or a guarantor rules that
  // out: 6 ways each, 36 together, the cheapest first.
  it('is unlocked in 36 ways, at the least by giving one statement up on both sides', () => {
    const { count, unlocks, byDecisionMaker, truncated } = explained!.unlocks.nash!
    expect([count, truncated]).toEqual([36, false])
    expect(byDecisionMaker.map(({ unlocks: own }) => own.map(({ edits }) => edits[0]!.kind).toSorted())).toEqual(
      [1, 2].map(() => ['commit', 'condition', 'drop', 'flip', 'forbid', 'irreversible']),
    )
    expect(unlocks[0]).toMatchObject({ movers: 2, cost: 2, edits: [{ kind: 'condition' }, { kind: 'condition' }] })
    expect(unlocks[0]!.edits[0]).toEqual({
      kind: 'condition',
      decisionMaker: 'first',
      statement: { index: 1, text: 'first-confesses', evidence: ['s-1'], reading: 'stated', redLine: false },
      words: 'First gives up “first-confesses” in this state alone',
      cost: 1,
      stated: false,
    })
  })

  // Of the 24 rankings of four states half put 0 over 1 (Nash); a third put 1 and 3 over 0, the others do not (GMR). Whichever of the
  // first's statements comes first, the same one decides between 0 and 1.
  it('is stable for the first in half of all rankings', () => {
    expect(first!.rankings).toEqual({
      nash: { stable: '12', all: '24', share: 0.5 },
      gmr: { stable: '16', all: '24', share: 2 / 3 },
    })
    expect(first!.orders).toEqual({ nash: { stable: '0', all: '2', share: 0 } })
  })
})

it('leads from today to a target by moves and by improvements', () => {
  const { explained } = explain(dilemma, 'ruin')
  expect(explained!.state.code).toBe(3)
  expect(explained!.unlocks.nash).toEqual({ unlocks: [], count: 0, byDecisionMaker: [], truncated: false })
  const route = [
    ['first 1', 'second 3'],
    ['second 2', 'first 3'],
  ]
  for (const { paths } of [explained!.paths!.moves, explained!.paths!.improvements]) {
    expect(paths.map((steps) => steps.map(({ decisionMaker, to }) => `${decisionMaker} ${to.code}`))).toEqual(route)
  }
})

it('has no state to explain where the target holds nowhere', () => {
  expect(explain(dilemma, 'impossible')).toEqual({
    target: 'impossible',
    text: 'first-confesses and not first-confesses',
    concept: 'nash',
    states: [],
  })
})

// a prefers 2 to 1 to 0 to 3. It leaves 0 for 1; b answers by taking y up, which leads to 3, worse than 0; a drops x: 2 is better.
it('names the escape that makes a sanction fail', () => {
  const { explained } = explain(
    `
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}]
preferences: {a: {statements: [x xor y, not x]}, b: {statements: [y]}}
targets: {nothing: not x and not y}
`,
    'nothing',
    { concept: 'smr' },
  )
  const [departure] = explained!.decisionMakers[0]!.departures
  expect(departure!.under.gmr.deterred).toBe('yes')
  expect(departure!.under.smr).toEqual({
    deterred: 'no',
    failed: [
      {
        steps: [
          {
            decisionMaker: 'b',
            changes: [{ option: 'y', to: 'Y' }],
            to: { code: 3, pattern: 'YY', taken: ['x', 'y'], words: 'x; y' },
          },
        ],
        why: 'escape',
        next: { code: 2, pattern: 'NY', taken: ['y'], words: 'y' },
        decisive: { index: 0, text: 'x xor y', evidence: [], redLine: false },
      },
    ],
  })
  expect(explained!.paths).toBeUndefined()
})

const uncertain = `
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}, {id: idle, by: b}]
preferences: {a: {statements: [{when: x, reading: unknown}]}, b: {statements: [not y]}}
statusQuo: not x and not y
targets: {peace: not y}
`

it('leaves open what is not known, and options that nothing depends on', () => {
  const { states, explained } = explain(uncertain, 'peace')
  expect(states.map(({ pattern }) => pattern)).toEqual(['NN-', 'YN-'])
  expect(explained!.state.pattern).toBe('NN-')
  expect(explained!.decisionMakers[0]!.verdicts.nash).toBe('unknown')
  expect(explained!.decisionMakers[0]!.departures[0]).toMatchObject({
    certain: false,
    decisive: { reading: 'unknown' },
  })
  expect(explained!.decisionMakers[0]!.leastDrops).toEqual([])
  expect(explain(uncertain, 'peace', { state: 1 }).explained!.state.pattern).toBe('YN-')
})

it.each([dilemma, uncertain])('says the same with a solution handed in', (text) => {
  const conflict = conflictFrom(text)
  const derived = deriveStability(conflict, { concepts: ['nash', 'gmr', 'smr', 'seq', 'sseq'] })
  if (!derived.ok) throw new Error()
  for (const target of Object.keys(conflict.targets)) {
    expect(explain(text, target, { solution: derived.value })).toEqual(explain(text, target))
  }
})
