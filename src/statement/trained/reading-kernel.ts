import { KernelMemory } from './kernel-memory.ts'
import { readingKernelBytes } from './reading-kernel-bytes.ts'

/**
 * The steps of a network that reads, over one block of memory: every argument that names an array is its offset in bytes, `n`, `k`, `m` and
 * `width` count rows or numbers, and widths are multiples of 8. Rows are worked out several at a time: up to four beyond the last are
 * written, and mean nothing. Compiled from assembly/reading-kernel.ts.
 */
export interface ReadingKernel {
  /** Writes `count` numbers as whole numbers of 16 bits: each times a factor, to the nearest. */
  shorten(x: number, out: number, factor: number, count: number): void
  /**
   * Row i of x = where above 0: a factor times the sum of part k of row `formRows[i + k]` of `forms` and of row `markRows[i + k]` of `marks`
   * for k < 3, which are whole numbers of 16 bits, in rows of three parts of `width`.
   */
  readWindow(
    forms: number,
    formRows: number,
    marks: number,
    markRows: number,
    factor: number,
    x: number,
    n: number,
    width: number,
  ): void
  /** Writes `count` numbers as bytes 0–127: each times a factor, plus what stands for 0, to the nearest. */
  toBytes(x: number, out: number, factor: number, zero: number, count: number): void
  /**
   * x = the product of a with the weights b in whole numbers, times a factor by column, plus a bias. a holds bytes 0–127, n rows of `width`;
   * b bytes −127–127 for half as many columns more, in blocks of four rows by eight columns: for each eight columns the blocks from the
   * first row to the last.
   */
  writeGates(a: number, b: number, factors: number, bias: number, x: number, n: number, width: number): void
  /**
   * Row i of x += s, where s += (c − s) / (1 + e^−gate), row after row, from 0: for the first half of the numbers from the first row on,
   * for the others from the last. Rows of `gates` hold a gate for every two numbers, and then c for each; of a half of the
   * numbers, the first and the second half have the same gates. `s` has room for one row; the width is a multiple of 16.
   */
  addScan(gates: number, s: number, x: number, n: number, width: number): void
  /** c = a · b + bias, with a of n × k, b of k × m, c of n × m, row after row. */
  score(a: number, b: number, bias: number, c: number, n: number, k: number, m: number): void
  /** The same, but for the last digits, which may differ from one machine to another. */
  scoreFast(a: number, b: number, bias: number, c: number, n: number, k: number, m: number): void
  /** c += a · b + bias where that is above 0, but for the last digits. */
  addScored(a: number, b: number, bias: number, c: number, n: number, k: number, m: number): void
  /** The row c += the row a, of k numbers, times b of k × m, but for the last digits. */
  addRow(a: number, b: number, c: number, k: number, m: number): void
  /** Row i of x = where above 0: row i of y, plus the row z, plus row `rows[k · stride + i]` of table k of four. */
  relate(
    y: number,
    z: number,
    table0: number,
    table1: number,
    table2: number,
    table3: number,
    rows: number,
    stride: number,
    x: number,
    n: number,
    width: number,
  ): void
  /** Row i of y = row i of x plus rows i − step, i and i + step of x times the three rows of w, number by number. */
  blend(x: number, w: number, y: number, n: number, width: number, step: number): void
  /**
   * Writes the best path of labels [Viterbi], a byte each. Scores come in rows of eight; a chain holds the scores of steps, a row for each
   * label that comes before, a row of those at the start, and the steps again, a row for each label that comes after. `space` has room for
   * n rows.
   */
  findPath(scores: number, chain: number, space: number, path: number, n: number): void
  /**
   * Writes the chance of each label at each token, in rows of eight, by the sums over all paths up to it and from it on [Lafferty2001].
   * The chain holds e to the power of its scores. `space` has room for n rows and one more.
   */
  findChances(scores: number, chain: number, space: number, chances: number, n: number): void
}

/** Memory for a network that reads. */
export class ReadingMemory extends KernelMemory<ReadingKernel> {
  constructor(bytes: number) {
    super(bytes, readingKernelBytes)
  }
}
