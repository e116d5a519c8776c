import { simulateInWorkers } from '../src/case/simulate-in-workers.ts'
import { mulberry32, mulberryStep } from '../src/durability/game/mulberry32.ts'
import type { Scenario } from '../src/durability/game/parameters.ts'
import { defaultRanges } from '../src/durability/game/ranges.ts'
import { simulate } from '../src/durability/game/simulate.ts'

// How many draws of the deterrence game a second: parameters, the year of attack, verdict, and the chance that peace holds 1, 5 and
// 10 years. The floor is what throwing the 17 uniforms of each draw costs by itself. The budget is a million a second on two cores.
// Other work on the machine slows them by the clock; by processor time (of two threads: twice draws over their time together) less.

const draws = Number(process.argv[2] ?? 2_000_000)
const budget = 1_000_000
const parameters = Object.keys(defaultRanges).length
const scenarios: Readonly<Record<string, Scenario>> = {
  'nothing on the ground': { troopsK: 0, backstop: false, minerals: false },
  'peacekeepers, backstop': { troopsK: 30, backstop: true, minerals: false },
  'both, lapsing in year 4': { troopsK: 30, backstop: true, minerals: false, lapseYear: 4 },
}

/** Draws a second, by the clock and by the processor. */
async function measure(work: () => unknown): Promise<readonly [wall: number, processor: number]> {
  const began = performance.now()
  const spent = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(spent)
  return [(draws * 1e3) / (performance.now() - began), (draws * 1e6) / (user + system)]
}

function throwUniforms(): number {
  let sum = 0
  let state = 1
  for (let i = 0; i < draws * parameters; i++) {
    state = (state + mulberryStep) | 0
    sum += mulberry32(state) / 2 ** 32
  }
  return sum
}

const millions = (rate: number) => `${(rate / 1e6).toFixed(2)} M`
throwUniforms()
const [, floor] = await measure(throwUniforms)
process.stdout.write(`floor: ${millions(floor)} draws/s of ${parameters} uniforms, one thread\n`)
let slowest = Number.POSITIVE_INFINITY
for (const [name, scenario] of Object.entries(scenarios)) {
  simulate(defaultRanges, scenario, { draws: 50_000 })
  const [one, alone] = await measure(() => simulate(defaultRanges, scenario, { draws }))
  const [two, both] = await measure(() =>
    simulateInWorkers([{ ranges: defaultRanges, scenario }], { draws, workers: 2 }),
  )
  slowest = Math.min(slowest, 2 * both)
  const told = [
    `${name.padEnd(24)} one thread ${millions(one)} draws/s, ${millions(alone)} by processor (${(floor / alone).toFixed(1)} × the floor)`,
    `two ${millions(two)}, ${millions(2 * both)} by processor`,
  ]
  process.stdout.write(`${told.join('; ')}\n`)
}
if (slowest < budget)
  throw new Error(`Two threads make ${millions(slowest)} draws/s; the budget is ${millions(budget)}.`)
