import { expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { countOrders } from './count-orders.ts'
import { graphFrom } from './definitions.test-builder.ts'
import { editGraph } from './edit-graph.ts'

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
