import type { Graph } from './graph.ts'
import { anyMove, findReached, othersThan } from './reach.ts'

/** How many of the strict rankings of all states make a state stable for one decision maker, the others' moves being what they are. */
export interface RankingCount {
  readonly stable: bigint
  readonly all: bigint
}

/** Above so many own moves the count by inclusion and exclusion is not attempted; above so many states, none. */
const mostMoves = 16
const mostStates = 1000

/**
 * The inverse problem for Nash and GMR, exactly: a state is stable in a ranking when it stands above every state the decision maker
 * can move to (Nash), or when each of those that stand above it leads the others to one that does not (GMR). Rankings are strict:
 * `all` is the factorial of the number of states. Undefined above a thousand states, and for GMR above 16 own moves. [Kinsara2015]
 */
export function countRankings(
  graph: Graph,
  decisionMaker: number,
  state: number,
  concept: 'nash' | 'gmr',
): RankingCount | undefined {
  if (graph.size > mostStates) return undefined
  const moves = graph.moves(decisionMaker, state)
  const all = factorial(graph.size)
  if (concept === 'nash') return { stable: all / BigInt(moves.length + 1), all }
  if (moves.length > mostMoves) return undefined
  const others = othersThan(graph, decisionMaker)
  // Of each of these at least one must stand below the state. An answer that leads back to the state itself deters by being no better.
  const needed = moves
    .map((to) => [to, ...findReached(graph, others, to, anyMove).keys()])
    .filter((clause) => !clause.includes(state))
  const missing = missedTogether(needed)
  // Of k given states none stands below it in all / (k + 1) rankings.
  const stable = [...missing].reduce((sum, [missed, times]) => sum + (BigInt(times) * all) / BigInt(missed + 1), 0n)
  return { stable, all }
}

/** Over all choices of clauses: how often their union has so many states, odd choices counted negatively. */
function missedTogether(clauses: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const clausesOf = new Map<number, number>()
  for (const [i, clause] of clauses.entries())
    for (const state of clause) clausesOf.set(state, (clausesOf.get(state) ?? 0) | (1 << i))
  const alike = [...Map.groupBy(clausesOf.values(), (set) => set)].map(([set, { length }]) => ({ set, length }))
  const times = new Map<number, number>()
  for (let chosen = 0; chosen < 2 ** clauses.length; chosen += 1) {
    const missed = alike.reduce((sum, { set, length }) => (set & chosen ? sum + length : sum), 0)
    times.set(missed, (times.get(missed) ?? 0) + (bitsIn(chosen) % 2 === 0 ? 1 : -1))
  }
  return times
}

function factorial(n: number): bigint {
  let product = 1n
  for (let i = 2; i <= n; i += 1) product *= BigInt(i)
  return product
}

function bitsIn(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1
  return count
}
