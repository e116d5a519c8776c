/**
 * The whole reading pipeline, which is what `nonpaper read` does (bytes → report → statements), against wink-nlp's own tokenising and
 * tagging of the same texts in the same run; what each stage takes of it; coding the statements beside it; several threads against one; and
 * memory over a stream of reports. A round goes through the reports of both examples; with a folder, through its next twenty, so that none
 * is read twice, as in use; all of a round are asked for at once, as a folder is. The two sides take turns at going first. Times of one
 * thread are processor time, so that other work on the machine counts less, and are taken once both sides run compiled: the first rounds
 * are slower, ours more so, and are told apart. Stages are timed one report at a time, and are more in all than the whole.
 *
 *     node --expose-gc bench/read.ts [--rounds 60] [--warm-up 400] [--reports DIR]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { decodeCodebook } from '../src/case/decode-codebook.ts'
import { openReader } from '../src/case/open-reader.ts'
import { readHere } from '../src/case/read-here.ts'
import { readStatements } from '../src/case/read-statements.ts'
import { openReadingCrew } from '../src/case/reading-crew.ts'
import { readReport } from '../src/formats/read-report.ts'
import { codeStatements } from '../src/position/code-statements.ts'
import type { Codebook } from '../src/position/codebook.ts'
import type { Actor } from '../src/statement/actor.ts'
import { findStatements } from '../src/statement/find-statements.ts'
import { layOut } from '../src/statement/layout.ts'
import { taggedWordsIn } from '../src/statement/tagged-word.ts'

interface Source {
  readonly path: string
  readonly bytes: Uint8Array
  readonly actors: readonly Actor[]
}

interface Coded extends Source {
  readonly codebook: Codebook
}

/** Milliseconds of reading, by stage; `tag` (with what rules ask of each word) is told again, for the finder does it. */
const stages = ['report', 'layout', 'tag', 'find', 'resolve'] as const
type Spent = Record<(typeof stages)[number], number>

/** Reports of a folder that a round goes through. */
const TOGETHER = 20

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    'warm-up': { type: 'string', default: '400' },
    reports: { type: 'string' },
  },
})
const examples = ['backstop-2025', 'good-friday-1999'].flatMap((name) =>
  sourcesOf(join(import.meta.dirname, '..', 'examples', name)),
)
const { warmUp, rounds } = values.reports === undefined ? overAndOver() : onceEach(values.reports)
const beforeLoading = performance.now()
const find = await openReader()
const loading = performance.now() - beforeLoading
const tagger = winkNLP(model, ['pos'])

function sourcesOf(dir: string): readonly Coded[] {
  const codebook = decodeCodebook(readFileSync(join(dir, 'case.yaml'), 'utf8'), 'case.yaml')
  if (!codebook.ok) throw new Error(`${dir} does not decode`)
  return textsIn(join(dir, 'reports')).map((source) => ({
    ...source,
    actors: codebook.value.actors,
    codebook: codebook.value,
  }))
}

function textsIn(folder: string): readonly Source[] {
  const actors: readonly Actor[] = []
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file) && file !== 'README.md')
    .map((file) => join(folder, file))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)), actors }))
}

/** Rounds through the examples. */
function overAndOver() {
  const many = (count: string) => Array.from({ length: Number(count) }, () => examples)
  return { warmUp: many(values['warm-up']), rounds: many(values.rounds) }
}

