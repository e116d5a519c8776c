/**
 * How soon the workbench is there and how fast it answers a person's hand, in a browser.
 *
 *     node bench/workbench-page.ts [--rounds 9]
 *
 * Each time also stands as a multiple of a floor measured in the same run: for the first view the time in which the browser opens a page
 * of the server that holds nothing, in the page two frames, which is the least that a person can notice, over HTTP a route that only counts.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { findChromium, noChromium, openChromium } from '../test/builders/chromium.ts'
import { example, openTestBench, type TestBench } from '../test/builders/workbench.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
const rounds = Number(values.rounds)

if (findChromium() === undefined) console.log(`The workbench in the page: ${noChromium}.`)
else {
  const browser = await openChromium()
  try {
    await firstView(browser)
    await scrolling(browser)
    await whatIf(browser)
    await game(browser)
  } finally {
    await browser.close()
  }
}

/** Until the first view is drawn and nothing in it is awaited. */
async function usable(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ timeout: 120_000 })
  await page.evaluate(`(async () => {
    while (document.querySelector('main [data-busy], main [aria-busy=true]')) await new Promise((done) => requestAnimationFrame(done))
  })()`)
}

async function firstView(browser: Browser): Promise<void> {
  const bench = await openTestBench(browser)
  try {
    const origin = `http://127.0.0.1:${bench.workbench.port}`
    const fresh = async (open: (page: Page) => Promise<void>): Promise<number> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      const start = performance.now()
      await open(page)
      const time = performance.now() - start
      await context.close()
      return time
    }
    await usable(bench.page)
    const token = new URL(bench.workbench.url).searchParams.get('token')
    const floor = await timesOf(() =>
      fresh(async (page) => void (await page.goto(`${origin}/api/edits?token=${token}`))),
    )
    head('the first view of the example, empty cache', 'an answer shown', floor)
    print(
      'server running',
      await timesOf(() =>
        fresh(async (page) => {
          await page.goto(bench.workbench.url)
          await usable(page)
        }),
      ),
      floor,
    )
    print(
      'from the command on',
      await timesOf(() =>
        fresh(async (page) => {
          const dir = mkdtempSync(join(tmpdir(), 'nonpaper-first-'))
          cpSync(example, dir, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
          const server = spawn(process.execPath, ['src/cli/main.ts', 'open', dir, '--no-browser'], {
            cwd: join(import.meta.dirname, '..'),
            stdio: ['ignore', 'pipe', 'ignore'],
          })
          try {
            await page.goto(await addressOf(server))
            await usable(page)
          } finally {
            server.kill()
            rmSync(dir, { recursive: true, force: true })
          }
        }),
      ),
      floor,
    )
  } finally {
    await bench.close()
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout!.on('data', (chunk) => {
      said += chunk
      const address = /http:\S+/u.exec(said)?.[0]
      if (address !== undefined && said.includes('\n')) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`nonpaper open ended with ${code}`)))
  })
}

