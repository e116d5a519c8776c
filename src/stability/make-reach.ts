import type { BitRows } from './bit-rows.ts'
import type { Graph } from './graph.ts'

/** Whether a mover takes the move from one state to another. */
export type Takes = (mover: number, from: number, to: number) => boolean

/**
 * R_H(s) for every s, in rows: the states other than s at the end of a sequence of moves by members of the group that they take,
 * nobody moving twice in a row. Where nobody gains by moving twice, as in conflicts with options, that is plain reachability. Space: a
 * bit for each pair of states, otherwise for each member of the group too. Time: a few times the moves times the words.
 */
export function makeReach(graph: Graph, group: readonly number[], takes: Takes): BitRows {
  const { size } = graph
  const words = Math.ceil(size / 32)
  const taken = group.map((mover) =>
    Array.from({ length: size }, (_, from) => graph.moves(mover, from).filter((to) => takes(mover, from, to))),
  )
  const rows = taken.every((moves) => isTransitive(moves))
    ? closure(taken, size, words)
    : alternating(taken, size, words)
  for (let state = 0; state < size; state++) rows[state * words + (state >>> 5)]! &= ~(1 << (state & 31))
  return { words, rows }
}

/** The states that a member's move leads to, by the state it starts from. */
type Moves = readonly (readonly number[])[]

/** So much is spent on finding out; beyond it, moves are taken not to be. */
const mostChecked = 2 ** 26

/** Whether two moves of a member's in a row lead nowhere that one does not, but back. */
function isTransitive(moves: Moves): boolean {
  const work = moves.reduce((sum, tos) => sum + tos.reduce((more, to) => more + moves[to]!.length, 0), 0)
  if (work > mostChecked) return false
  const reachedFrom = new Int32Array(moves.length).fill(-1)
  return moves.every((tos, from) => {
    reachedFrom[from] = from
    for (const to of tos) reachedFrom[to] = from
    return tos.every((to) => moves[to]!.every((next) => reachedFrom[next] === from))
  })
}

/** Plain reachability: passes over the states until nothing grows. */
function closure(taken: readonly Moves[], size: number, words: number): Uint32Array {
  const rows = new Uint32Array(size * words)
  const grewIn = new Int32Array(size)
  for (const moves of taken) {
    for (const [from, tos] of moves.entries()) {
      for (const to of tos) rows[from * words + (to >>> 5)]! |= 1 << (to & 31)
    }
  }
  for (let pass = 1, grew = true; grew; pass++) {
    grew = false
    for (const moves of taken) {
      for (const [from, tos] of moves.entries()) {
        for (const to of tos) {
          if (grewIn[to]! < pass - 1 || !joinRow(rows, from * words, rows, to * words, words)) continue
          grewIn[from] = pass
          grew = true
        }
      }
    }
  }
  return rows
}

/** Nobody twice in a row: what follows when a member moves next, by member; passes go round the members until nothing grows. */
function alternating(taken: readonly Moves[], size: number, words: number): Uint32Array {
  const after = taken.map(() => new Uint32Array(size * words))
  const rest = new Uint32Array(size * words)
  const grewIn = new Int32Array(size)
  for (let pass = 0, last = 0; taken.length > 0 && pass - last <= taken.length; pass++) {
    const member = pass % taken.length
    rest.fill(0)
    for (const [other, row] of after.entries()) if (other !== member) join(rest, row)
    for (let state = 0; state < size; state++) rest[state * words + (state >>> 5)]! |= 1 << (state & 31)
    for (const [from, tos] of taken[member]!.entries()) {
      for (const to of tos) {
        if (grewIn[to]! < pass - taken.length) continue
        if (!joinRow(after[member]!, from * words, rest, to * words, words)) continue
        grewIn[from] = pass
        last = pass
      }
    }
  }
  const rows = new Uint32Array(size * words)
  for (const row of after) join(rows, row)
  return rows
}

function join(all: Uint32Array, more: Uint32Array): void {
  for (let i = 0; i < all.length; i++) all[i]! |= more[i]!
}

/** Adds one row to another, and says whether it brought anything. */
function joinRow(all: Uint32Array, at: number, more: Uint32Array, from: number, words: number): boolean {
  let fresh = 0
  for (let i = 0; i < words; i++) {
    const missing = more[from + i]! & ~all[at + i]!
    fresh |= missing
    all[at + i]! |= missing
  }
  return fresh !== 0
}
