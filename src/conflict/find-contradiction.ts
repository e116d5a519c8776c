import { optionsIn } from './evaluate.ts'
import type { Formula } from './expression.ts'
import { searchStates } from './search-states.ts'

/**
 * Of formulas one of which is true in every state, a minimal set of which that still holds: without any one of them a state
 * would be left. Deletion one by one, so as many searches as there are formulas.
 */
export function findContradiction(infeasible: readonly Formula[]): readonly Formula[] {
  return infeasible.reduceRight<readonly Formula[]>((kept, formula) => {
    const others = kept.filter((other) => other !== formula)
    return leavesNone(others) ? others : kept
  }, infeasible)
}

function leavesNone(infeasible: readonly Formula[]): boolean {
  const options = new Set(infeasible.flatMap(({ expression }) => optionsIn(expression)))
  const bitOf = new Map([...options].map((option, bit) => [option, bit]))
  return searchStates(
    infeasible.map(({ expression }) => expression),
    bitOf,
    () => false,
  )
}
