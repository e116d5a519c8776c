/**
 * The whole reading pipeline (bytes → report → statements → codings) against wink-nlp's own tokenising and tagging of the same texts
 * in the same run, and memory over a stream of reports. Rounds go through the reports of both examples, and the two sides take turns
 * at going first. Times are processor time, so that other work on the machine counts less.
 *
 *     node --expose-gc bench/read.ts [rounds]
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

const warmUp = Number(process.argv[3] ?? 10)
const rounds = Number(process.argv[2] ?? 40)
const examples = join(import.meta.dirname, '..', 'examples')
const sources = ['backstop-2025', 'good-friday-1999'].flatMap((name) => sourcesOf(join(examples, name)))
const texts: string[] = []
for (const source of sources) texts.push((await read(source)).text)

function sourcesOf(dir: string): readonly Source[] {
  const decoded = decodeCodebook(readFileSync(join(dir, 'case.yaml'), 'utf8'), 'case.yaml')
  if (!decoded.ok) throw new Error(`${dir} does not decode`)
  const folder = join(dir, 'reports')
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))), codebook: decoded.value }))
}

/** Reads one report; the milliseconds of each stage are added to `spent`. */
async function read({ file, bytes, codebook }: Source, spent = [0, 0, 0]) {
  const clock = [now()]
  const report = await readReport(bytes, { file })
  if (!report.ok) throw new Error(`${file} does not read`)
  clock.push(now())
  const statements = findStatements(report.value, codebook.actors)
  clock.push(now())
  codeStatements(statements, [report.value], codebook)
  clock.push(now())
  for (const stage of spent.keys()) spent[stage]! += clock[stage + 1]! - clock[stage]!
  return report.value
}

async function readAll(spent?: number[]): Promise<void> {
  for (const source of sources) await read(source, spent)
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

const spent = [0, 0, 0]
const { tokens } = tagAll()
let tagging = 0
for (let round = -warmUp; round < rounds; round += 1) {
  const first = round % 2 === 0 ? tagAll() : undefined
  await readAll(round < 0 ? undefined : spent)
  const { time } = first ?? tagAll()
  if (round >= 0) tagging += time
}
const [report, statements, codings] = spent.map((time) => time / rounds) as [number, number, number]
const whole = report + statements + codings
tagging /= rounds
const rate = (time: number) => `${(tokens / time).toFixed(0)}k tokens/s`
const line = (name: string, time: number) => console.log(`${name.padEnd(27)}${time.toFixed(1)} ms, ${rate(time)}`)
console.log(`${sources.length} reports of ${tokens} tokens, mean of ${rounds} rounds after ${warmUp} to warm up`)
line('wink-nlp tokenise and tag:', tagging)
line('bytes to report:', report)
line('report to statements:', statements)
line('statements to codings:', codings)
line('whole reading pipeline:', whole)
console.log(`ratio to wink-nlp: ${(tagging / whole).toFixed(2)} (goal: at least 0.20)`)
console.log(`ratio without codings: ${(tagging / (report + statements)).toFixed(2)}`)

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
