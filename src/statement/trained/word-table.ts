/** Vectors of words: number k of the word of row `row` is `values[row × width + k] × factors[row]`. Row 0 stands for all other words. */
export interface WordTable {
  readonly width: number
  /** The code of each row's word; that of row 0 means nothing. */
  readonly codes: Int32Array
  readonly factors: Float32Array
  readonly values: Int8Array
}

const HEAD_BYTES = 64
const FORMAT = 'nonpaper words 1'

/** Vectors as a table of bytes: that of the word of `codes[row]` stands in row `row`. */
export function makeWordTable(codes: Int32Array, vectors: Float32Array, width: number): WordTable {
  const factors = new Float32Array(codes.length)
  const values = new Int8Array(codes.length * width)
  for (let row = 0; row < codes.length; row += 1) {
    const vector = vectors.subarray(row * width, (row + 1) * width)
    const factor = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127
    factors[row] = factor
    for (let k = 0; k < width; k += 1) values[row * width + k] = Math.round(vector[k]! / factor)
  }
  return { width, codes, factors, values }
}

/** One table of two: where both have a word, the first one’s vector counts. */
export function joinWordTables(first: WordTable, second: WordTable): WordTable {
  const { width } = first
  const joined = {
    width,
    codes: new Int32Array(first.codes.length + second.codes.length - 1),
    factors: new Float32Array(first.factors.length + second.factors.length - 1),
    values: new Int8Array(first.values.length + second.values.length - width),
  }
  for (const [part, step] of [
    ['codes', 1],
    ['factors', 1],
    ['values', width],
  ] as const) {
    joined[part].set(first[part])
    joined[part].set(second[part].subarray(step), first[part].length)
  }
  return joined
}

/** The row of each word’s code. */
export function rowsByCode({ codes }: WordTable): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (let row = codes.length - 1; row > 0; row -= 1) rows.set(codes[row]!, row)
  return rows
}

/** The vectors of a table, one after the other. */
export function vectorsOf({ width, factors, values }: WordTable): Float32Array {
  return Float32Array.from(values, (value, at) => value * factors[Math.floor(at / width)]!)
}

/** A table as a file: a line of JSON, then codes, factors and values. */
export function encodeWordTable({ width, codes, factors, values }: WordTable): Uint8Array {
  const head = JSON.stringify({ format: FORMAT, words: codes.length, width })
  const file = new Uint8Array(HEAD_BYTES + codes.byteLength + factors.byteLength + values.byteLength)
  file.set(new TextEncoder().encode(`${head.padEnd(HEAD_BYTES - 1)}\n`))
  let at = HEAD_BYTES
  for (const { buffer, byteOffset, byteLength } of [codes, factors, values]) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return file
}

/** Reads a table from its file; throws where it is none. */
export function decodeWordTable(file: Uint8Array): WordTable {
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, HEAD_BYTES))) as Record<string, unknown>
  const { format, words, width } = head as { format: unknown; words: number; width: number }
  if (format !== FORMAT) throw new TypeError(`no table of words: its format is ${JSON.stringify(format)}`)
  // Numbers of four bytes must begin at a multiple of four.
  const { buffer } = file.byteOffset % 4 === 0 ? file : file.slice()
  const start = (file.byteOffset % 4 === 0 ? file.byteOffset : 0) + HEAD_BYTES
  return {
    width,
    codes: new Int32Array(buffer, start, words),
    factors: new Float32Array(buffer, start + words * 4, words),
    values: new Int8Array(buffer, start + words * 8, words * width),
  }
}
