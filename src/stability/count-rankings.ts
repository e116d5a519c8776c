import type { Graph } from './graph.ts'
import { findReached, othersThan } from './reach.ts'

/** How many of the strict rankings of all states make a state stable for one decision maker, the others' moves being what they are. */
export interface RankingCount {
  readonly stable: bigint
  readonly all: bigint
}

/** Above so many own moves the count by inclusion and exclusion is not attempted. */
const MOST_MOVES = 16

/**
 * The inverse problem for Nash and GMR, exactly: a state is stable in a ranking when it stands above every state the decision maker
 * can move to (Nash), or when each of those that stand above it leads the others to one that does not (GMR). Undefined above 16 own
 * moves. Rankings are strict: `all` is the factorial of the number of states. [Kinsara2015]
 */
export function countRankings(
  graph: Graph,
  decisionMaker: number,
  state: number,
  concept: 'nash' | 'gmr',
): RankingCount | undefined {
  const moves = graph.moves(decisionMaker, state)
  const all = factorial(graph.size)
  if (concept === 'nash') return { stable: all / BigInt(moves.length + 1), all }
  if (moves.length > MOST_MOVES) return undefined
  const others = othersThan(graph, decisionMaker)
  const clauses = moves.map((to) => new Set([to, ...findReached(graph, others, to, 'moves').keys()]))
  // An answer that leads back to the state itself deters: it is no better than the state.
  const needed = clauses.filter((clause) => !clause.has(state))
  // Stable: below the state stands at least one of each clause. Of k given states none stands below it in all / (k + 1) rankings.
  let stable = 0n
  for (let chosen = 0; chosen < 2 ** needed.length; chosen += 1) {
    const missed = new Set(needed.flatMap((clause, i) => ((chosen >> i) & 1 ? [...clause] : [])))
    const sign = bitsIn(chosen) % 2 === 0 ? 1n : -1n
    stable += (sign * all) / BigInt(missed.size + 1)
  }
  return { stable, all }
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