/** Rounds through a folder: a third of it to warm up. */
function onceEach(folder: string) {
  const sources = textsIn(folder)
  const all = Array.from({ length: Math.floor(sources.length / TOGETHER) }, (_, at) =>
    sources.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
  if (all.length < 6) throw new Error(`${folder} holds ${sources.length} reports: give at least ${6 * TOGETHER}`)
  const first = Math.floor(all.length / 3)
  return { warmUp: all.slice(0, first), rounds: all.slice(first) }
}

/** Milliseconds of processor time. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function reportOf({ path, bytes }: Source) {
  const read = await readReport(bytes, { file: path })
  if (!read.ok) throw new Error(`${path} does not read`)
  return read.value
}

async function readAll(sources: readonly Source[]): Promise<number> {
  const start = now()
  await Promise.all(
    sources.map(async ({ path, bytes, actors }) => {
      const read = await readHere.read(bytes, { file: path })
      if (!read.ok) throw new Error(`${path} does not read`)
      await readHere.find(read.value, actors)
    }),
  )
  return now() - start
}

function tagAll(texts: readonly string[]): { readonly tokens: number; readonly time: number } {
  const start = now()
  let tokens = 0
  for (const text of texts) {
    const words = tagger.readDoc(text).tokens()
    tokens += words.out(tagger.its.value).length
    words.out(tagger.its.pos)
  }
  return { tokens, time: now() - start }
}

/**
 * Milliseconds that some rounds take to read and to tag; in every third one, those of each stage of reading, one report at a time. With
 * how many tokens there are.
 */
async function measure(rounds: readonly (readonly Source[])[]) {
  const spent: Spent = { report: 0, layout: 0, tag: 0, find: 0, resolve: 0 }
  let [reading, tagging, tokens, tokensOfStages] = [0, 0, 0, 0]
  for (const [at, sources] of rounds.entries()) {
    const texts: string[] = []
    for (const source of sources) texts.push((await reportOf(source)).text)
    if (at % 3 === 2) {
      for (const source of sources) await readInStages(source, spent)
      tokensOfStages += tagAll(texts).tokens
      continue
    }
    if (at % 2 === 0) reading += await readAll(sources)
    const tagged = tagAll(texts)
    if (at % 2 === 1) reading += await readAll(sources)
    tagging += tagged.time
    tokens += tagged.tokens
  }
  return { reading, tagging, tokens, spent, tokensOfStages }
}

/** Reads a report; the milliseconds of each stage are added to `spent`. */
async function readInStages(source: Source, spent: Spent): Promise<void> {
  let before = now()
  const told = (stage: keyof Spent) => {
    const after = now()
    spent[stage] += after - before
    before = after
  }
  const report = await reportOf(source)
  told('report')
  const layout = layOut(report)
  told('layout')
  const attributions = find(report, layout)
  told('find')
  findStatements(report, source.actors, () => attributions)
  told('resolve')
  taggedWordsIn(
    report.text,
    layout.paragraphs.map(({ span }) => span),
  )
  told('tag')
}

/** Milliseconds of a round of coding what is read in the examples. */
async function measureCoding(count: number): Promise<number> {
  const found = await Promise.all(
    examples.map(async (source) => {
      const report = await reportOf(source)
      return { report, statements: findStatements(report, source.actors, find), codebook: source.codebook }
    }),
  )
  let spent = 0
  for (let round = -count; round < count; round += 1) {
    const start = now()
    for (const { report, statements, codebook } of found) codeStatements(statements, [report], codebook)
    if (round >= 0) spent += now() - start
  }
  return spent / count
}

const cold = await measure(warmUp.slice(0, 5))
await measure(warmUp.slice(5))
const { reading, tagging, tokens, spent, tokensOfStages } = await measure(rounds)
const line = (name: string, time: number, of: number, share?: number) =>
  console.log(
    `${name.padEnd(34)}${((1000 * time) / of).toFixed(2).padStart(6)} µs a token${(of / time).toFixed(0).padStart(6)}k tokens/s` +
      (share === undefined ? '' : `${(100 * share).toFixed(0).padStart(5)} %`),
  )
console.log(
  `${rounds.length} rounds of ${rounds[0]!.length} reports, ${((tokens + tokensOfStages) / rounds.length).toFixed(0)} tokens, after ` +
    `${warmUp.length} to warm up`,
)
line('wink-nlp tokenise and tag', tagging, tokens)
line('whole reading pipeline', reading, tokens)
// Statements lay the report out themselves.
const whole = spent.report + spent.find + spent.resolve
for (const [name, time] of [
  ['bytes to report', spent.report],
  ['tag', spent.tag],
  ['find attributions', spent.find - spent.tag],
  ['lay out', spent.layout],
  ['speakers, dates, ids', spent.resolve - spent.layout],
] as const)
  line(`  ${name}`, time, tokensOfStages, time / whole)
console.log(`trained reader loaded in ${loading.toFixed(0)} ms (goal: under 300)`)
console.log(`ratio to wink-nlp: ${(tagging / reading).toFixed(3)} (goal: at least 0.2)`)
console.log(
  `without finding attributions: ${(tagging / (reading * (1 - (spent.find - spent.tag) / whole))).toFixed(3)}`,
)
console.log(`ratio in the first ${Math.min(5, warmUp.length)} rounds: ${(cold.tagging / cold.reading).toFixed(3)}`)
if (values.reports !== undefined) process.exit()
const codings = await measureCoding(rounds.length)
const ofRound = (tokens + tokensOfStages) / rounds.length
line('statements to codings', codings, ofRound)
console.log(`ratio with codings: ${(tagging / (reading + (codings * tokens) / ofRound)).toFixed(3)}`)

/** Reads so many files in so many threads; gives the seconds it takes, and the memory in MB now and then. */
async function readMany(files: number, workers: number) {
  const paths = Array.from({ length: files }, (_, at) => examples[at % examples.length]!.path)
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
  `in ${cores} that start cold: ${together.seconds.toFixed(1)} s with starting them (${started.seconds.toFixed(1)} s), ` +
    `${(alone.seconds / together.seconds).toFixed(2)} times as fast`,
)
console.log(`after 500, 1000, 1500, 2000 reports: heap of one thread ${alone.memory} MB (run with --expose-gc)`)
console.log(`                                     resident set of ${cores} ${together.memory} MB`)
