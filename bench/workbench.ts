/**
 * How long the workbench takes to list, filter and search many reports, over HTTP and as a person at the page sees it.
 *
 *     node bench/workbench.ts [--case DIR] [--reports 2000] [--rounds 15]
 *
 * Without a case one is made of the example's paragraphs, about 25 statements a report. Each time also stands as a multiple of a floor
 * measured in the same run: over HTTP a route that only counts, in the page a keystroke that the page answers by itself.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openWorkbench } from '../src/server/open-workbench.ts'
import { findChromium, noChromium, openChromium } from '../test/builders/chromium.ts'

const { values } = parseArgs({
  options: {
    case: { type: 'string' },
    reports: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '15' },
  },
})
const rounds = Number(values.rounds)
const example = join(import.meta.dirname, '..', 'examples', 'backstop-2025')
const made = values.case === undefined ? makeCase(Number(values.reports)) : undefined
const workbench = await openWorkbench(values.case ?? made!)
const origin = `http://127.0.0.1:${workbench.port}`
const headers = { authorization: `Bearer ${new URL(workbench.url).searchParams.get('token')}` }

try {
  const start = performance.now()
  while ((await get<{ state: { kind: string } }>('/api/case')).state.kind === 'reading') await setTimeout(250)
  const read = (performance.now() - start) / 1000
  const counted = await get('/api/statements?limit=1')
  const reports = await get('/api/reports?limit=1')
  console.log(`${reports.total} reports, ${counted.total} statements; read in ${read.toFixed(1)} s`)
  await overHttp()
  if (findChromium() === undefined) console.log(`In the page: ${noChromium}.`)
  else await inThePage()
} finally {
  await workbench.close()
  if (made !== undefined) rmSync(made, { recursive: true, force: true })
}

async function overHttp(): Promise<void> {
  const floor = await timeOf(() => get('/api/edits'))
  console.log(
    `\nover HTTP, median and slowest of ${rounds}          floor (GET /api/edits) ${floor.median.toFixed(1)} ms`,
  )
  for (const [what, path] of [
    ['list reports, first 100', '/api/reports'],
    ['list reports, the last of them', `/api/reports?offset=${Number(values.reports) - 100}`],
    ['sort reports by title', '/api/reports?sort=title'],
    ['filter reports by actor and day', '/api/reports?actor=uk&from=2025-02-25'],
    ['search reports for two words', '/api/reports?q=boots%20ground'],
    ['search reports for a rare word', '/api/reports?q=zebra'],
    ['list statements, first 100', '/api/statements'],
    ['filter statements by actor and mode', '/api/statements?actor=uk&mode=direct'],
    ['search statements for two words', '/api/statements?q=boots%20ground'],
    ['search statements for a rare word', '/api/statements?q=zebra'],
  ] as const)
    print(what, await timeOf(() => get(path)), floor.median)
}

async function inThePage(): Promise<void> {
  const browser = await openChromium()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await page.goto(workbench.url)
    await page.goto(`${origin}/reports`)
    await page.locator('.reports-long tr').first().waitFor({ timeout: 120_000 })
    const floorTime = spreadOf((await page.evaluate(twoFrames(rounds))) as number[])
    console.log(`\nin the page, from a keystroke to the rows      floor (two frames) ${floorTime.median.toFixed(1)} ms`)
    const words = ['boots', 'guarantee', 'zebra', 'macron', 'poland']
    for (const show of ['reports', 'statements']) {
      await page.goto(`${origin}/reports${show === 'statements' ? '?show=statements' : ''}`)
      await page.locator('.reports-long > *').first().waitFor({ timeout: 60_000 })
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const word = `${words[round % words.length]} ${'abcdefghijklmnop'[round % 16]}`
        times.push((await page.evaluate(searchFor(word))) as number)
      }
      print(`search ${show}`, spreadOf(times), floorTime.median)
    }
  } finally {
    await browser.close()
  }
}

async function get<T = { total: number }>(path: string): Promise<T> {
  const response = await fetch(origin + path, { headers })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

interface Spread {
  readonly median: number
  readonly slowest: number
}

async function timeOf(work: () => Promise<unknown>): Promise<Spread> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return spreadOf(times)
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, slowest: sorted.at(-1)! }
}

function print(what: string, { median, slowest }: Spread, floor: number): void {
  const ratio = (median / floor).toFixed(1)
  console.log(
    `  ${what.padEnd(38)}${ratio.padStart(7)} × floor${median.toFixed(0).padStart(7)} ms${slowest.toFixed(0).padStart(7)} ms`,
  )
}

/** For the page: how long two frames take, which is the least that a person can notice. */
function twoFrames(times: number): string {
  return `(async () => {
    const taken = []
    for (let round = 0; round < ${times}; round += 1) {
      const start = performance.now()
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      taken.push(performance.now() - start)
    }
    return taken
  })()`
}

/** For the page: how long it takes from typing words to the drawn list of what holds them. */
function searchFor(words: string): string {
  return `(async () => {
    const field = document.querySelector('input[type=search]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const start = performance.now()
    set.call(field, ${JSON.stringify(words)})
    field.dispatchEvent(new Event('input', { bubbles: true }))
    do await frame()
    while (document.querySelector('main [data-busy]'))
    await frame()
    return performance.now() - start
  })()`
}

/** Reports made of the example's paragraphs in ever other order, each with words of its own. */
function makeCase(reports: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'nonpaper-many-'))
  cpSync(join(example, 'case.yaml'), join(dir, 'case.yaml'))
  mkdirSync(join(dir, 'reports'))
  const paragraphs = readdirSync(join(example, 'reports'))
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(example, 'reports', name), 'utf8').split(/\n\s*\n/u))
    .filter((paragraph) => /\bsaid\b/u.test(paragraph))
  for (let at = 0; at < reports; at += 1) {
    const day = `February ${1 + (at % 28)}, 2025`
    const body = Array.from(
      { length: 18 },
      (_, line) => `${paragraphs[(at * 7 + line * 5) % paragraphs.length]!.trim()} Item ${at}-${line} was noted.`,
    )
    writeFileSync(join(dir, 'reports', `r${at}.txt`), [`Report ${at}`, 'By Staff', day, ...body].join('\n\n'))
  }
  return dir
}
