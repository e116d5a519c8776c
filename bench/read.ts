/**
 * The whole reading pipeline, which is what `nonpaper read` does (bytes → report → statements), against wink-nlp's own tokenising and
 * tagging of the same texts in the same run, and what each stage takes of it; coding the statements beside it; several threads against
 * one; and memory over a stream of reports. Rounds go through the reports of both examples, and the two sides take turns at going
 * first. Times of one thread are processor time, so that other work on the machine counts less, and are taken once both sides run
 * compiled: the first rounds are slower, ours more so, and are told apart.
 *
 *     node --expose-gc bench/read.ts [rounds] [rounds to warm up]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { decodeCodebook } from '../src/case/decode-codebook.ts'
import { openReader } from '../src/case/open-reader.ts'
import { readStatements } from '../src/case/read-statements.ts'
import { openReadingCrew } from '../src/case/reading-crew.ts'
import { readReport } from '../src/formats/read-report.ts'
import { codeStatements } from '../src/position/code-statements.ts'
import type { Codebook } from '../src/position/codebook.ts'
import { findStatements } from '../src/statement/find-statements.ts'
import { layOut } from '../src/statement/layout.ts'
import { taggedWordsIn } from '../src/statement/tagged-word.ts'

interface Source {
  readonly path: string
  readonly bytes: Uint8Array
  readonly codebook: Codebook
}

/** Milliseconds of reading a round, by stage; `tag` (with what rules ask of each word) is told again, for the finder does it. */
const stages = ['report', 'layout', 'tag', 'find', 'resolve'] as const
type Spent = Record<(typeof stages)[number], number>

const rounds = Number(process.argv[2] ?? 60)
const warmUp = Number(process.argv[3] ?? 60)
const examples = join(import.meta.dirname, '..', 'examples')
const sources = ['backstop-2025', 'good-friday-1999'].flatMap((name) => sourcesOf(join(examples, name)))
const beforeLoading = performance.now()
const find = await openReader()
const loading = performance.now() - beforeLoading
const texts: string[] = []
for (const source of sources) texts.push((await read(source)).report.text)

function sourcesOf(dir: string): readonly Source[] {
  const decoded = decodeCodebook(readFileSync(join(dir, 'case.yaml'), 'utf8'), 'case.yaml')
  if (!decoded.ok) throw new Error(`${dir} does not decode`)
  const folder = join(dir, 'reports')
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
    .map((file) => join(folder, file))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)), codebook: decoded.value }))
}

/** Reads one report; the milliseconds of each stage are added to `spent`. */
async function read({ path, bytes, codebook }: Source, spent?: Spent) {
  let before = now()
  const told = (stage: keyof Spent) => {
    const after = now()
    if (spent) spent[stage] += after - before
    before = now()
  }
  const read = await readReport(bytes, { file: path })
  if (!read.ok) throw new Error(`${path} does not read`)
  const report = read.value
  told('report')
  const layout = layOut(report)
  told('layout')
  const attributions = find(report, layout)
  told('find')
  const statements = findStatements(report, codebook.actors, () => attributions)
  told('resolve')
  return { report, layout, statements, codebook }
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
  const spent: Spent = { report: 0, layout: 0, tag: 0, find: 0, resolve: 0 }
  let tagging = 0
  for (let round = 0; round < count; round += 1) {
    const first = round % 2 === 0 ? tagAll() : undefined
    for (const source of sources) {
      const { report, layout } = await read(source, spent)
      const start = now()
      taggedWordsIn(
        report.text,
        layout.paragraphs.map(({ span }) => span),
      )
      spent.tag += now() - start
    }
    tagging += (first ?? tagAll()).time
  }
  for (const stage of stages) spent[stage] /= count
  // Statements lay the report out themselves.
  const reading = spent.report + spent.find + spent.resolve
  return { spent, reading, tagging: tagging / count }
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
const { spent, reading, tagging } = await measureReading(rounds)
const codings = await measureCoding(rounds)
const line = (name: string, time: number) =>
  console.log(
    `${name.padEnd(34)}${time.toFixed(1).padStart(6)} ms ${((100 * time) / reading).toFixed(0).padStart(4)} % ` +
      `${(tokens / time).toFixed(0).padStart(6)}k tokens/s`,
  )
console.log(`${sources.length} reports of ${tokens} tokens, mean of ${rounds} rounds after ${warmUp} to warm up`)
line('wink-nlp tokenise and tag', tagging)
line('whole reading pipeline', reading)
line('  bytes to report', spent.report)
line('  tag', spent.tag)
line('  find attributions', spent.find - spent.tag)
line('  lay out', spent.layout)
line('  speakers, dates, ids', spent.resolve - spent.layout)
line('statements to codings', codings)
console.log(`trained reader loaded in ${loading.toFixed(0)} ms (goal: under 300)`)
console.log(`ratio to wink-nlp: ${(tagging / reading).toFixed(2)} (goal: at least 0.20)`)
console.log(`without finding attributions: ${(tagging / (reading - spent.find + spent.tag)).toFixed(2)}`)
console.log(`ratio with codings: ${(tagging / (reading + codings)).toFixed(2)}`)
console.log(`ratio in the first 5 rounds: ${(cold.tagging / cold.reading).toFixed(2)}`)

/** Reads so many files in so many threads; gives the seconds it takes, and the memory in MB now and then. */
async function readMany(files: number, workers: number) {
  const paths = Array.from({ length: files }, (_, at) => sources[at % sources.length]!.path)
  const memory: number[] = []
  const start = performance.now()
  let done = 0
  for await (const _ of readStatements(paths, { crew: openReadingCrew({ workers }) })) {
    done += 1
    if (done % 500 > 0) continue
    globalThis.gc?.()
    memory.push((workers < 2 ? process.memoryUsage().heapUsed : process.memoryUsage().rss) / 2 ** 20)
  }
  return { seconds: (performance.now() - start) / 1000, memory: memory.map((mb) => mb.toFixed(0)).join(', ') }
}

const cores = availableParallelism()
const alone = await readMany(2000, 1)
const together = await readMany(2000, cores)
const started = await readMany(1, cores)
console.log(`2000 reports in one thread: ${alone.seconds.toFixed(1)} s`)
console.log(
  `in ${cores}: ${together.seconds.toFixed(1)} s with starting them (${started.seconds.toFixed(1)} s), ` +
    `${(alone.seconds / together.seconds).toFixed(2)} times as fast`,
)
console.log(`after 500, 1000, 1500, 2000 reports: heap of one thread ${alone.memory} MB (run with --expose-gc)`)
console.log(`                                     resident set of ${cores} ${together.memory} MB`)
