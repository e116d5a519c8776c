import { KernelMemory } from '../../src/statement/trained/kernel-memory.ts'
import { learningKernelBytes } from './learning-kernel-bytes.ts'

/**
 * Arithmetic on rows of 32-bit floating-point numbers over one block of memory: every argument that names an array is its offset in
 * bytes, `count`, `n` and `width` count numbers or rows, and widths are multiples of 8 (of 4 for rows that are only added).
 * Compiled from assembly/learning-kernel.ts.
 */
export interface LearningKernel {
  /** c += a · b, with a of n × k, b of k × m, c of n × m, row after row. */
  multiply(a: number, b: number, c: number, n: number, k: number, m: number): void
  /** c += aᵀ · b, with a of n × k, b of n × m, c of k × m, row after row. */
  multiplyFlipped(a: number, b: number, c: number, n: number, k: number, m: number): void
  /** Writes the n × k matrix a as k × n. */
  transpose(a: number, out: number, n: number, k: number): void
  /** x += y. */
  add(x: number, y: number, count: number): void
  /** x ×= y, number by number. */
  scale(x: number, y: number, count: number): void
  /** Each of n rows of x becomes the row y. */
  fillRows(x: number, y: number, n: number, width: number): void
  /** The row y += the sum of n rows of x. */
  sumRows(x: number, y: number, n: number, width: number): void
  /** Row i of x += `width` numbers of row `rows[i]` of a table; rows stand `xStride` and `tableStride` numbers apart. */
  addPicked(
    x: number,
    xStride: number,
    table: number,
    tableStride: number,
    rows: number,
    n: number,
    width: number,
  ): void
  /** Row `rows[i]` of a table += row i of x, which stands `stride` numbers after the one before it. */
  addToPicked(x: number, stride: number, table: number, rows: number, n: number, width: number): void
  /** Row i of y += the sum over k < reach of row i + (k − middle) · step of x times row k of w, number by number. */
  blend(x: number, w: number, y: number, n: number, width: number, reach: number, step: number): void
  /** The other way: what y is off adds to what x and w are off. */
  blendBack(
    x: number,
    w: number,
    yOff: number,
    xOff: number,
    wOff: number,
    n: number,
    width: number,
    reach: number,
    step: number,
  ): void
  /**
   * Row i of out = s, where s += (c − s) / (1 + e^−gate), row after row, from 0: for the first half of the numbers from the first row on,
   * for the others from the last. Rows of `gates` hold a gate for every two numbers, which becomes its share 0–1, and then c for each; of a
   * half of the numbers, the first and the second half have the same gates. The width is a multiple of 16.
   */
  scan(gates: number, out: number, n: number, width: number): void
  /** The other way: what gates and c are off, given what out is off. */
  scanBack(gates: number, out: number, outOff: number, gatesOff: number, n: number, width: number): void
  /** Numbers below 0 become 0. */
  rectify(x: number, count: number): void
  /** Where x was rectified to 0, what it is off does not count. */
  rectifyBack(x: number, off: number, count: number): void
  /** Fills a mask with 0 for the share `limit` / 2^16 to leave out and `kept` elsewhere; gives the state of chance after it. */
  chooseKept(mask: number, count: number, limit: number, kept: number, state: bigint): bigint
  /** The sum of the squares of `count` numbers. */
  squares(x: number, count: number): number
  /** One step of Adam on `count` weights: g, times `share`, is what they are off, and is set to 0; m and v are its running moments. */
  step(w: number, g: number, m: number, v: number, count: number, rate: number, damp: number, share: number): void
}

/** Memory for a network that learns. */
export class LearningMemory extends KernelMemory<LearningKernel> {
  constructor(bytes: number) {
    super(bytes, learningKernelBytes)
  }
}
