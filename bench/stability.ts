import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveInWorkers } from '../src/case/solve-in-workers.ts'
import type { Conflict } from '../src/conflict/conflict.ts'
import { decodeConflict } from '../src/conflict/decode-conflict.ts'
import { listStates } from '../src/conflict/list-states.ts'
import {
  type DenseJob,
  openDenseJob,
  payoffsIn,
  rankDecisionMaker,
  readDenseJob,
  solveDenseJob,
} from '../src/stability/dense-job.ts'
import { deriveStability } from '../src/stability/derive-stability.ts'
import type { Solution } from '../src/stability/solution.ts'
import type { SweptConcept } from '../src/stability/sweeps.ts'
import type { Decoded } from '../src/text/problem.ts'
import { makeDice } from '../test/builders/dice.ts'

// How long Nash, GMR, SMR, SEQ and SSEQ take for all states of a conflict of four decision makers with twenty preference statements
// each, from the text of conflict.yaml on; beside a C program (bench/stability.c) that sweeps in the same way over the same payoffs.
//
//     node bench/stability.ts               everything
//     node bench/stability.ts 22 2          2^22 states, two workers, alone in this process

const concepts: readonly SweptConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']
const decisionMakers = ['north', 'south', 'east', 'west']
const statements = 20
const goals = { ratio: 4, seconds24: 8, gigabytes24: 1.5, milliseconds12: 20, seconds1000: 5 }

/** conflict.yaml: options in turn to each decision maker, some one-way; statements over one to three options of anybody. */
function textOf(options: number, seed: number): string {
  const pick = makeDice(seed)
  const option = () => `${pick(4) === 0 ? 'not ' : ''}o${pick(options)}`
  const shapes = [
    () => option(),
    () => `${option()} and ${option()}`,
    () => `${option()} or ${option()}`,
    () => `(${option()}) if ${option()}`,
    () => `(${option()}) iff (${option()})`,
    () => `atLeast(2, ${option()}, ${option()}, ${option()})`,
  ]
  const statement = () => `"${shapes[pick(shapes.length)]!()}"`
  return [
    'conflict: bench',
    `decisionMakers: [${decisionMakers.map((id) => `{id: ${id}, name: ${id}}`).join(', ')}]`,
    'options:',
    ...Array.from({ length: options }, (_, k) => {
      const moves = ['both', 'both', 'both', 'both', 'both', 'both', 'forward', 'back'][pick(8)]
      return `  - {id: o${k}, by: ${decisionMakers[Math.floor((k * decisionMakers.length) / options)]}, moves: ${moves}}`
    }),
    'preferences:',
    ...decisionMakers.flatMap((id) => [
      `  ${id}:`,
      '    statements:',
      ...Array.from({ length: statements }, () => `      - ${statement()}`),
    ]),
    // Every option matters, so that there are as many states as codes.
    `statusQuo: "${Array.from({ length: options }, (_, k) => `not o${k}`).join(' and ')}"`,
    '',
  ].join('\n')
}

function get<T>(decoded: Decoded<T>): T {
  if (decoded.ok) return decoded.value
  throw new Error(decoded.problems.map(({ message }) => message).join('\n'))
}

const conflictOf = (options: number, seed = 1) => get(decodeConflict(textOf(options, seed), 'conflict.yaml'))
/** Seconds of processor time, of all threads: other work on the machine counts less. */
const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const shown = (value: number, digits = 3) => value.toFixed(digits)
const print = (line: string) => process.stdout.write(`${line}\n`)

/** From the text to the solution, in one thread or several. */
async function solveText(text: string, workers: number): Promise<Solution> {
  return get(await solveInWorkers(get(decodeConflict(text, 'conflict.yaml')), { concepts, workers }))
}

interface Took {
  readonly wall: number
  readonly processor: number
}

async function timed(work: () => unknown): Promise<Took> {
  const [wall, processor] = [performance.now(), processorTime()]
  await work()
  return { wall: (performance.now() - wall) / 1000, processor: processorTime() - processor }
}

