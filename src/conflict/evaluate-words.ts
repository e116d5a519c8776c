import { InvariantError } from '../text/error.ts'
import type { Expression } from './expression.ts'

/** So many words, of 32 states each, are worked on at once: little enough to stay in the fastest memory. */
export const blockWords = 1024

/** The truth of something in a block of states from a word on, one bit a state. The next call may write over it. */
export type Blocks = (from: number) => Int32Array

/** In which states each option is taken, 32 states a word. */
export interface Columns {
  readonly states: number
  readonly words: number
  column(option: string): Blocks
}

/** The columns of all codes 0 … 2^bits − 1: below the sixth, an option is a fixed mask in every word; above, a word is all alike. */
export function codeColumns(bitOf: ReadonlyMap<string, number>, bits: number): Columns {
  const words = Math.max(1, 2 ** (bits - 5))
  const size = Math.min(words, blockWords)
  const none = new Int32Array(size)
  const all = new Int32Array(size).fill(-1)
  const inWord = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000]
  const make = (bit: number): Blocks => {
    if (bit < 5) return always(new Int32Array(size).fill(inWord[bit]!))
    if (2 ** (bit - 5) >= size) return (from) => (((from >>> (bit - 5)) & 1) === 1 ? all : none)
    const block = new Int32Array(size)
    for (let word = 0; word < size; word += 1) block[word] = -((word >>> (bit - 5)) & 1)
    return always(block)
  }
  const made: Blocks[] = []
  return {
    states: 2 ** bits,
    words,
    column(option) {
      const bit = bitIn(bitOf, option)
      made[bit] ??= make(bit)
      return made[bit]
    },
  }
}

/** The columns of states listed by code; the bits after the last state are zero. */
export function listedColumns(bitOf: ReadonlyMap<string, number>, codes: Float64Array): Columns {
  const words = Math.max(1, Math.ceil(codes.length / 32))
  const size = Math.min(words, blockWords)
  const made = new Map<string, Int32Array>()
  const make = (option: string) => {
    const bit = bitIn(bitOf, option)
    const column = new Int32Array(Math.ceil(words / size) * size)
    const [divisor, shift] = bit < 32 ? [1, bit] : [2 ** 32, bit - 32]
    for (let i = 0; i < codes.length; i += 1) {
      const taken = (Math.floor(codes[i]! / divisor) >>> shift) & 1
      column[i >>> 5]! |= taken << (i & 31)
    }
    made.set(option, column)
    return column
  }
  return {
    states: codes.length,
    words,
    column(option) {
      const column = made.get(option) ?? make(option)
      return (from) => column.subarray(from, from + size)
    },
  }
}

function bitIn(bitOf: ReadonlyMap<string, number>, option: string): number {
  const bit = bitOf.get(option)
  if (bit === undefined) throw new InvariantError(`The option "${option}" has no bit.`)
  return bit
}

const always =
  (block: Int32Array): Blocks =>
  () =>
    block

/** Prepares an expression for evaluation block by block. */
export function blocksOf(expression: Expression, columns: Columns): Blocks {
  const out = new Int32Array(Math.min(columns.words, blockWords))
  switch (expression.kind) {
    case 'option':
      return columns.column(expression.option)
    case 'not': {
      const of = blocksOf(expression.of, columns)
      return (from) => {
        const words = of(from)
        for (let i = 0; i < out.length; i += 1) out[i] = ~words[i]!
        return out
      }
    }
    case 'atLeast':
      return countedBlocks(
        expression.of.map((part) => blocksOf(part, columns)),
        expression.count,
        out.length,
      )
    default: {
      const combine = combiners[expression.kind]
      const left = blocksOf(expression.left, columns)
      const right = blocksOf(expression.right, columns)
      return (from) => {
        combine(left(from), right(from), out)
        return out
      }
    }
  }
}

type Combine = (a: Int32Array, b: Int32Array, out: Int32Array) => void

const combiners: Readonly<Record<'and' | 'or' | 'xor' | 'if' | 'iff', Combine>> = {
  and(a, b, out) {
    for (let i = 0; i < out.length; i += 1) out[i] = a[i]! & b[i]!
  },
  or(a, b, out) {
    for (let i = 0; i < out.length; i += 1) out[i] = a[i]! | b[i]!
  },
  xor(a, b, out) {
    for (let i = 0; i < out.length; i += 1) out[i] = a[i]! ^ b[i]!
  },
  if(a, b, out) {
    for (let i = 0; i < out.length; i += 1) out[i] = a[i]! | ~b[i]!
  },
  iff(a, b, out) {
    for (let i = 0; i < out.length; i += 1) out[i] = ~(a[i]! ^ b[i]!)
  },
}

/** True where at least `count` are: row k holds where k + 1 of those seen so far are true. */
function countedBlocks(parts: readonly Blocks[], count: number, size: number): Blocks {
  const rows = Array.from({ length: count }, () => new Int32Array(size))
  return (from) => {
    for (const row of rows) row.fill(0)
    for (const part of parts) {
      const words = part(from)
      for (let k = count - 1; k >= 0; k -= 1) {
        const row = rows[k]!
        const fewer = rows[k - 1]
        if (fewer) for (let i = 0; i < size; i += 1) row[i]! |= fewer[i]! & words[i]!
        else for (let i = 0; i < size; i += 1) row[i]! |= words[i]!
      }
    }
    return rows[count - 1]!
  }
}

/** Evaluates an expression in all states at once: a bitmap, one bit a state. */
export function evaluateWords(expression: Expression, columns: Columns): Uint32Array {
  const bitmap = new Uint32Array(columns.words)
  const blocks = blocksOf(expression, columns)
  for (let from = 0; from < columns.words; from += blockWords) {
    const block = blocks(from)
    bitmap.set(block.length > columns.words - from ? block.subarray(0, columns.words - from) : block, from)
  }
  const last = columns.states - 32 * (columns.words - 1)
  if (last < 32) bitmap[columns.words - 1]! &= 2 ** last - 1
  return bitmap
}

/** How many bits of a bitmap are set. */
export function countBits(bitmap: Uint32Array): number {
  let count = 0
  for (let i = 0; i < bitmap.length; i += 1) count += bitCount(bitmap[i]!)
  return count
}

/** How many bits of a word of 32 are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
