import type { EditableGraph, Level } from './edit-graph.ts'
import { type ExplainedConcept, isEscapable, possibleAnswers } from './find-departures.ts'

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
  { graph, levels }: EditableGraph,
  decisionMaker: number,
  state: number,
  concept: ExplainedConcept,
): OrderCount | undefined {
  const own = levels[decisionMaker]
  if (!own) return undefined
  const known = own.filter(({ isUnknown }) => !isUnknown)
  if (known.length > mostStatements) return undefined
  // What others can answer with does not hang on the order; only what is better than the state does.
  const differenceOf = differencesFrom(known, state)
  const moves = graph.moves(decisionMaker, state).map((to) => ({
    to: differenceOf(to),
    answers: possibleAnswers(graph, decisionMaker, to, concept).map((answer) => ({
      answer: differenceOf(answer),
      flights: isEscapable(concept) ? graph.moves(decisionMaker, answer).map(differenceOf) : [],
    })),
  }))
  const count = { stable: 0, all: 0 }
  for (const order of permutations([...known.keys()])) {
    const isBetter = betterIn(order)
    const deters = ({ answer, flights }: (typeof moves)[number]['answers'][number]) =>
      !isBetter(answer) && !flights.some(isBetter)
    count.all += 1
    if (!moves.some(({ to, answers }) => isBetter(to) && !answers.some(deters))) count.stable += 1
  }
  return count
}

/** How a state differs from the one stayed at: a bit a statement, first those that differ, then those that favour it. */
type Difference = number

/** The differences of states from the one stayed at. */
function differencesFrom(statements: readonly Level[], from: number): (state: number) => Difference {
  return (state) =>
    statements.reduce((difference, { holds }, at) => {
      if (holds(state) === holds(from)) return difference
      return difference | (1 << at) | (holds(state) ? 1 << (at + mostStatements) : 0)
    }, 0)
}

/** Whether a state with such a difference is better, by the first statement of an order that differs. */
function betterIn(order: readonly number[]): (difference: Difference) => boolean {
  return (difference) => {
    const decisive = order.find((at) => (difference >> at) & 1)
    return decisive !== undefined && ((difference >> (decisive + mostStatements)) & 1) === 1
  }
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) yield items
  else
    for (const [at, first] of items.entries())
      for (const rest of permutations(items.filter((_, i) => i !== at))) yield [first, ...rest]
}
