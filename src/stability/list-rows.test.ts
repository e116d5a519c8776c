import { describe, expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { findStatusQuo } from '../conflict/find-status-quo.ts'
import { compareEquilibria } from './compare-equilibria.ts'
import { deriveStability } from './derive-stability.ts'
import { listRows } from './list-rows.ts'
import { makeGraph } from './make-graph.ts'
import { mapMoves } from './map-moves.ts'

// The prisoners' dilemma, as reckoned by hand in docs/stability.md: the first orders 1 > 0 > 3 > 2, the second 2 > 0 > 3 > 1.
const dilemma = conflictFrom(`
decisionMakers: [{id: first}, {id: second}]
options: [{id: a, by: first}, {id: b, by: second}, {id: idle, by: second}]
preferences:
  first: {statements: [not b, a]}
  second: {statements: [not a, b]}
statusQuo: not a and not b
targets: {silence: not a and not b, either: a or b}
`)

function solved() {
  const solution = deriveStability(dilemma)
  if (!solution.ok) throw new Error(solution.problems[0].message)
  const statusQuo = findStatusQuo(dilemma, solution.value.space)
  if (!statusQuo.ok || statusQuo.value === undefined) throw new Error('no status quo')
  return { solution: solution.value, statusQuo: statusQuo.value }
}

describe('the rows of a table', () => {
  const { solution, statusQuo } = solved()
  const table = listRows(dilemma, solution, { statusQuo, limit: 10 })
  const row = (pattern: string) => table.rows.find((each) => each.pattern === pattern)

  it('say who stays, what holds, and the place of each state in the orders of preference', () => {
    expect(table.count).toBe(4)
    expect(row('NN-')).toEqual({
      code: 0,
      pattern: 'NN-',
      stays: ['NN', 'YY', 'YY', 'YY', 'YY', 'YY'],
      equilibrium: ['gmr', 'smr', 'seq', 'sseq', 'sim'],
      places: [2, 2],
      isStatusQuo: true,
      targets: ['silence'],
    })
    expect(row('YY-')?.equilibrium).toEqual(['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'])
    expect(row('YN-')?.stays[0]).toBe('YN')
    expect(row('YN-')?.places).toEqual([1, 4])
    expect(table.equilibria).toEqual({ nash: 1, gmr: 2, smr: 2, seq: 2, sseq: 2, sim: 2 })
  })

  it('count a target’s states and which of them hold', () => {
    const [silence, either] = table.targets
    expect(silence).toMatchObject({ states: 1, equilibria: { nash: 0, seq: 1 } })
    expect(either).toMatchObject({ states: 3, equilibria: { nash: 1, seq: 1 } })
  })

  it('are today’s, then those of targets and equilibria, where there is no room for all', () => {
    expect(listRows(dilemma, solution, { statusQuo, limit: 1 }).rows.map(({ pattern }) => pattern)).toEqual(['NN-'])
    const three = listRows(dilemma, solution, { statusQuo, limit: 3 }).rows.map(({ pattern }) => pattern)
    expect(three).toContain('YY-')
  })
})

it('compares equilibria, a dash being either', () => {
  const row = (pattern: string, ...equilibrium: ('nash' | 'seq')[]) => ({ pattern, equilibrium })
  const before = [row('NN-', 'nash'), row('YYN', 'nash')]
  const now = [row('NNY', 'nash'), row('YYY', 'nash'), row('YYN', 'seq')]
  const { gained, lost, kept } = compareEquilibria(before, now, 'nash')
  expect(gained.map(({ pattern }) => pattern)).toEqual(['YYY'])
  expect(lost.map(({ pattern }) => pattern)).toEqual(['YYN'])
  expect(kept.map(({ pattern }) => pattern)).toEqual(['NNY'])
})

describe('the map of moves', () => {
  const graph = makeGraph(dilemma)
  if (!graph.ok) throw new Error(graph.problems[0].message)
  const limits = { mostStates: 10, mostMoves: 10 }

  it('follows improvements from the start: each confesses, and then the other', () => {
    const map = mapMoves(dilemma, graph.value, { start: 0, by: 'improvements', ...limits })
    expect(map.states.map(({ pattern, moves }) => [pattern, moves])).toEqual([
      ['NN-', 0],
      ['YN-', 1],
      ['NY-', 1],
      ['YY-', 2],
    ])
    expect(map.moves.map(({ from, to, decisionMaker }) => [from, to, decisionMaker])).toEqual([
      [0, 1, 'first'],
      [0, 2, 'second'],
      [1, 3, 'second'],
      [2, 3, 'first'],
    ])
    expect(map.reachable).toBe(4)
  })

  it('has every move, the preferred first, when asked for, and says what it leaves out', () => {
    const map = mapMoves(dilemma, graph.value, { start: 0, by: 'moves', mostStates: 10, mostMoves: 5 })
    expect(map.moveCount).toBe(8)
    expect(map.moves.map(({ prefers }) => prefers)).toEqual(['better', 'better', 'better', 'better', 'worse'])
  })

  it('knows the ways to a target', () => {
    const target = conflictFrom(`
decisionMakers: [{id: first}, {id: second}]
options: [{id: a, by: first}, {id: b, by: second}]
targets: {both: a and b}
`).targets.both!
    const map = mapMoves(dilemma, graph.value, { start: 0, by: 'improvements', target, ...limits })
    const ways = map.ways?.improvements.map((way) => way.map(({ decisionMaker }) => decisionMaker))
    expect(ways).toContainEqual(['first', 'second'])
    expect(ways).toContainEqual(['second', 'first'])
    expect(map.states.filter(({ isTarget }) => isTarget).map(({ pattern }) => pattern)).toEqual(['YY-'])
  })
})
