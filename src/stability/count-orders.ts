import type { Conflict } from '../conflict/conflict.ts'
import type { EditableGraph } from './edit-graph.ts'
import { type ExplainedConcept, findDepartures } from './find-departures.ts'

/** In how many orders of its own preference statements a decision maker stays at a state. */
export interface OrderCount {
  readonly stable: number
  readonly all: number
}

/** Above so many statements the orders are not counted: 8! is 40,320. */
const MOST_STATEMENTS = 8

/**
 * The inverse problem over priorities: of all orders of a decision maker's known statements, in how many nobody could say it would leave
 * the state under a concept. Undefined for other kinds of preference and above eight statements.
 */
export function countOrders(
  editable: EditableGraph,
  conflict: Conflict,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): OrderCount | undefined {
  const preference = conflict.preferences[conflict.decisionMakers[decisionMaker]!.id]
  if (preference?.kind !== 'statements') return undefined
  const known = preference.statements.flatMap(({ reading }, index) => (reading === 'unknown' ? [] : [index]))
  if (known.length > MOST_STATEMENTS) return undefined
  const count = { stable: 0, all: 0 }
  for (const order of permutations(known)) {
    const graph = editable.reordered(decisionMaker, order)
    count.all += 1
    if (!findDepartures(graph, decisionMaker, state, concept).some(({ certain }) => certain)) count.stable += 1
  }
  return count
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) yield items
  else
    for (const [at, first] of items.entries())
      for (const rest of permutations(items.filter((_, i) => i !== at))) yield [first, ...rest]
}
