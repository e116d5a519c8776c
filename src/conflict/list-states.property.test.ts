import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictFrom } from './conflict.test-builder.ts'
import type { Conflict } from './conflict.ts'
import { holdsIn } from './evaluate.ts'
import { anyExpression } from './expression.test-builder.ts'
import type { Formula } from './expression.ts'
import { findContradiction } from './find-contradiction.ts'
import { formatExpression } from './format-expression.ts'
import { listStates } from './list-states.ts'
import { codesOf } from './state-space.ts'

const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const bitOf = new Map(options.map((option, bit) => [option, bit]))
const formula = anyExpression(options).map(
  (expression): Formula => ({ text: formatExpression(expression), expression }),
)
const formulas = fc.array(formula, { maxLength: 6 })

/** All 256 codes but those ruled out. */
const feasible = (infeasible: readonly Formula[]) => {
  const tests = infeasible.map(({ expression }) => holdsIn(expression, bitOf))
  return [...Array(256).keys()].filter((code) => !tests.some((holds) => holds(code)))
}

/** A conflict in which `more` options beside the eight cannot be taken, and all count. */
const conflictWith = (infeasible: readonly Formula[], more: number): Conflict => {
  const others = Array.from({ length: more }, (_, i) => `x${i}`)
  return conflictFrom(`decisionMakers: [{id: d}]
options: [${[...options, ...others].map((id) => `{id: ${id}, by: d}`).join(', ')}]
infeasible: [${[...infeasible.map(({ text }) => text), ...others].map((text) => `"${text}"`).join(', ')}]
targets: {all: "atLeast(1, ${options.join(', ')})"}`)
}

test.each([
  ['all codes looked at', 0],
  ['states searched for', 20],
])('%s: exactly those that no formula rules out', (_, more) => {
  fc.assert(
    fc.property(formulas, (infeasible) => {
      const listed = listStates(conflictWith(infeasible, more))
      const expected = feasible(infeasible)
      if (listed.ok) expect(listed.value.kind).toBe(more === 0 ? 'dense' : 'listed')
      expect(listed.ok ? [...codesOf(listed.value)] : []).toEqual(expected)
      if (!listed.ok) expect(listed.problems[0].code).toBe('no-feasible-state')
    }),
    { numRuns: 100 },
  )
})

test('a contradiction leaves no state, and would leave one without any of its formulas', () => {
  fc.assert(
    fc.property(fc.array(formula, { minLength: 4, maxLength: 12 }), (infeasible) => {
      fc.pre(feasible(infeasible).length === 0)
      const contradiction = findContradiction(infeasible)
      expect(feasible(contradiction)).toEqual([])
      for (const one of contradiction) {
        expect(feasible(contradiction.filter((other) => other !== one))).not.toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
