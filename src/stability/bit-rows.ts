import type { Graph } from './graph.ts'
import { isBetter } from './is-better.ts'

/** A relation between the states of a graph: for each state a row of bits, one a state, over `words` words. */
export interface BitRows {
  readonly words: number
  readonly rows: Uint32Array
}

/** How a decision maker sees all states in view of each: the rows of a state have those that are better than it, and so on. */
export interface Sight {
  readonly better: BitRows
  /** Better, or of unknown order. */
  readonly maybeBetter: BitRows
  readonly muchWorse: BitRows
}

/** Makes every comparison once. */
export function sightOf(graph: Graph, decisionMaker: number): Sight {
  const { size } = graph
  const words = Math.ceil(size / 32)
  const better = new Uint32Array(size * words)
  const maybeBetter = new Uint32Array(size * words)
  const muchWorse = new Uint32Array(size * words)
  const add = (rows: Uint32Array, state: number, other: number) => {
    rows[state * words + (other >>> 5)]! |= 1 << (other & 31)
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const seen = graph.compare(decisionMaker, a, b)
      if (seen === 'equal') continue
      if (seen === 'unknown') {
        add(maybeBetter, a, b)
        add(maybeBetter, b, a)
        continue
      }
      const [upper, lower] = isBetter(seen) ? [a, b] : [b, a]
      add(better, lower, upper)
      add(maybeBetter, lower, upper)
      if (seen === 'much better' || seen === 'much worse') add(muchWorse, upper, lower)
    }
  }
  return {
    better: { words, rows: better },
    maybeBetter: { words, rows: maybeBetter },
    muchWorse: { words, rows: muchWorse },
  }
}

/** Related in every one of them. */
export function inAll([first, ...more]: readonly [BitRows, ...BitRows[]]): BitRows {
  const rows = first.rows.slice()
  for (const each of more) for (let i = 0; i < rows.length; i++) rows[i]! &= each.rows[i]!
  return { words: first.words, rows }
}

/** Not related. The last word of a row has bits beyond the last state, which no other relation has. */
export function inverse({ words, rows }: BitRows): BitRows {
  return { words, rows: rows.map((row) => ~row) }
}

/** Whether two rows have a state in common that passes the test; asks in ascending order until one does. */
export function meet(
  a: BitRows,
  inA: number,
  b: BitRows,
  inB: number,
  test: (state: number) => boolean = () => true,
): boolean {
  const { words } = a
  for (let word = 0; word < words; word++) {
    for (let bits = a.rows[inA * words + word]! & b.rows[inB * words + word]!; bits !== 0; bits &= bits - 1) {
      if (test(word * 32 + 31 - Math.clz32(bits & -bits))) return true
    }
  }
  return false
}

/** Whether all of one row is in another. */
export function isWithin(a: BitRows, inA: number, b: BitRows, inB: number): boolean {
  const { words } = a
  for (let word = 0; word < words; word++) {
    if ((a.rows[inA * words + word]! & ~b.rows[inB * words + word]!) !== 0) return false
  }
  return true
}
