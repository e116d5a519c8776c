import type { BitRows } from './bit-rows.ts'
import type { Graph } from './graph.ts'

/** Whether a mover takes the move from one state to another. */
export type Takes = (mover: number, from: number, to: number) => boolean

/**
 * R_H(s) for every s, in rows: the states other than s at the end of a sequence of moves by members of the group that they take, nobody moving
 * twice in a row. Space: a bit for each pair of states and member of the group. Time: a few times the moves times the words.
 */
export function makeReach(graph: Graph, group: readonly number[], takes: Takes): BitRows {
  const { size } = graph
  const words = Math.ceil(size / 32)
  const taken = group.map((mover) =>
    Array.from({ length: size }, (_, from) => graph.moves(mover, from).filter((to) => takes(mover, from, to))),
  )
  // What follows when a member moves next: `after` by member, then by state. Passes go round the members until nothing grows.
  const after = group.map(() => new Uint32Array(size * words))
  const rest = new Uint32Array(size * words)
  const grewIn = new Int32Array(size)
  for (let pass = 0, last = 0; group.length > 0 && pass - last <= group.length; pass++) {
    const member = pass % group.length
    rest.fill(0)
    for (const [other, row] of after.entries()) if (other !== member) join(rest, row)
    for (let state = 0; state < size; state++) rest[state * words + (state >>> 5)]! |= 1 << (state & 31)
    for (const [from, tos] of taken[member]!.entries()) {
      for (const to of tos) {
        if (grewIn[to]! < pass - group.length) continue
        if (!joinRow(after[member]!, from * words, rest, to * words, words)) continue
        grewIn[from] = pass
        last = pass
      }
    }
  }
  const rows = new Uint32Array(size * words)
  for (const row of after) join(rows, row)
  for (let state = 0; state < size; state++) rows[state * words + (state >>> 5)]! &= ~(1 << (state & 31))
  return { words, rows }
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
