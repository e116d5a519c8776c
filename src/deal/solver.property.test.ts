import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSolver } from './solver.ts'

const variables = 7
const literal = fc.integer({ min: 0, max: 2 * variables - 1 })
const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { maxLength: 40 })
const questions = fc.array(fc.uniqueArray(literal, { maxLength: 5 }), { minLength: 1, maxLength: 6 })

/** By trying all values; a bit of `values` per variable. */
function satisfiable(all: readonly (readonly number[])[]): boolean {
  const isTrue = (values: number, one: number) => (((values >> (one >> 1)) & 1) === 1) === ((one & 1) === 0)
  return Array.from({ length: 2 ** variables }, (_, values) => values).some((values) =>
    all.every((clause) => clause.some((one) => isTrue(values, one))),
  )
}

it('answers as trying all values does, with a model or with assumptions that really clash', () => {
  fc.assert(
    fc.property(clauses, questions, (given, asked) => {
      const solver = createSolver()
      for (let index = 0; index < variables; index += 1) solver.variable(index % 2 === 0)
      for (const clause of given) solver.require(clause)
      for (const assumptions of asked) {
        const core = solver.refute(assumptions, { left: 1_000_000 })
        const units = assumptions.map((one) => [one])
        expect(core === undefined).toBe(satisfiable([...given, ...units]))
        if (core === undefined) {
          expect([...given, ...units].every((clause) => clause.some((one) => solver.holds(one)))).toBe(true)
        } else {
          expect(assumptions).toEqual(expect.arrayContaining([...core]))
          expect(satisfiable([...given, ...core.map((one) => [one])])).toBe(false)
        }
      }
    }),
    { numRuns: 400, seed: 4 },
  )
})
