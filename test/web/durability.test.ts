import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SettlementDurability } from '../../src/durability/settlement/settlement-durability.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const root = join(import.meta.dirname, '..', '..')
const most = 'What a war costs the challenger: most'

async function asPrinted(dir: string, ...more: readonly string[]): Promise<SettlementDurability> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'src/cli/main.ts'), 'durability', dir, '--json', ...more],
    { maxBuffer: 2 ** 26 },
  )
  return JSON.parse(stdout)
}

/** A slow machine draws slowly. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 })

const ready = async (page: Page) => {
  await page.waitForSelector('#commitments')
  await page.waitForSelector('main [data-busy]', { state: 'detached' })
}

const faultsOf = async (page: Page) => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
  return found.filter((fault) => /^(serious|critical)/u.test(fault))
}

/** Lowers the most that a war costs, by five steps. */
const moveCost = async (page: Page) => {
  await page.getByLabel(most, { exact: true }).focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  await eventually(() => decodeURIComponent(page.url())).toContain('set=c=0.1..0.25..0.45')
  await ready(page)
}

/** The cells of the table of the game, without the lines in them. */
const outcomes = (page: Page) => page.locator('.durability-outcomes tbody td').allInnerTexts()

describe.skipIf(findChromium() === undefined)(`durability in a browser (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench

  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/durability' })
    await ready(bench.page)
  })
  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  it('shows what the command line prints', async () => {
    const printed = await asPrinted(bench.dir)
    const shares = printed.views.flatMap(({ variants }) =>
      variants.map(({ simulated }) => {
        const { share, spread } = simulated.hold.find(({ year }) => year === 5)!
        return `${Math.round(share * 100)}% (${Math.round(spread.p5 * 100)}–${Math.round(spread.p95 * 100)})`
      }),
    )
    expect((await outcomes(bench.page)).map((text) => text.trim())).toEqual(shares)
    for (const { like, whole } of printed.history)
      for (const { curve } of [like, whole]) {
        const { survival, lower, upper } = curve.at.find(({ time }) => time === 5)!
        const told = `${Math.round(survival * 100)}% (${Math.round(lower * 100)}–${Math.round(upper * 100)})`
        expect(await bench.page.locator('#history').innerText()).toContain(told)
      }
    const api = `http://127.0.0.1:${bench.workbench.port}/api/durability`
    const ask = async (path: string) => (await bench.page.request.get(`${api}${path}`)).json()
    const { history, ...ground } = (await ask('')).ground
    const { history: printedHistory, ...others } = printed
    expect({ ...ground, ...(await ask('/game')) }).toEqual(others)
    expect(history).toHaveLength(printedHistory.length)
  })

  it('lets the keyboard alone read a curve, move a range, share it by its address, and reset it', async () => {
    const { page } = bench
    const record = await outcomes(page)
    await page.getByLabel('Years at which the curves are read').first().focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.url()).toContain('year=5.5')

    await moveCost(page)
    const moved = await outcomes(page)
    expect(moved).not.toEqual(record)
    await page.reload()
    await ready(page)
    expect(await outcomes(page)).toEqual(moved)

    await page.getByRole('button', { name: 'Reset all' }).focus()
    await page.keyboard.press('Enter')
    await eventually(() => page.url()).not.toContain('set=')
    await eventually(() => outcomes(page)).toEqual(record)
  })

  it('keeps a range in case.yaml by keyboard, and takes that back to the byte', async () => {
    const { page, dir } = bench
    const file = join(dir, 'case.yaml')
    const before = await readFile(file)
    const record = await outcomes(page)
    await moveCost(page)
    const moved = await outcomes(page)
    await page.getByLabel('Reason of the judgement').focus()
    await page.keyboard.type('War has become dearer.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const line = '    c: {range: 0.1..0.25..0.45, from: War has become dearer., basis: judgement}\n'
    await eventually(() => readFile(file, 'utf8')).toBe(`${before.toString()}  parameters:\n${line}`)
    await page.getByText('War has become dearer.').waitFor()
    await eventually(() => outcomes(page)).toEqual(moved)

    await page.locator('h1').focus()
    await page.keyboard.press('Control+z')
    await eventually(async () => (await readFile(file)).equals(before)).toBe(true)
    await eventually(() => outcomes(page)).toEqual(record)
  })

  it('keeps a belief’s range as a person’s judgement, which the command line plays', async () => {
    const { page, dir } = bench
    const file = join(dir, 'case.yaml')
    const before = await readFile(file)
    const record = await outcomes(page)
    const theirs = page.getByRole('listitem').filter({ hasText: 'it comes again unless it is deterred' }).last()
    await theirs.locator('summary', { hasText: 'The numbers it is played by' }).focus()
    await page.keyboard.press('Enter')
    await theirs.getByLabel(/What a war costs the challenger: most$/u).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
    await eventually(() => decodeURIComponent(page.url())).toMatch(/beliefs=\w+\/breaks:c=/u)
    await ready(page)
    const moved = await outcomes(page)
    expect(moved).not.toEqual(record)
    await theirs.getByLabel('Reason of the judgement').fill('By what it did before.')
    await theirs.getByRole('button', { name: 'Keep in case.yaml' }).click()
    await eventually(() => readFile(file, 'utf8')).toMatch(
      /\n {2}beliefs:\n {4}\w+:\n {6}breaks:\n {8}c: \{range: [\d.]+, from: By what it did before\., basis: judgement\}\n$/u,
    )
    await eventually(() => page.url()).not.toContain('beliefs=')
    await ready(page)
    await eventually(() => outcomes(page)).toEqual(moved)
    await theirs.getByText('By what it did before.').waitFor()
    const printed = await asPrinted(dir)
    const held = printed.views.find(({ belief }) => belief?.expectation === 'breaks')!
    expect(held.ranges.c).toMatchObject({ from: 'By what it did before.', basis: 'judgement' })

    await page.locator('h1').focus()
    await page.keyboard.press('Control+z')
    await eventually(async () => (await readFile(file)).equals(before)).toBe(true)
    await eventually(() => outcomes(page)).toEqual(record)
  })

  it('records by keyboard what became of a promise, as a review that can be taken back and undone', async () => {
    const { page, dir } = bench
    const reviews = () => readFile(join(dir, 'reviews.jsonl'), 'utf8').catch(() => '')
    const before = await reviews()
    const first = page.locator('.durability-commitments > li').first()
    const opener = first.getByRole('button', { name: /^Record what became of it/u })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Missed' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Who says so, or why').fill('the budget')
    await page.keyboard.press('Enter')
    await first.getByText('missed, as a person records').waitFor()
    await first.getByText('A person’s judgement, in reviews.jsonl').waitFor()
    expect(await page.getByRole('log').innerText()).toContain('Missed:')
    const line = (await reviews()).slice(before.length)
    expect(JSON.parse(line)).toMatchObject({ event: 'outcome', status: 'missed', note: 'the budget' })

    await first.getByRole('button', { name: /^Take the record back/u }).click()
    await first.getByText('missed, as a person records').waitFor({ state: 'detached' })
    await page.locator('h1').focus()
    await page.keyboard.press('Control+z')
    await first.getByText('missed, as a person records').waitFor()
    await page.keyboard.press('Control+z')
    await first.getByText('missed, as a person records').waitFor({ state: 'detached' })
  })

  it('asks history for other peaces, and says so where there are none', async () => {
    const { page } = bench
    await page.getByText('Only peaces like this one').first().click()
    await page.getByLabel('with territorial', { exact: true }).click()
    await eventually(() => decodeURIComponent(page.url())).toContain('like-interstate=backstop_major=1;territorial=1')
    await page.getByRole('rowheader', { name: 'Like this one' }).waitFor()
    const field = page.getByLabel('Another condition').first()
    await field.fill('teritory=1')
    await field.press('Enter')
    await page.getByText('there is no column "teritory"').waitFor()
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/durability`)
    await ready(page)
  })

  it('keeps history and tells the problem where no game can be played', async () => {
    const { page } = bench
    const at = `http://127.0.0.1:${bench.workbench.port}/durability`
    await page.goto(`${at}?set=${encodeURIComponent('w0=1;shift=0.5')}`)
    // w0 − η · 30/10 + s = 1 − 0.01 · 3 + 0.5, at the most likely values.
    await page.getByText('bring the challenger’s chance to 1.47').waitFor()
    expect(await page.locator('#history svg[role=img]').count()).toBe(2)
    await page.goto(at)
    await ready(page)
  })

  it('asks about another settlement, whose force nobody has sized', async () => {
    const { page } = bench
    await page.getByLabel('Settlement', { exact: true }).selectOption('today')
    await page.getByText('This settlement sends no force').waitFor()
    await page.goBack()
    await page.getByText('nobody has said how many').first().waitFor()
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no serious fault of accessibility, and fits (%s, %i wide)', async (colorScheme, width) => {
    const { page } = bench
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await ready(page)
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(bench.complaints).toEqual(bench.complaints.filter((text) => text.includes('422')))
  })

  it('says of a case about no war why it has no answer', async () => {
    const lamb = await openTestBench(browser, {
      from: join(root, 'test/cases/steel-and-lamb'),
      path: '/durability',
    })
    await lamb.page.getByRole('heading', { name: 'This case is about no war that the words tell of' }).waitFor()
    expect(await faultsOf(lamb.page)).toEqual([])
    await lamb.page.locator('#commitments').waitFor()
    await lamb.page.getByLabel('It is about a war').selectOption('civil')
    await lamb.page.getByRole('button', { name: 'Say so in case.yaml' }).click()
    await lamb.page.locator('#history').waitFor()
    expect(await readFile(join(lamb.dir, 'case.yaml'), 'utf8')).toMatch(/\ndurability:\n {2}war: civil\n$/u)
    expect(lamb.complaints).toEqual([])
    await lamb.close()
  })
})
