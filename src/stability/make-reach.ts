import type { Graph } from './graph.ts'

/** Whether a mover takes the move from one state to another. */
export type Takes = (mover: number, from: number, to: number) => boolean

/** Looks for a state among those that a group can bring about from `start`. */
export type FindReached = (
  group: readonly number[],
  start: number,
  takes: Takes,
  test: (state: number) => boolean,
) => number | undefined

const several = -1

/**
 * R_H(s): the search finds a state other than `start` that passes the test and lies at the end of a sequence of moves by members of
 * the group in which nobody moves twice in a row; breadth first, so one reached in few moves. It looks at each move once at most.
 * One search must not run inside another of the same maker: make two.
 */
export function makeReach(graph: Graph): FindReached {
  // Who came last into a state, in which search. A state into which two have come can be left by anybody.
  const lastMover = new Int32Array(graph.size)
  const searchOf = new Int32Array(graph.size)
  let search = 0

  return (group, start, takes, test) => {
    search++
    searchOf[start] = search
    lastMover[start] = several
    const queue = [{ from: start, movers: group }]
    for (const { from, movers } of queue) {
      for (const mover of movers) {
        for (const to of graph.moves(mover, from)) {
          if (!takes(mover, from, to)) continue
          if (searchOf[to] !== search) {
            if (test(to)) return to
            searchOf[to] = search
            lastMover[to] = mover
            if (group.length > 1) queue.push({ from: to, movers: group.filter((other) => other !== mover) })
          } else if (lastMover[to] !== several && lastMover[to] !== mover) {
            queue.push({ from: to, movers: [lastMover[to]!] })
            lastMover[to] = several
          }
        }
      }
    }
    return undefined
  }
}
