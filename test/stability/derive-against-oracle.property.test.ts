import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../src/conflict/conflict.ts'
import { listStates } from '../../src/conflict/list-states.ts'
import { codesOf, type ListedSpace, type StateSpace } from '../../src/conflict/state-space.ts'
import { deriveStability } from '../../src/stability/derive-stability.ts'
import { concludeSolution, listSwept } from '../../src/stability/found.ts'
import { countStability, listStability, type Solution } from '../../src/stability/solution.ts'
import { solveListed } from '../../src/stability/solve-listed.ts'
import type { Concept } from '../../src/stability/stability.ts'
import type { Decoded } from '../../src/text/problem.ts'
import { conflicts } from './conflicts.ts'
import { type RandomConflict, randomConflict } from './random-conflict.ts'
import { slowEquilibria, slowStability } from './slow-stability.ts'

const unwrap = <T>(decoded: Decoded<T>): T => {
  if (decoded.ok) return decoded.value
  throw new Error(decoded.problems.map(({ message }) => message).join('; '))
}

function expectAgreement({ conflict, model }: RandomConflict, solution: Solution) {
  const slow = slowStability(model)
  const found = listStability(solution)
  const states = [...model.feasible].sort((a, b) => a - b)
  expect(found.states.map(({ code }) => code)).toEqual(states)
  const counts = countStability(solution)
  expect(counts.states).toBe(states.length)
  for (const concept of ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] satisfies Concept[]) {
    const ascending = (codes: readonly number[]) => [...codes].sort((a, b) => a - b)
    const expected = Object.fromEntries(conflict.decisionMakers.map(({ id }, i) => [id, ascending(slow[concept][i]!)]))
    const equilibria = ascending(slowEquilibria(model, slow[concept]))
    expect({ concept, ...found.stability[concept] }).toEqual({ concept, ...expected })
    expect(found.equilibria[concept]).toEqual(equilibria)
    expect(counts.stable[concept]).toEqual(
      Object.fromEntries(Object.entries(expected).map(([id, codes]) => [id, codes.length])),
    )
    expect(counts.equilibria[concept]).toBe(equilibria.length)
  }
}

/** The same states listed, with bits far apart. */
function listedApart(space: StateSpace): ListedSpace {
  const move = (bit: number) => bit * 5 + 3
  const apart = (code: number) =>
    Array.from({ length: space.bits }, (_, bit) => (Math.floor(code / 2 ** bit) % 2) * 2 ** move(bit)).reduce(
      (a, b) => a + b,
      0,
    )
  return {
    ...space,
    kind: 'listed',
    bitOf: new Map([...space.bitOf].map(([id, bit]) => [id, move(bit)])),
    codes: codesOf(space).map(apart),
  }
}

/** Back to the bits of `space`. */
function together(solution: Solution, space: StateSpace): Solution {
  return { ...solution, space: { ...space, kind: 'listed', codes: codesOf(space) } as ListedSpace }
}

function solvedAsList(conflict: Conflict): Solution {
  const space = unwrap(listStates(conflict))
  const apart = listedApart(space)
  const found = unwrap(solveListed(conflict, apart, listSwept(), () => {}))
  return together(unwrap(concludeSolution(conflict, apart, found, undefined, [])), space)
}

describe('stability agrees with the definitions on random conflicts', () => {
  it('where all codes are swept', () => {
    fc.assert(
      fc.property(conflicts(9), (choices) => {
        const random = randomConflict(choices)
        expectAgreement(random, unwrap(deriveStability(random.conflict)))
      }),
      { numRuns: 2000, seed: 3 },
    )
  })

  it('where feasible states are listed', () => {
    fc.assert(
      fc.property(conflicts(8), (choices) => {
        const random = randomConflict(choices)
        expectAgreement(random, solvedAsList(random.conflict))
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})
