import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listRobust } from '../../src/stability/list-robust.ts'
import { makeGraph } from '../../src/stability/make-graph.ts'
import type { Concept } from '../../src/stability/stability.ts'
import { conflicts, modelOf } from './conflicts.ts'
import { randomConflict } from './random-conflict.ts'
import { type Model, slowEquilibria, slowStability } from './slow-stability.ts'

const concepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim']

/** Equilibria by concept, as codes. */
function equilibriaOf(model: Model) {
  const stable = slowStability(model)
  return Object.fromEntries(concepts.map((concept) => [concept, slowEquilibria(model, stable[concept])]))
}

/** Every way to take one of each. */
function* combinations<T>(offers: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = offers
  if (!first) yield []
  else for (const taken of first) for (const others of combinations(rest)) yield [taken, ...others]
}

it('counts equilibria over every completion', () => {
  fc.assert(
    fc.property(conflicts(4, { unknown: true }), (choices) => {
      const { conflict, model, completions } = randomConflict(choices)
      const number = completions.reduce((product, ways) => product * ways.length, 1)
      fc.pre(number > 1 && number <= 81)
      const graph = makeGraph(conflict)
      if (!graph.ok) throw new Error('the conflict is in order')
      fc.pre(graph.value.size === model.feasible.length)
      const states = graph.value.codes.map((code) => ({
        code,
        pattern: conflict.options.map((_, k) => ((code >> k) & 1 ? 'Y' : 'N')).join(''),
      }))
      const robust = listRobust(conflict, states, (completed) => {
        const made = makeGraph(completed)
        if (!made.ok) throw new Error('the completion is in order')
        return { equilibria: equilibriaOf(modelOf(completed, made.value)) }
      })
      if (!robust.ok) throw new Error('few enough completions')

      const times = new Map(concepts.map((concept) => [concept, model.feasible.map(() => 0)]))
      for (const orders of combinations(completions)) {
        const equilibria = equilibriaOf({ ...model, compare: (i, a, b) => orders[i]!(a, b) })
        for (const concept of concepts) {
          for (const code of equilibria[concept]!) times.get(concept)![model.feasible.indexOf(code)]! += 1
        }
      }
      expect(robust.value.completions).toBe(number)
      for (const concept of concepts) {
        const counts = times.get(concept)!
        expect(robust.value.equilibria[concept]).toEqual({
          always: model.feasible.filter((_, at) => counts[at] === number),
          never: model.feasible.filter((_, at) => counts[at] === 0),
          shares: counts.map((count) => count / number),
        })
      }
    }),
    { numRuns: 60, seed: 6 },
  )
})

it('says when there are too many completions', () => {
  const { conflict } = randomConflict({ seed: 1, decisionMakers: 2, options: 3 })
  const open = Array.from({ length: 4 }, () => ({
    text: 'o0',
    expression: { kind: 'option' as const, option: 'o0', start: 0, end: 2 },
    evidence: [],
    reading: 'unknown' as const,
    redLine: false,
    strength: 'mild' as const,
    movable: {},
  }))
  const asked = { ...conflict, preferences: { dm0: { kind: 'statements' as const, statements: open } } }
  const robust = listRobust(asked, [], () => ({ equilibria: {} }), { limit: 80 })
  expect(robust).toMatchObject({ ok: false, problems: [{ code: 'too-many-completions' }] })
})
