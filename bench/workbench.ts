/**
 * How long the workbench takes to read, list, filter, search, count and edit many reports, over HTTP and as a person at the page sees it.
 *
 *     node bench/workbench.ts [--case DIR] [--reports 2000] [--rounds 15]
 *
 * Without a case one is made of the example's paragraphs, about 25 statements a report. Each time also stands as a multiple of a floor
 * measured in the same run: for reading the analysis alone, over HTTP a route that only counts, in the page two frames.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
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
const made = values.case === undefined ? makeCase(Number(values.reports)) : copyOf(values.case)
const alone = await readAlone()
const workbench = await openWorkbench(made)
const origin = `http://127.0.0.1:${workbench.port}`
const headers = {
  authorization: `Bearer ${new URL(workbench.url).searchParams.get('token')}`,
  'content-type': 'application/json',
  origin,
}

try {
  const start = performance.now()
  while ((await get<{ state: { kind: string } }>('/api/case')).state.kind === 'reading') await setTimeout(50)
  const read = (performance.now() - start) / 1000
  const counted = await get('/api/statements?limit=1')
  const reports = await get('/api/reports?limit=1')
  console.log(`${reports.total} reports, ${counted.total} statements`)
  console.log(`\nreading from nothing          floor (the analysis alone) ${alone.toFixed(1)} s`)
  console.log(`  through the server ${(read / alone).toFixed(2)} × floor, ${read.toFixed(1)} s`)
  const floor = await timeOf(() => get('/api/edits'))
  await counts(floor.median)
  await edits(floor.median)
  await overHttp(floor, reports.total)
  if (findChromium() === undefined) console.log(`In the page: ${noChromium}.`)
  else await inThePage()
} finally {
  await workbench.close()
  rmSync(made, { recursive: true, force: true })
}

/** In a process of its own, as cold as the server's thread; what it keeps on the disk is taken away again. */
async function readAlone(): Promise<number> {
  const analyse = join(import.meta.dirname, '..', 'src', 'case', 'analyse.ts')
  const program = `const start = performance.now()
    const { analyseCase } = await import(${JSON.stringify(pathToFileURL(analyse).href)})
    await analyseCase(${JSON.stringify(made)})
    console.log(performance.now() - start)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  rmSync(join(made, '.nonpaper'), { recursive: true, force: true })
  return Number(stdout) / 1000
}

async function counts(floor: number): Promise<void> {
  const start = performance.now()
  await get('/api/codebook')
  const first = performance.now() - start
  console.log(`\ncounting the words of the codebook          floor (GET /api/edits) ${floor.toFixed(1)} ms`)
  print('right after the reading', { median: first, slowest: first }, floor)
  print('asked again', await timeOf(() => get('/api/codebook')), floor)
}

/** A statement is accepted and that undone, each until the list of statements is there anew. */
async function edits(floor: number): Promise<void> {
  let changed = () => {}
  const leave = new AbortController()
  const events = await fetch(`${origin}/api/events`, { headers, signal: leave.signal })
  void (async () => {
    for await (const chunk of events.body!.pipeThrough(new TextDecoderStream()))
      if (chunk.includes('"changed"')) changed()
  })().catch(() => undefined)
  const shown = async (edit: () => Promise<unknown>): Promise<number> => {
    const told = new Promise<void>((resolve) => {
      changed = resolve
    })
    const start = performance.now()
    await edit()
    await told
    await get('/api/statements')
    return performance.now() - start
  }
  const accepted: number[] = []
  const undone: number[] = []
  const recounted: number[] = []
  for (let round = 0; round < rounds + 1; round += 1) {
    const { statements } = await get<{ statements: { statement: string; report: string }[] }>(
      `/api/statements?limit=1&offset=${round}`,
    )
    const { statement, report } = statements[0]!
    const edit = { what: 'Accepted', edits: [{ does: 'accept', statement }] }
    accepted.push(await shown(() => post(`/api/reading/${report}/edits`, edit)))
    const start = performance.now()
    await get('/api/codebook')
    recounted.push(performance.now() - start)
    // What the watch over the folder has to say of the same change.
    await setTimeout(400)
    undone.push(await shown(() => post('/api/undo', {})))
    await setTimeout(400)
  }
  leave.abort()
  console.log(`\nedits, median and slowest of ${rounds}          floor (GET /api/edits) ${floor.toFixed(1)} ms`)
  print('accept a statement, until it is shown', spreadOf(accepted.slice(1)), floor)
  print('undo, until it is shown', spreadOf(undone.slice(1)), floor)
  print('the counts of the codebook after it', spreadOf(recounted.slice(1)), floor)
}

async function overHttp(floor: Spread, reports: number): Promise<void> {
  console.log(
    `\nover HTTP, median and slowest of ${rounds}          floor (GET /api/edits) ${floor.median.toFixed(1)} ms`,
  )
  for (const [what, path] of [
    ['list reports, first 100', '/api/reports'],
    ['list reports, the last of them', `/api/reports?offset=${Math.max(0, reports - 100)}`],
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

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
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

/** Edits are made to a copy; what was read of the case before is left behind. */
function copyOf(from: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'nonpaper-many-'))
  cpSync(from, dir, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
  return dir
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
