import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Conflict } from '../../src/conflict/conflict.ts'
import { deriveStability } from '../../src/stability/derive-stability.ts'
import { listCoalitionStability } from '../../src/stability/list-coalition-stability.ts'
import type { StatesByConcept } from '../../src/stability/list-stable-states.ts'
import { listStrength } from '../../src/stability/list-strength.ts'
import { listUnknown } from '../../src/stability/list-unknown.ts'
import { makeGraph } from '../../src/stability/make-graph.ts'
import { listStability } from '../../src/stability/solution.ts'
import type { Concept } from '../../src/stability/stability.ts'
import { conflicts } from './conflicts.ts'
import { randomConflict } from './random-conflict.ts'
import { shuffled } from './shuffled.ts'

function graphOf(conflict: Conflict) {
  const made = makeGraph(conflict)
  if (!made.ok) throw new Error('the conflict is in order')
  return made.value
}

function stabilityOf(conflict: Conflict) {
  const derived = deriveStability(conflict)
  if (!derived.ok) throw new Error('the conflict is in order')
  return listStability(derived.value)
}

it('finds the same stable states under other names and in another order', () => {
  fc.assert(
    fc.property(conflicts(8), fc.nat(8), (choices, turn) => {
      const { conflict } = randomConflict(choices)
      const other = shuffled(conflict, turn)
      const [here, there] = [stabilityOf(conflict), stabilityOf(other.conflict)]
      for (const concept of ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] satisfies Concept[]) {
        for (const [i, id] of here.decisionMakers.entries()) {
          const moved = here.stability[concept]![id]!.map(other.code).sort((a, b) => a - b)
          expect(moved).toEqual(there.stability[concept]![there.decisionMakers[other.decisionMaker(i)]!])
        }
      }
    }),
    { numRuns: 200, seed: 8 },
  )
})

it('gives the same answers about coalitions, strength and the unknown under other names and in another order', () => {
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
