/**
 * The whole reading pipeline, which is what `nonpaper read` does (bytes → report → statements), against wink-nlp's own tokenising and
 * tagging of the same texts in the same run; coding the statements beside it; and memory over a stream of reports. Rounds go through
 * the reports of both examples, and the two sides take turns at going first. Times are processor time, so that other work on the
 * machine counts less, and are taken once both sides run compiled: the first rounds are slower, ours more so, and are told apart.
 *
 *     node --expose-gc bench/read.ts [rounds] [rounds to warm up]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { decodeCodebook } from '../src/case/decode-codebook.ts'
import { readReport } from '../src/formats/read-report.ts'
import { codeStatements } from '../src/position/code-statements.ts'
import type { Codebook } from '../src/position/codebook.ts'
import { findStatements } from '../src/statement/find-statements.ts'

interface Source {
  readonly file: string
  readonly bytes: Uint8Array
  readonly codebook: Codebook
}

const rounds = Number(process.argv[2] ?? 200)
const warmUp = Number(process.argv[3] ?? 200)
const examples = join(import.meta.dirname, '..', 'examples')
const sources = ['backstop-2025', 'good-friday-1999'].flatMap((name) => sourcesOf(join(examples, name)))
const texts: string[] = []
for (const source of sources) texts.push((await read(source)).report.text)

function sourcesOf(dir: string): readonly Source[] {
  const decoded = decodeCodebook(readFileSync(join(dir, 'case.yaml'), 'utf8'), 'case.yaml')
  if (!decoded.ok) throw new Error(`${dir} does not decode`)
  const folder = join(dir, 'reports')
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))), codebook: decoded.value }))
}

/** Reads one report; the milliseconds of each stage are added to `spent`. */
async function read({ file, bytes, codebook }: Source, spent = [0, 0]) {
  const start = now()
  const report = await readReport(bytes, { file })
  if (!report.ok) throw new Error(`${file} does not read`)
  const between = now()
  const statements = findStatements(report.value, codebook.actors)
  spent[0]! += between - start
  spent[1]! += now() - between
  return { report: report.value, statements, codebook }
}

/** Milliseconds of processor time. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const tagger = winkNLP(model, ['pos'])

function tagAll(): { readonly tokens: number; readonly time: number } {
  const start = now()
  let tokens = 0
  for (const text of texts) {
    const words = tagger.readDoc(text).tokens()
    tokens += words.out(tagger.its.value).length
    words.out(tagger.its.pos)
  }
  return { tokens, time: now() - start }
}

const { tokens } = tagAll()
/** Milliseconds of a round of reading, by stage, and of tagging alone. */
async function measureReading(count: number) {
  const spent: [number, number] = [0, 0]
  let tagging = 0
  for (let round = 0; round < count; round += 1) {
    const first = round % 2 === 0 ? tagAll() : undefined
    for (const source of sources) await read(source, spent)
    tagging += (first ?? tagAll()).time
  }
  const [report, statements] = [spent[0] / count, spent[1] / count]
  return { report, statements, reading: report + statements, tagging: tagging / count }
}

/** Milliseconds of a round of coding what was read. */
async function measureCoding(count: number): Promise<number> {
  const found = await Promise.all(sources.map((source) => read(source)))
  let spent = 0
  for (let round = -warmUp; round < count; round += 1) {
    const start = now()
    for (const { report, statements, codebook } of found) codeStatements(statements, [report], codebook)
    if (round >= 0) spent += now() - start
  }
  return spent / count
}

const cold = await measureReading(5)
await measureReading(warmUp)
const { report, statements, reading, tagging } = await measureReading(rounds)
const codings = await measureCoding(rounds)
const rate = (time: number) => `${(tokens / time).toFixed(0)}k tokens/s`
const line = (name: string, time: number) => console.log(`${name.padEnd(27)}${time.toFixed(1)} ms, ${rate(time)}`)
console.log(`${sources.length} reports of ${tokens} tokens, mean of ${rounds} rounds after ${warmUp} to warm up`)
line('wink-nlp tokenise and tag:', tagging)
line('bytes to report:', report)
line('report to statements:', statements)
line('whole reading pipeline:', reading)
line('statements to codings:', codings)
console.log(`ratio to wink-nlp: ${(tagging / reading).toFixed(2)} (goal: at least 0.20)`)
console.log(`ratio with codings: ${(tagging / (reading + codings)).toFixed(2)}`)
console.log(`ratio in the first 5 rounds: ${(cold.tagging / cold.reading).toFixed(2)}`)

const heap: number[] = []
for (let i = 1; i <= 2000; i += 1) {
  await read(sources[i % sources.length]!)
  if (i % 500 > 0) continue
  globalThis.gc?.()
  heap.push(process.memoryUsage().heapUsed / 2 ** 20)
}
console.log(
  `heap after 500, 1000, 1500, 2000 reports: ${heap.map((mb) => mb.toFixed(0)).join(', ')} MB (run with --expose-gc)`,
)
