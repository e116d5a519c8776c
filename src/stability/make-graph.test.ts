import { describe, expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { makeGraph } from './make-graph.ts'

function graphFrom(text: string) {
  const made = makeGraph(conflictFrom(text))
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('; '))
  return made.value
}

const twoOptions = (moves: string) => `
decisionMakers: [{id: a}, {id: b}]
options:
  - {id: x, by: a, moves: ${moves}}
  - {id: y, by: a}
  - {id: z, by: b}
preferences:
  a: {statements: [{when: x, strength: strong}, {when: y, reading: unknown}, z]}
  b: {ranking: [["--Y"], ["--N"]]}
`

describe('makeGraph', () => {
  it('changes any own options at once, and nobody else’s', () => {
    // Bits x 1, y 2, z 4: a moves within 0–3 and within 4–7, b by 4.
    const graph = graphFrom(twoOptions('both'))
    expect(graph.codes).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(graph.moves(0, 0)).toEqual([1, 2, 3])
    expect(graph.moves(0, 6)).toEqual([4, 5, 7])
    expect(graph.moves(1, 6)).toEqual([2])
  })

  it('respects directions', () => {
    const forward = graphFrom(twoOptions('forward'))
    expect(forward.moves(0, 0)).toEqual([1, 2, 3])
    expect(forward.moves(0, 1)).toEqual([3])
    const back = graphFrom(twoOptions('back'))
    expect(back.moves(0, 0)).toEqual([2])
    expect(back.moves(0, 1)).toEqual([0, 2, 3])
  })

  it('steps over infeasible states', () => {
    // Without 1 and 2, a still goes from 0 to 3 at once.
    const graph = graphFrom(`${twoOptions('both')}infeasible: [x xor y]\n`)
    expect(graph.codes).toEqual([0, 3, 4, 7])
    expect(graph.moves(0, 0)).toEqual([1])
  })

  it('compares by the first statement that tells states apart, strong and unknown ones too', () => {
    const graph = graphFrom(twoOptions('both'))
    expect(graph.compare(0, 1, 2)).toBe('much better')
    expect(graph.compare(0, 2, 1)).toBe('much worse')
    expect(graph.compare(0, 3, 1)).toBe('unknown')
    expect(graph.compare(0, 4, 0)).toBe('better')
    expect(graph.compare(0, 4, 4)).toBe('equal')
    expect(graph.compare(1, 4, 3)).toBe('better')
    expect(graph.compare(1, 0, 3)).toBe('equal')
  })

  it('leaves out options that nothing depends on', () => {
    const graph = graphFrom(`
decisionMakers: [{id: a}]
options: [{id: idle, by: a}, {id: x, by: a}]
preferences: {a: {statements: [x]}}
`)
    expect(graph.codes).toEqual([0, 2])
    expect(graph.moves(0, 0)).toEqual([1])
  })

  it('says its limit', () => {
    const ids = Array.from({ length: 15 }, (_, k) => `o${k}`)
    const large = conflictFrom(`
decisionMakers: [{id: a}]
options: [${ids.map((id) => `{id: ${id}, by: a}`).join(', ')}]
preferences: {a: {statements: [${ids.join(', ')}]}}
`)
    const made = makeGraph(large)
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'too-many-states' }] })
    expect(made.ok ? '' : made.problems[0].message).toContain('32768 feasible states')
  })
})
