import type { Conflict } from '../conflict/conflict.ts'
import { rankStates } from '../conflict/rank-states.ts'
import type { ListedSpace } from '../conflict/state-space.ts'
import type { Decoded } from '../text/problem.ts'
import type { Found } from './found.ts'
import { listCells } from './listed-cells.ts'
import { listedSweeps, orderByPayoff } from './listed-sweeps.ts'
import { listOwnOptions } from './own-options.ts'
import type { StableStates } from './solution.ts'
import { type SweptConcept, solve } from './sweeps.ts'

/** Finds the stable states where feasible states are few among many options. `step` is called when a decision maker is done. */
export function solveListed(
  conflict: Conflict,
  space: ListedSpace,
  concepts: readonly SweptConcept[],
  step: () => void,
): Decoded<Found> {
  const ranked = rankStates(conflict, space)
  if (!ranked.ok) return ranked
  const payoffs = ranked.value
  const own = listOwnOptions(conflict, space)
  const views = payoffs.map((values, i) => {
    const view = { payoffs: values, cells: listCells(space.codes, own[i]!), order: orderByPayoff(values) }
    step()
    return view
  })
  const marks = views.map(() => new Map<SweptConcept, Uint8Array>())
  const counts = views.map((_, i) => {
    const count = solve(
      listedSweeps(views, i, (concept, stable) => marks[i]!.set(concept, stable)),
      concepts,
    )
    step()
    return count
  })
  const stableFor = (concept: SweptConcept) =>
    counts.map((count, i): StableStates => ({ count: count[concept]!, marks: marks[i]!.get(concept)! }))
  return {
    ok: true,
    value: { payoffs, stable: Object.fromEntries(concepts.map((concept) => [concept, stableFor(concept)])) },
    warnings: ranked.warnings,
  }
}
