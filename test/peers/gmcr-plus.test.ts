import { expect, it } from 'vitest'
import type { Conflict } from '../../src/conflict/conflict.ts'
import { deriveStability } from '../../src/stability/derive-stability.ts'
import { makeGraph } from '../../src/stability/make-graph.ts'
import { listStability } from '../../src/stability/solution.ts'
import { modelOf } from '../stability/conflicts.ts'
import { slowEquilibria, slowStability } from '../stability/slow-stability.ts'

// GMCR+ lets each opponent move once at most in a sanction; the rule is that nobody moves twice in a row [Fang1993]. Three decision
// makers with one option each, to be taken up and left at will, show it.

const payoffs = [
  [2, 1, 4, 2, 0, 0, 0, 6],
  [3, 6, 5, 4, 1, 5, 5, 0],
  [0, 7, 0, 6, 7, 0, 6, 2],
]
const ids = ['a', 'b', 'c']
const conflict: Conflict = {
  id: 'moves-in-turn',
  title: 'Moves in turn',
  decisionMakers: ids.map((id) => ({ id, name: id })),
  options: ids.map((id) => ({ id, by: id, moves: 'both', label: id })),
  infeasible: [],
  preferences: Object.fromEntries(
    ids.map((id, i) => [
      id,
      {
        kind: 'ranking',
        classes: [7, 6, 5, 4, 3, 2, 1, 0]
          .map((level) =>
            [0, 1, 2, 3, 4, 5, 6, 7]
              .filter((code) => payoffs[i]![code] === level)
              .map((code) => [0, 1, 2].map((k) => ((code >> k) & 1 ? 'Y' : 'N')).join('')),
          )
          .filter((patterns) => patterns.length > 0),
        strongAfter: [],
        unknown: [],
      },
    ]),
  ),
  targets: {},
}

it('counts state 0 as a sequential equilibrium, which takes an opponent who moves twice', () => {
  // GMCR+ gives 1 to 6. At 0 the first gains nothing by moving (1: 1 < 2), the second gains by 2 (5 > 3), the third by 4 (7 > 0).
  // After 2 the first does not gain by 3 (2 < 4), the third does by 6 (6 > 0), then the first by 7 (6 > 0): 0 < 3 for the second.
  // After 4 the first is indifferent to 5, the second gains by 6 (5 > 1), the first by 7 (6 > 0), the second by 5 (5 > 0): 0 ≤ 0 for
  // the third. The second has moved twice, with the first between.
  const graph = makeGraph(conflict)
  const derived = deriveStability(conflict)
  if (!graph.ok || !derived.ok) throw new Error('the conflict is in order')
  const model = modelOf(conflict, graph.value)
  expect(slowEquilibria(model, slowStability(model).seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(listStability(derived.value).equilibria.seq).toEqual([0, 1, 2, 3, 4, 5, 6])
})
