import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Conflict } from '../../src/conflict/conflict.ts'
import { listCoalitionStability } from '../../src/stability/list-coalition-stability.ts'
import type { StatesByConcept } from '../../src/stability/list-stable-states.ts'
import { listStrength } from '../../src/stability/list-strength.ts'
import { listUnknown } from '../../src/stability/list-unknown.ts'
import { makeGraph } from '../../src/stability/make-graph.ts'
import { conflicts } from './conflicts.ts'
import { randomConflict } from './random-conflict.ts'
import { shuffled } from './shuffled.ts'

function graphOf(conflict: Conflict) {
  const made = makeGraph(conflict)
  if (!made.ok) throw new Error('the conflict is in order')
  return made.value
}

it('gives the same answers under other names and in another order', () => {
  fc.assert(
    fc.property(conflicts(6, { unknown: true, strong: true }), fc.nat(8), (choices, turn) => {
      const { conflict } = randomConflict(choices)
      const other = shuffled(conflict, turn)
      const [graph, otherGraph] = [graphOf(conflict), graphOf(other.conflict)]
      const ascending = (codes: readonly number[]) => codes.toSorted((a, b) => a - b)
      const here = (states: readonly number[]) => ascending(states.map((state) => other.code(graph.codes[state]!)))
      const there = (states: readonly number[]) => states.map((state) => otherGraph.codes[state]!)
      const byConcept = (stable: StatesByConcept, coded: typeof here) =>
        Object.entries(stable).map(([concept, states]) => [concept, coded(states)])

      expect(here(graph.codes.map((_, state) => state))).toEqual(otherGraph.codes)

      const coalitions = new Map(
        listCoalitionStability(otherGraph).map(({ coalition, stable }) => [`${coalition}`, stable] as const),
      )
      for (const { coalition, stable } of listCoalitionStability(graph)) {
        const members = ascending(coalition.map((i) => other.decisionMaker(i)))
        expect(byConcept(stable, here)).toEqual(byConcept(coalitions.get(`${members}`)!, there))
      }

      const [unknown, otherUnknown] = [listUnknown(graph), listUnknown(otherGraph)]
      for (const extension of ['a', 'b', 'c', 'd'] as const) {
        for (const [i, stable] of unknown[extension].byDecisionMaker.entries()) {
          const same = otherUnknown[extension].byDecisionMaker[other.decisionMaker(i)]!
          expect(byConcept(stable, here)).toEqual(byConcept(same, there))
        }
      }

      const [strength, otherStrength] = [listStrength(graph), listStrength(otherGraph)]
      for (const concept of ['gmr', 'smr', 'seq'] as const) {
        for (const kind of ['strong', 'weak'] as const) {
          expect(here(strength.equilibria[concept][kind])).toEqual(there(otherStrength.equilibria[concept][kind]))
        }
      }
    }),
    { numRuns: 100, seed: 7 },
  )
})
