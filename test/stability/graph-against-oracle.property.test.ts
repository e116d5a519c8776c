import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from '../../src/conflict/expression.ts'
import { parseExpression } from '../../src/conflict/parse-expression.ts'
import { listCoalitionStability, listLoneEquilibria } from '../../src/stability/list-coalition-stability.ts'
import type { StatesByConcept } from '../../src/stability/list-stable-states.ts'
import { listStrength, type SanctionConcept } from '../../src/stability/list-strength.ts'
import { listUnknown } from '../../src/stability/list-unknown.ts'
import { conflicts, graphOf } from './conflicts.ts'
import { randomConflict } from './random-conflict.ts'
import {
  slowCoalitionStability,
  slowEquilibria,
  slowStability,
  slowStrongStability,
  slowUnknownStability,
} from './slow-stability.ts'

const concepts = ['nash', 'gmr', 'smr', 'seq'] as const

/** A list of the library, with codes for indexes. */
const coded = (codes: readonly number[], states: readonly number[]) => states.map((state) => codes[state]!)
const allCoded = (codes: readonly number[], stable: StatesByConcept) =>
  Object.fromEntries(concepts.map((concept) => [concept, coded(codes, stable[concept])]))

describe('the lists over a graph agree with the definitions', () => {
  it('coalitions', () => {
    fc.assert(
      fc.property(conflicts(6, { unknown: true }), (choices) => {
        const { model } = randomConflict(choices)
        const graph = graphOf(model)
        const alone = listLoneEquilibria(graph)
        const found = listCoalitionStability(graph, { leaving: alone })
        expect(found.length).toBe(2 ** model.decisionMakers - 1 - model.decisionMakers)
        const individual = slowStability(model)
        for (const concept of concepts) {
          expect(coded(graph.codes, alone[concept])).toEqual(slowEquilibria(model, individual[concept]))
        }
        for (const { coalition, stable, leaves } of found) {
          for (const concept of concepts) {
            const left = [...leaves[concept].keys()]
            expect(left).toEqual(alone[concept].filter((state) => !stable[concept].includes(state)))
          }
          expect({ coalition, ...allCoded(graph.codes, stable) }).toEqual({
            coalition,
            ...slowCoalitionStability(model, coalition),
          })
        }
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  it('strength of preference', () => {
    fc.assert(
      fc.property(conflicts(7, { strong: true }), (choices) => {
        const { model } = randomConflict(choices)
        const graph = graphOf(model)
        const found = listStrength(graph)
        const general = slowStability(model)
        const strong = slowStrongStability(model)
        for (const concept of ['gmr', 'smr', 'seq'] as SanctionConcept[]) {
          for (const [i, each] of found.byDecisionMaker.entries()) {
            expect(coded(graph.codes, each[concept].strong)).toEqual(strong[concept][i])
            expect(coded(graph.codes, each[concept].weak)).toEqual(
              general[concept][i]!.filter((state) => !strong[concept][i]!.includes(state)),
            )
          }
          const all = slowEquilibria(model, general[concept])
          const strongly = slowEquilibria(model, strong[concept])
          expect(coded(graph.codes, found.equilibria[concept].strong)).toEqual(strongly)
          expect(coded(graph.codes, found.equilibria[concept].weak)).toEqual(
            all.filter((state) => !strongly.includes(state)),
          )
        }
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  it('unknown preference', () => {
    fc.assert(
      fc.property(conflicts(7, { unknown: true }), (choices) => {
        const { model } = randomConflict(choices)
        const graph = graphOf(model)
        const found = listUnknown(graph)
        for (const extension of ['a', 'b', 'c', 'd'] as const) {
          const slow = slowUnknownStability(model, extension)
          for (const concept of concepts) {
            expect(found[extension].byDecisionMaker.map((each) => coded(graph.codes, each[concept]))).toEqual(
              slow[concept],
            )
            expect(coded(graph.codes, found[extension].equilibria[concept])).toEqual(
              slowEquilibria(model, slow[concept]),
            )
          }
        }
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

it('the texts of random conflicts read as their trees', () => {
  const bare = (expression: Expression): unknown =>
    JSON.parse(JSON.stringify(expression, (key, value) => (key === 'start' || key === 'end' ? undefined : value)))
  fc.assert(
    fc.property(conflicts(9), (choices) => {
      const { conflict } = randomConflict(choices)
      for (const { text, expression } of [...conflict.infeasible, ...Object.values(conflict.targets)]) {
        const parsed = parseExpression(text)
        expect(parsed.ok && bare(parsed.value)).toEqual(bare(expression))
      }
    }),
    { numRuns: 100, seed: 9 },
  )
})

describe('laws', () => {
  it('Nash ⇒ SSEQ ⇒ SMR ⇒ GMR, and SSEQ ⇒ SEQ ⇒ GMR', () => {
    fc.assert(
      fc.property(conflicts(7), (choices) => {
        const { model } = randomConflict(choices)
        const slow = slowStability(model)
        for (let i = 0; i < model.decisionMakers; i++) {
          for (const [stronger, weaker] of [
            ['nash', 'sseq'],
            ['nash', 'sim'],
            ['sseq', 'smr'],
            ['smr', 'gmr'],
            ['sseq', 'seq'],
            ['seq', 'gmr'],
          ] as const) {
            const weakly = new Set(slow[weaker][i])
            expect(slow[stronger][i]!.filter((state) => !weakly.has(state))).toEqual([])
          }
        }
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('where nothing is unknown the four extensions are the plain concepts', () => {
    fc.assert(
      fc.property(conflicts(6), (choices) => {
        const { model } = randomConflict(choices)
        const graph = graphOf(model)
        const { a, b, c, d } = listUnknown(graph)
        const slow = slowStability(model)
        for (const each of [a, b, c, d]) {
          for (const concept of concepts) {
            expect(each.byDecisionMaker.map((stable) => coded(graph.codes, stable[concept]))).toEqual(slow[concept])
          }
        }
      }),
      { numRuns: 100, seed: 5 },
    )
  })
})
