import type { EditableGraph } from './edit-graph.ts'
import { type ExplainedConcept, findLeaving } from './find-departures.ts'

/** In how many orders of its own preference statements a decision maker stays at a state. */
export interface OrderCount {
  readonly stable: number
  readonly all: number
}

/** Above so many statements the orders are not counted: 8! is 40,320. */
const mostStatements = 8

/**
 * The inverse problem over priorities: of all orders of a decision maker's statements whose direction is known, those of unknown
 * direction coming last, in how many it is not known to leave the state under a concept. Undefined for other kinds of preference and
 * above eight statements.
 */
export function countOrders(
  { levels, reordered }: EditableGraph,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): OrderCount | undefined {
  const own = levels[decisionMaker]
  if (!own) return undefined
  const known = [...own.keys()].filter((at) => !own[at]!.isUnknown)
  if (known.length > mostStatements) return undefined
  const count = { stable: 0, all: 0 }
  for (const order of permutations(known)) {
    count.all += 1
    if (!findLeaving(reordered(decisionMaker, order), state, concept, [decisionMaker])) count.stable += 1
  }
  return count
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) yield items
  else
    for (const [at, first] of items.entries())
      for (const rest of permutations(items.filter((_, i) => i !== at))) yield [first, ...rest]
}