async function scrolling(browser: Browser): Promise<void> {
  const { dir, statements } = makeReport()
  const bench = await openTestBench(browser, { from: dir, path: '/reports', viewport: { width: 1440, height: 900 } })
  try {
    const { page } = bench
    const id = await idOfReport(bench)
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/reports/${id}`)
    await page.locator('.reading-text').waitFor({ timeout: 120_000 })
    await usable(page)
    const session = await bench.context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
    }
    const floor = spreadOf((await page.evaluate(frames(120, ''))) as number[])
    console.log(
      `\nscrolling a report of ${statements} paragraphs with statements   floor (a frame at rest) ${floor.median.toFixed(1)} ms`,
    )
    for (const [what, selector] of [
      ['the text', '.reading-text'],
      ['the list of statements', '.reading-side'],
    ] as const) {
      const before = await busy()
      const times = (await page.evaluate(frames(240, selector))) as number[]
      const cost = ((await busy()) - before) / times.length
      const late = times.filter((time) => time > 34).length / times.length
      print(what, spreadOf(times), floor)
      console.log(
        `    95 % of frames under ${at(times, 0.95).toFixed(0)} ms, ${(100 * late).toFixed(1)} % over 34 ms; processor ${cost.toFixed(1)} ms a frame`,
      )
    }
  } finally {
    await bench.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function whatIf(browser: Browser): Promise<void> {
  const dir = makeConflict(12)
  const bench = await openTestBench(browser, { from: dir, path: '/stability?show=what-if' })
  try {
    const { page } = bench
    const result = page.locator('.stability-result')
    await result
      .getByText('of 4,096 states')
      .or(result.getByText('of 4096 states'))
      .first()
      .waitFor({ timeout: 120_000 })
    const { get, post } = callsOf(bench)
    const floor = await timesOf(() => timed(() => get('/api/edits')))
    head('a what-if over 4,096 states, over HTTP', 'GET /api/edits', floor)
    let lifted = 0
    print(
      'POST /api/stability/at-once',
      await timesOf(() =>
        timed(() => post('/api/stability/at-once', { scenario: { fixed: { [`o${lifted++ % 12}`]: 'Y' } } })),
      ),
      floor,
    )
    const frame = spreadOf((await page.evaluate(frames(60, ''))) as number[])
    head('the same in the page', 'a frame at rest', frame)
    const boxes = page.getByRole('checkbox', { name: /counts$/u })
    const many = await boxes.count()
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        (await page.evaluate(
          clickAndWait(
            `[...document.querySelectorAll('input[type=checkbox][aria-label$="counts"]')][${round % many}]`,
            '.stability-result',
          ),
        )) as number,
      )
      await page.waitForTimeout(300)
    }
    print('from a click to the table', spreadOf(times), frame)
  } finally {
    await bench.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function game(browser: Browser): Promise<void> {
  const bench = await openTestBench(browser, { path: '/durability' })
  try {
    const { page } = bench
    await page.locator('.durability-outcomes').waitFor({ timeout: 120_000 })
    await usable(page)
    const floor = spreadOf((await page.evaluate(frames(60, ''))) as number[])
    head('the game of durability', 'a frame at rest', floor)
    const slider = page.getByLabel('What a war costs the challenger: most', { exact: true })
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await slider.focus()
      const drawn = page.evaluate(waitForChange('.durability-results'))
      const start = performance.now()
      await page.keyboard.press(round % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
      await drawn
      times.push(performance.now() - start)
      await page.waitForTimeout(300)
    }
    print('from a slider to the result', spreadOf(times), floor)
  } finally {
    await bench.close()
  }
}

function callsOf({ workbench }: TestBench) {
  const origin = `http://127.0.0.1:${workbench.port}`
  const token = new URL(workbench.url).searchParams.get('token')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin }
  const call = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(origin + path, { headers, ...init })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    get: (path: string) => call(path, {}),
    post: (path: string, body: unknown) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

async function idOfReport(bench: TestBench): Promise<string> {
  const { reports } = (await callsOf(bench).get('/api/reports')) as { reports: { id: string }[] }
  return reports[0]!.id
}

/** For the page: how long each of some frames takes, while what scrolls in a part of it is scrolled down and up again. */
function frames(times: number, selector: string): string {
  return `(async () => {
    const part = ${selector === '' ? 'null' : `document.querySelector(${JSON.stringify(selector)})`}
    let scrolled = part
    while (scrolled && !(scrolled.scrollHeight > scrolled.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(scrolled).overflowY)))
      scrolled = [...scrolled.querySelectorAll('*')].find((each) => each.scrollHeight > each.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(each).overflowY)) ?? null
    const target = scrolled ?? document.scrollingElement
    const taken = []
    let last = await new Promise((done) => requestAnimationFrame(done))
    for (let at = 0; at < ${times}; at += 1) {
      if (part) target.scrollTop += at < ${times / 2} ? 120 : -120
      const now = await new Promise((done) => requestAnimationFrame(done))
      taken.push(now - last)
      last = now
    }
    return taken
  })()`
}

/** For the page: waits until a part of it has changed and is no longer busy. */
function waitForChange(part: string): string {
  return `new Promise((done) => {
    const whole = document.querySelector(${JSON.stringify(part)})
    const before = whole.innerText
    const look = () => {
      const now = document.querySelector(${JSON.stringify(part)})
      const busy = now.matches('[data-busy]') || now.querySelector('[data-busy]')
      if (now.innerText !== before && !busy) requestAnimationFrame(() => done())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })`
}

/** For the page: how long a click takes until a part of it is busy with what it changed, and no longer is. */
function clickAndWait(button: string, part: string): string {
  return `(async () => {
    const button = ${button}
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const isBusy = () => {
      const whole = document.querySelector(${JSON.stringify(part)})
      return whole.matches('[data-busy]') || whole.querySelector('[data-busy]') !== null
    }
    const start = performance.now()
    button.click()
    while (!isBusy()) await frame()
    while (isBusy()) await frame()
    await frame()
    return performance.now() - start
  })()`
}

/** A case with one long report: the example's paragraphs that hold statements, each with words of its own. */
function makeReport(): { readonly dir: string; readonly statements: number } {
  const dir = mkdtempSync(join(tmpdir(), 'nonpaper-long-'))
  mkdirSync(join(dir, 'reports'))
  writeFileSync(join(dir, 'case.yaml'), readFileSync(join(example, 'case.yaml')))
  const paragraphs = readdirSync(join(example, 'reports'))
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(example, 'reports', name), 'utf8').split(/\n\s*\n/u))
    .filter((paragraph) => /\bsaid\b/u.test(paragraph))
  const body = Array.from(
    { length: 300 },
    (_, at) => `${paragraphs[at % paragraphs.length]!.trim()} Item ${at} was noted.`,
  )
  writeFileSync(
    join(dir, 'reports', 'long.txt'),
    ['A long report', 'By Staff', 'February 27, 2025', ...body].join('\n\n'),
  )
  return { dir, statements: body.length }
}