/** The best of a few: other work on the machine counts less. */
async function best(times: number, work: () => unknown): Promise<Took> {
  const took: Took[] = []
  for (let n = 0; n < times; n++) took.push(await timed(work))
  const least = (key: keyof Took) => Math.min(...took.map((one) => one[key]))
  return { wall: least('wall'), processor: least('processor') }
}

/** The stages of one thread in seconds of processor time, and the job for the C program. */
function stages(text: string) {
  const marks = [processorTime()]
  const lap = () => marks.push(processorTime())
  const conflict = get(decodeConflict(text, 'conflict.yaml'))
  lap()
  const space = get(listStates(conflict))
  if (space.kind !== 'dense') throw new Error('Not a dense space.')
  lap()
  const job = get(openDenseJob(conflict, space, concepts, 1))
  for (const i of decisionMakers.keys()) get(rankDecisionMaker(job, i, 0))
  lap()
  const counts = decisionMakers.map((_, i) => solveDenseJob(job, i, 0))
  readDenseJob(job, counts)
  lap()
  const [decode, states, ranks, solve] = marks.slice(1).map((mark, at) => mark - marks[at]!)
  return { job, counts, decode: decode!, states: states!, ranks: ranks!, solve: solve! }
}

function writeForC({ plan, ...job }: DenseJob, file: string): void {
  const out = openSync(file, 'w')
  writeSync(out, Int32Array.of(plan.options, plan.decisionMakers.length))
  for (const { up, down } of plan.decisionMakers) writeSync(out, Uint32Array.of(up, down))
  for (const i of plan.decisionMakers.keys()) writeSync(out, payoffsIn({ plan, ...job }, i))
}

