import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { countOrders } from './count-orders.ts'
import { graphFrom, graphWith, smallConflict, stays } from './definitions.test-builder.ts'
import { editGraph } from './edit-graph.ts'
import { explainedConcepts } from './find-departures.ts'

// a stays with x taken, y not, in the orders in which "x" comes before "not x": half of the six. An unknown wish comes last and
// changes nothing.
it('counts the orders of statements in which a decision maker stays', () => {
  const conflict = conflictFrom(`
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}]
preferences:
  a: {statements: [y, not x, x, {when: x and y, reading: unknown}]}
  b: {weights: [{when: y, weight: 1}]}
`)
  const editable = editGraph(graphFrom(conflict), conflict)
  expect(countOrders(editable, 0, 1, 'nash')).toEqual({ stable: 3, all: 6 })
  expect(countOrders(editable, 1, 1, 'nash')).toBeUndefined()
})

it('gives up above eight statements', () => {
  const conflict = conflictFrom(`
decisionMakers: [{id: a}]
options: [{id: x, by: a}]
preferences: {a: {statements: [${Array.from({ length: 9 }, () => 'x').join(', ')}]}}
`)
  expect(countOrders(editGraph(graphFrom(conflict), conflict), 0, 1, 'nash')).toBeUndefined()
})

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((first, at) => permutations(items.filter((_, i) => i !== at)).map((rest) => [first, ...rest]))
}

it.each(explainedConcepts)('counts what rewriting the conflict in every order counts: %s', (concept) => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, at) => {
      const { conflict, graph } = smallConflict(seed, { decisionMakers: 3, options: 4 })
      const state = at % graph.size
      for (const [i, { id }] of conflict.decisionMakers.entries()) {
        const preference = conflict.preferences[id]
        if (preference?.kind !== 'statements' || preference.statements.length > 4) continue
        const orders = permutations(preference.statements).map((statements) =>
          graphWith(graph, {
            ...conflict,
            preferences: { ...conflict.preferences, [id]: { ...preference, statements } },
          }),
        )
        const stable = orders.filter((each) => stays(each, i, state, concept)).length
        expect(countOrders(editGraph(graph, conflict), i, state, concept)).toEqual({ stable, all: orders.length })
      }
    }),
    { numRuns: 25, seed: 17 },
  )
})