/** A case with a conflict of two sides over some options, all states feasible. */
function makeConflict(options: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'nonpaper-conflict-'))
  mkdirSync(join(dir, 'reports'))
  writeFileSync(
    join(dir, 'case.yaml'),
    'case: twelve\ntitle: Twelve options\nactors: {a: {name: A}}\nissues: {i: {alternatives: [x, y]}}\n',
  )
  const names = Array.from({ length: options }, (_, at) => `o${at}`)
  const sides = ['first', 'second', 'third']
  const wishes = (side: number) =>
    names.map((name, at) => ((at + side) % 3 === 0 ? `not ${name}` : `${name} or ${names[(at + side + 1) % options]}`))
  writeFileSync(
    join(dir, 'conflict.yaml'),
    [
      'conflict: twelve',
      'title: Twelve options',
      'decisionMakers:',
      ...sides.map((side) => `  - {id: ${side}, name: The ${side}}`),
      'options:',
      ...names.map((name, at) => `  - {id: ${name}, by: ${sides[at % 3]}}`),
      'preferences:',
      ...sides.flatMap((side, at) => [`  ${side}:`, '    statements:', ...wishes(at).map((wish) => `      - ${wish}`)]),
      `statusQuo: ${names.map((name) => `not ${name}`).join(' and ')}`,
      'targets:',
      `  all: ${names.join(' and ')}`,
      '',
    ].join('\n'),
  )
  return dir
}

interface Spread {
  readonly median: number
  readonly slowest: number
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The first time does not count. */
async function timesOf(time: () => Promise<number>): Promise<Spread> {
  await time()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await time())
  return spreadOf(times)
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

function spreadOf(times: readonly number[]): Spread {
  return { median: at(times, 0.5), slowest: at(times, 1) }
}

function head(what: string, floor: string, { median }: Spread): void {
  console.log(`\n${`${what}, median and slowest of ${rounds}`.padEnd(66)}floor (${floor}) ${median.toFixed(1)} ms`)
}

function print(what: string, { median, slowest }: Spread, floor: Spread): void {
  const ratio = (median / floor.median).toFixed(1)
  console.log(
    `  ${what.padEnd(38)}${ratio.padStart(7)} × floor${median.toFixed(0).padStart(7)} ms${slowest.toFixed(0).padStart(7)} ms`,
  )
}
