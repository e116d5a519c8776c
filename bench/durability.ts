import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeSpells, type SpellColumns } from '../src/durability/survival/decode-spells.ts'
import type { CoxFit } from '../src/durability/survival/estimate.ts'
import { fitCox } from '../src/durability/survival/fit-cox.ts'
import { parseTable } from '../src/formats/parse-table.ts'
import type { Decoded } from '../src/text/problem.ts'
import { makeDice } from '../test/builders/dice.ts'

// How long a Cox model of 100,000 spells and five covariates takes, beside R's coxph (package survival) on the same file where Rscript is.
//
//     node bench/durability.ts            100,000 spells
//     node bench/durability.ts 20000      as many as said
//
// All times are of the processor.

const print = (line: string) => process.stdout.write(`${line}\n`)
const shown = (seconds: number) => `${(1000 * seconds).toFixed(0)} ms`

function get<T>(decoded: Decoded<T>): T {
  if (decoded.ok) return decoded.value
  throw new Error(decoded.problems.map(({ message }) => message).join('\n'))
}

/** Seconds of processor time, of all threads: other work on the machine counts less. */
const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The fastest of some runs. */
function best<T>(times: number, work: () => T): { readonly seconds: number; readonly value: T } {
  const runs = Array.from({ length: times }, () => {
    const from = processorTime()
    const value = work()
    return { seconds: processorTime() - from, value }
  })
  return runs.reduce((least, run) => (run.seconds < least.seconds ? run : least))
}

const covariates = ['x1', 'x2', 'x3', 'x4', 'x5']

/**
 * Spells as CSV: hazards depend on three of five covariates, two fifths are censored, times are whole days over some ten years, so that some
 * tie. Where `late`, most begin to be watched after 0, and each comes in two rows.
 */
function textOf(spells: number, late: boolean): string {
  const dice = makeDice(7)
  const uniform = () => (dice(2 ** 30) + 0.5) / 2 ** 30
  const lines = [['start', 'stop', 'event', ...covariates].join()]
  for (let n = 0; n < spells; n++) {
    const x = [
      dice(2),
      uniform(),
      Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
      dice(5),
      uniform(),
    ]
    const hazard = Math.exp(0.5 * x[0]! - 0.7 * x[1]! + 0.3 * x[2]!) / 2000
    const length = 1 + Math.floor(-Math.log(uniform()) / hazard)
    const watched = 1 + Math.floor(-Math.log(uniform()) * 3200)
    const start = late ? dice(1500) : 0
    const stop = start + Math.min(length, watched)
    const event = Number(length <= watched)
    const middle = late ? start + 1 + dice(stop - start) : stop
    const values = x.map((value) => Number(value.toFixed(6))).join()
    if (middle < stop) lines.push(`${start},${middle},0,${values}`, `${middle},${stop},${event},${values}`)
    else lines.push(`${start},${stop},${event},${values}`)
  }
  return `${lines.join('\n')}\n`
}

const script = `
library(survival)
args <- commandArgs(TRUE)
data <- read.csv(args[1])
formula <- if (args[2] == "late") Surv(start, stop, event) ~ x1 + x2 + x3 + x4 + x5 else Surv(stop, event) ~ x1 + x2 + x3 + x4 + x5
took <- min(sapply(1:3, function(n) sum(system.time(fit <<- coxph(formula, data))[1:2])))
cat(took, sum(proc.time()[1:2]), coef(fit), fit$concordance["concordance"])
`

/** Seconds of processor time. */
interface RRun {
  readonly fit: number
  /** The whole process less two of its three fits: starting, reading and one fit. */
  readonly process: number
  /** Coefficients, then the concordance. */
  readonly estimates: readonly number[]
}

/** R's own time of the fit, best of 3, and of the process; undefined where R or its survival is missing. */
function timeR(text: string, late: boolean): RRun | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'))
  try {
    const [file, program] = [join(folder, 'spells.csv'), join(folder, 'cox.R')]
    writeFileSync(file, text)
    writeFileSync(program, script)
    const said = execFileSync('Rscript', [program, file, late ? 'late' : 'whole'], { encoding: 'utf8', stdio: 'pipe' })
    const [fit, all, ...estimates] = said.trim().split(' ').map(Number)
    return { fit: fit!, process: all! - 2 * fit!, estimates }
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkSame(fit: CoxFit, r: RRun): void {
  const ours = [...fit.terms.map(({ coef }) => coef), fit.concordance]
  // R prints seven digits.
  for (const [at, value] of r.estimates.entries())
    if (Math.abs(ours[at]! - value) > 2e-6 * Math.max(1, Math.abs(value)))
      throw new Error(`R finds ${value}, we find ${ours[at]}.`)
}

/** Cox on spells watched from 0 on, or late and in two rows. */
function measureCox(spells: number, late: boolean): void {
  const text = textOf(spells, late)
  const columns: SpellColumns = {
    ...(late ? { start: 'start', stop: 'stop' } : { time: 'stop' }),
    event: 'event',
    covariates,
  }
  const from = processorTime()
  const first = get(fitCox(get(decodeSpells(get(parseTable(text, 'spells.csv')), columns))))
  const cold = processorTime() - from
  const whole = best(3, () => get(decodeSpells(get(parseTable(text, 'spells.csv')), columns)))
  const fit = best(5, () => get(fitCox(whole.value)))
  print(
    `Cox, ${first.n.toLocaleString('en')} rows${late ? ' with start and stop' : ''}, ${first.events.toLocaleString('en')} events, ` +
      `${covariates.length} covariates: fit ${shown(fit.seconds)} (${first.iterations} steps), reading the CSV ${shown(whole.seconds)}; ` +
      `first run of all, from text ${shown(cold)}`,
  )
  const r = timeR(text, late)
  if (!r) {
    print('  SKIPPED the ratio to R: no Rscript with the package survival here')
    return
  }
  checkSame(first, r)
  print(
    `  R: coxph ${shown(r.fit)}, process with reading ${shown(r.process)}; ours ÷ R: fit ${(fit.seconds / r.fit).toFixed(2)}, ` +
      `with reading ${((whole.seconds + fit.seconds) / r.process).toFixed(2)} (aim < 1)`,
  )
}

const spells = Number(process.argv[2] ?? 100_000)
measureCox(spells, false)
measureCox(spells, true)
