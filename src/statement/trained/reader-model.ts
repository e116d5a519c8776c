import { type NetworkShape, type TensorSizes, tensorsOf } from './network-shape.ts'
import { decodeWordTable, encodeWordTable, joinWordTables, type WordTable } from './word-table.ts'

/** The smallest and the largest value that bytes tell apart. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** All that is needed to find attributions in a paragraph, as training leaves it. */
export interface ReaderModel {
  /** The vectors that training left; those of other words come from a table of its own. */
  readonly words: WordTable
  readonly shape: NetworkShape
  /** All weights but the words' vectors, by name. */
  readonly tensors: ReadonlyMap<string, Float32Array>
  /** For each layer, what of the numbers it sees has room in a byte. */
  readonly ranges: readonly Range[]
  /** A cue is taken where its chance is at least this. */
  readonly threshold: number
}

/** How the file of a model begins: its first line, as JSON. */
interface Head {
  readonly format: string
  readonly shape: NetworkShape
  readonly ranges: readonly Range[]
  readonly threshold: number
}

const HEAD_BYTES = 1024
const FORMAT = 'nonpaper reader 3'

/** A model as a file: a byte a weight, a factor for each column of a tensor; at the end the words it has learnt. */
export function encodeModel({ words, shape, tensors, ranges, threshold }: ReaderModel): Uint8Array {
  const head: Head = { format: FORMAT, shape, ranges, threshold }
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(head).padEnd(HEAD_BYTES - 1)}\n`)]
  for (const [name, [rows, columns]] of tensorsIn(shape)) {
    const { whole, factors } = inBytes(tensors.get(name)!, rows, columns)
    parts.push(new Uint8Array(factors.buffer), new Uint8Array(whole.buffer), new Uint8Array(-whole.length & 3))
  }
  parts.push(encodeWordTable(words))
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

/** Reads a model from its file, and the vectors of further words from another; throws where they are none. */
export function decodeModel(file: Uint8Array, wordFile: Uint8Array): ReaderModel {
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, HEAD_BYTES))) as Head
  if (head.format !== FORMAT) throw new TypeError(`no reader: its format is ${JSON.stringify(head.format)}`)
  const { shape, ranges, threshold } = head
  // Numbers of four bytes must begin at a multiple of four.
  const { buffer } = file.slice()
  let at = HEAD_BYTES
  const tensors = new Map<string, Float32Array>()
  for (const [name, [rows, columns]] of tensorsIn(shape)) {
    const factors = new Float32Array(buffer, at, columns)
    const whole = new Int8Array(buffer, at + columns * 4, rows * columns)
    const values = new Float32Array(whole.length)
    for (let row = 0; row < whole.length; row += columns)
      for (let k = 0; k < columns; k += 1) values[row + k] = whole[row + k]! * factors[k]!
    tensors.set(name, values)
    at += columns * 4 + Math.ceil(whole.length / 4) * 4
  }
  const words = joinWordTables(decodeWordTable(file.subarray(at)), decodeWordTable(wordFile))
  return { words, shape, tensors, ranges, threshold }
}

const tensorsIn = (shape: NetworkShape) => Object.entries(tensorsOf(shape) satisfies TensorSizes)

/** Weights as whole numbers −127–127, and for each column the factor that gives them back. */
export function inBytes(
  values: Float32Array,
  rows: number,
  columns: number,
): { readonly whole: Int8Array; readonly factors: Float32Array } {
  const factors = new Float32Array(columns).fill(1e-12)
  const whole = new Int8Array(rows * columns)
  for (let row = 0; row < whole.length; row += columns)
    for (let k = 0; k < columns; k += 1) {
      const factor = Math.abs(values[row + k]!) / 127
      if (factor > factors[k]!) factors[k] = factor
    }
  for (let row = 0; row < whole.length; row += columns)
    for (let k = 0; k < columns; k += 1) whole[row + k] = Math.round(values[row + k]! / factors[k]!)
  return { whole, factors }
}