/** Seconds of processor time of the C program, after checking that it counts the same; undefined without a compiler. */
function timeC(job: DenseJob, counts: readonly object[]): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'))
  try {
    const program = join(folder, 'stability')
    try {
      execFileSync(
        process.env.CC ?? 'cc',
        ['-O3', '-march=native', '-o', program, join(import.meta.dirname, 'stability.c')],
        {
          stdio: 'pipe',
        },
      )
    } catch {
      return undefined
    }
    writeForC(job, join(folder, 'model'))
    const runs = Array.from({ length: 3 }, () => execFileSync(program, [join(folder, 'model')], { encoding: 'utf8' }))
    const lines = runs[0]!.split('\n')
    for (const [at, concept] of concepts.entries()) {
      const ours = [concept, ...counts.map((count) => (count as Record<string, number>)[concept])].join(' ')
      if (lines[at] !== ours) throw new Error(`C counts "${lines[at]}", we count "${ours}".`)
    }
    return Math.min(...runs.map((run) => Number(/seconds (.*)/.exec(run)![1])))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One size in a process of its own, so that its peak of memory is its own. */
async function alone(options: number, workers: number): Promise<void> {
  const text = textOf(options, 1)
  const took = await timed(() => solveText(text, workers))
  print(JSON.stringify({ ...took, peak: process.resourceUsage().maxRSS * 1024 }))
}

function inChild(options: number, workers: number): Took & { readonly peak: number } {
  const script = import.meta.filename
  return JSON.parse(execFileSync(process.execPath, [script, String(options), String(workers)], { encoding: 'utf8' }))
}

async function measure(): Promise<void> {
  const text = textOf(20, 1)
  print(`2^20 states, 4 decision makers, ${statements} statements each; ${availableParallelism()} processors`)
  const first = stages(text)
  const c = timeC(first.job, first.counts)
  const laps = [first, stages(text), stages(text)]
  for (const [name, lap] of [
    ['first run', laps[0]!],
    ['best of 3', least(laps)],
  ] as const) {
    const whole = lap.decode + lap.states + lap.ranks + lap.solve
    print(
      `  ${name}, 1 thread: decode ${shown(lap.decode)} s, states ${shown(lap.states)}, ranks and order ${shown(lap.ranks)}, ` +
        `solve ${shown(lap.solve)}; whole ${shown(whole)} s = ${Math.round(2 ** 20 / whole).toLocaleString('en')} states/s`,
    )
    if (c)
      print(
        `    ÷ C (${shown(c)} s): solving ${shown(lap.solve / c, 2)}, whole ${shown(whole / c, 2)} (goal < ${goals.ratio}, aim 1)`,
      )
  }
  if (!c) print('  SKIPPED the ratio to C: no C compiler here')
  for (const workers of [1, 2]) {
    const { wall, processor } = await best(3, () => solveText(text, workers))
    const ratio = c ? `; wall ÷ C ${shown(wall / c, 2)}` : ''
    print(
      `  from text, ${workers === 1 ? '1 thread' : '2 workers'}: wall ${shown(wall)} s, processor ${shown(processor)} s${ratio}`,
    )
  }

  print(
    '\nGrowth, each in a new process, from text (wall and processor seconds); starting workers and compiling included',
  )
  print(
    '  states 1 thread: wall, processor, states/s   2 workers: wall, processor, states/s   bytes/state    peak memory',
  )
  for (const options of [12, 14, 16, 18, 20, 22, 24]) {
    const [one, both] = [inChild(options, 1), inChild(options, 2)]
    const rate = ({ wall }: Took) =>
      Math.round(2 ** options / wall)
        .toLocaleString('en')
        .padStart(13)
    print(
      `  2^${options} ${timesOf(one)} ${rate(one)} ${timesOf(both)} ${rate(both)} ` +
        `${[1, 2]
          .map((workers) => shown(bytesOf(options, workers) / 2 ** options, 1))
          .join(', ')
          .padStart(14)} ` +
        `${[one, both]
          .map(({ peak }) => `${(peak / 1e6).toFixed(0)} MB`)
          .join(', ')
          .padStart(24)}`,
    )
  }
  print(`  goals for 2^24: ${goals.seconds24} s, ${goals.gigabytes24} GB`)

  const small = conflictOf(12)
  const fresh = await timed(() => deriveStability(small, { concepts }))
  const warm = await best(10, () => deriveStability(small, { concepts }))
  print(
    `\n2^12 states: ${shown(1000 * fresh.wall, 1)} ms wall first, ${shown(1000 * warm.wall, 1)} ms best (goal < ${goals.milliseconds12} ms)`,
  )
  const tiny = conflictOf(10)
  const { wall, processor } = await timed(() => {
    for (let n = 0; n < 1000; n++) get(deriveStability(variant(tiny, n), { concepts }))
  })
  print(
    `1,000 variants of 2^10 states: wall ${shown(wall, 2)} s, processor ${shown(processor, 2)} s (goal < ${goals.seconds1000} s)`,
  )
}

const timesOf = ({ wall, processor }: Took) => `${shown(wall).padStart(8)} ${shown(processor).padStart(7)}`

function bytesOf(options: number, workers: number): number {
  const own = options / decisionMakers.length
  const width = own < 8 ? 1 : 2
  return 2 ** options * (decisionMakers.length * (4 + width + concepts.length / 8) + workers * 12.5)
}

function least(laps: readonly ReturnType<typeof stages>[]) {
  const of = (key: 'decode' | 'states' | 'ranks' | 'solve') => Math.min(...laps.map((lap) => lap[key]))
  return { decode: of('decode'), states: of('states'), ranks: of('ranks'), solve: of('solve') }
}

/** One decision maker's statements turned by a few places: what would change if it cared for other things first. */
function variant(conflict: Conflict, n: number): Conflict {
  const id = decisionMakers[n % decisionMakers.length]!
  const preference = conflict.preferences[id]!
  if (preference.kind !== 'statements') return conflict
  const by = Math.floor(n / decisionMakers.length) % preference.statements.length
  const turned = [...preference.statements.slice(by), ...preference.statements.slice(0, by)]
  return { ...conflict, preferences: { ...conflict.preferences, [id]: { kind: 'statements', statements: turned } } }
}

const [options, workers] = process.argv.slice(2).map(Number)
if (options && workers) await alone(options, workers)
else await measure()
