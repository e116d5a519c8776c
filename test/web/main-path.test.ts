import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openWorkbench } from '../../src/server/open-workbench.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { example, openTestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: the main path in a browser ${noChromium}\n`)

/** The machine may be busy. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 })

/** A case with the example's codebook and no report yet. */
async function emptyCase(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-path-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await cp(join(example, 'case.yaml'), join(dir, 'case.yaml'))
  return dir
}

const openReport = async (page: Page, title: string) => {
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
/** The statements beside a report. */
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Statements' })
const reject = async (page: Page, words: string) => {
  await listOf(page).getByRole('option').filter({ hasText: words }).first().click()
  await listOf(page).focus()
  await page.keyboard.press('x')
}
const openDeals = async (page: Page) => {
  await page.getByRole('link', { name: 'Deals', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Deals' }).waitFor()
}
const verdict = (page: Page) => page.locator('main').innerText()

describe.skipIf(!browserIsThere)('the main path', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  const open = async (from?: string) => {
    const bench = await openTestBench(browser, { path: '/reports', ...(from !== undefined && { from }) })
    onTestFinished(() => bench.close())
    return bench
  }
  const dropTwo = (page: Page) =>
    page
      .locator('input[type=file]')
      .setInputFiles(
        ['03-wire-starmer-sets-out.txt', '04-channel-desk-in-the-oval-office.md'].map((name) =>
          join(example, 'reports', name),
        ),
      )

  test('goes from two reports to a brief: rejected words change the deal, and undo brings them back', {
    timeout: 180_000,
  }, async () => {
    const { page, dir, complaints } = await open(await emptyCase())
    await openDeals(page)
    await page.getByText('No report has been read').waitFor()
    await page.getByRole('link', { name: 'Add reports' }).click()
    await dropTwo(page)
    await page.getByRole('heading', { name: 'Added 2 reports' }).waitFor()
    await openDeals(page)
    await soon(() => page.getByText('No report has been read').count()).toBe(0)
    await soon(() => verdict(page)).toMatch(/blocked by .*Russia \(against\)/u)

    await openReport(page, 'Britain’s Starmer sets out for Washington to win over Trump')
    await reject(page, 'Moscow rejected the idea of European peacekeepers')
    await soon(
      async () => (await readFile(join(dir, 'reviews.jsonl'), 'utf8').catch(() => '')).split('\n').length,
    ).toBe(2)
    await openReport(page, 'Trump and Starmer get on, but no promise on Ukraine')
    await reject(page, 'all talk of European soldiers in Ukraine')
    await openDeals(page)
    await soon(() => verdict(page)).not.toContain('Russia (against)')
    expect(await verdict(page)).toContain('blocked by')

    await page.keyboard.press('Control+z')
    await soon(() => verdict(page)).toContain('Russia (against)')
    await page.keyboard.press('Control+Shift+z')
    await soon(() => verdict(page)).not.toContain('Russia (against)')

    await page.getByRole('link', { name: 'Brief', exact: true }).click()
    await page.getByRole('button', { name: 'Markdown' }).waitFor()
    const [written] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: 'Markdown' }).click(),
    ])
    const brief = await readFile(await written.path(), 'utf8')
    expect(brief).toContain('# The backstop')
    expect(brief).not.toContain('Moscow rejected the idea')
    expect(brief).toContain('will not do so unless the United States provides a backstop')
    expect(complaints).toEqual([])
  })

  test('a change made while the server is away is kept, and made when it is back', async () => {
    const { page, dir, workbench } = await open()
    const title = 'Britain’s Starmer sets out for Washington to win over Trump'
    await openReport(page, title)
    await listOf(page).getByRole('option').first().waitFor()
    await workbench.close()
    await reject(page, 'Moscow rejected the idea of European peacekeepers')
    await page.getByText(/The server has stopped.*1 change is kept here/u).waitFor()
    // The page is closed meanwhile, too.
    await page.goto('about:blank')
    const next = await openWorkbench(dir)
    onTestFinished(() => next.close())
    await page.goto(`http://127.0.0.1:${next.port}/reports`)
    const reviews = () => readFile(join(dir, 'reviews.jsonl'), 'utf8').catch(() => '')
    await soon(reviews).toContain('Moscow rejected the idea')
    await soon(async () => (await reviews()).trim().split('\n').length).toBe(1)
  })

  test('two tabs: what one changes the other shows, and both keep their changes', async () => {
    const { page, context, dir } = await open()
    const other = await context.newPage()
    await other.goto(page.url())
    const title = 'Britain’s Starmer sets out for Washington to win over Trump'
    await openReport(page, title)
    await openReport(other, title)
    await reject(page, 'Moscow rejected the idea of European peacekeepers')
    await soon(() =>
      listOf(other).getByRole('option').filter({ hasText: 'Moscow rejected' }).first().innerText(),
    ).toMatch(/rejected/iu)
    await listOf(other).getByRole('option').first().click()
    await listOf(other).focus()
    await other.keyboard.press('a')
    const events = async () =>
      (await readFile(join(dir, 'reviews.jsonl'), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event)
    await soon(events).toEqual(['reject-statement', 'accept-statement'])
  })
})
