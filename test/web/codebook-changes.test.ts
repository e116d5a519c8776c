import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

/** A slow machine draws slowly. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 })

describe.skipIf(findChromium() === undefined)(`changes of the codebook in a browser (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench
  let page: Page
  let first: string
  const written = () => readFile(join(bench.dir, 'case.yaml'), 'utf8')
  const show = async (tab: string) => {
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/codebook${tab === '' ? '' : `?tab=${tab}`}`)
    await page.waitForSelector('[role=tabpanel] li, [role=tabpanel] textarea', { timeout: 30_000 })
  }
  const undo = async () => {
    await page.locator('h1').focus()
    await page.keyboard.press('Control+z')
  }

  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/codebook' })
    page = bench.page
    first = await written()
  }, 60_000)
  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  it('merges two actors after showing every line, and takes it back byte for byte', async () => {
    await show('')
    await page.getByLabel('Choose United States').check()
    await page.getByLabel('Choose Biden administration').check()
    await page.getByRole('button', { name: 'Merge …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('United States (us)').check()
    const diff = dialog.getByRole('region', { name: 'Lines of case.yaml that change' })
    await eventually(() => diff.innerText()).toContain('name: Biden administration')
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await eventually(written).not.toContain('us-biden:')
    expect(await written()).toContain(
      'Trump administration, U.S. administration, Biden administration, former administration',
    )
    expect(await written()).toContain('# Judgement: "Europe" in these reports is an addressee')
    await eventually(() => dialog.count()).toBe(0)
    await undo()
    await eventually(written).toBe(first)
  }, 60_000)

  it('renames an issue in case.yaml, conflict.yaml and the reviews, and one undo takes all of it back', async () => {
    const conflict = () => readFile(join(bench.dir, 'conflict.yaml'), 'utf8')
    const before = await conflict()
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/positions?cell=uk/european-force`)
    await page.getByRole('button', { name: 'Accept' }).first().click()
    await page.getByText('accepted by a person').first().waitFor()
    await show('issues')
    await page.getByRole('checkbox', { name: 'Choose european-force', exact: true }).check()
    await page.getByRole('button', { name: 'Rename ids …' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New id of european-force').fill('force')
    const diff = dialog.getByRole('region', { name: 'Lines of conflict.yaml that change' })
    await eventually(() => diff.innerText()).toContain('{id: force-uk, by: uk')
    expect(await dialog.innerText()).toContain('One review follows the new name')
    await dialog.getByRole('button', { name: 'Rename', exact: true }).click()
    await eventually(conflict).toContain('The conflict over force=deployed')
    expect(await conflict()).not.toContain('european-force-uk')
    await eventually(() => dialog.count()).toBe(0)
    await undo()
    await eventually(written).toBe(first)
    await eventually(conflict).toBe(before)
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/positions?cell=uk/european-force`)
    await page.getByText('accepted by a person').first().waitFor()
  }, 60_000)

  it('says why two options of the conflict cannot become one', async () => {
    await show('')
    await page.getByLabel('Choose United Kingdom').check()
    await page.getByLabel('Choose France').check()
    await page.getByRole('button', { name: 'Merge …' }).click()
    const dialog = page.getByRole('dialog')
    await eventually(() => dialog.innerText()).toContain('conflict.yaml has two decision makers, "uk" and "france"')
    await page.keyboard.press('Escape')
    expect(await written()).toBe(first)
  }, 60_000)

  it('shows what changed before a change that came too late, and makes it on what stands', async () => {
    await page.route('**/api/events', (route) => route.abort())
    await show('')
    await writeFile(join(bench.dir, 'case.yaml'), first.replace('title: The backstop', 'title: Backstops'))
    const input = page.getByLabel('Add alias to Poland')
    await input.fill('Poland’s leaders')
    await input.press('Enter')
    const late = page.getByRole('alert', { name: 'A change that was not made' })
    await eventually(() => late.innerText()).toContain('title: Backstops')
    await eventually(() => late.innerText()).toContain('Polish, Poles, Poland’s leaders')
    await late.getByRole('button', { name: 'Make it on what stands now' }).click()
    await eventually(written).toContain('Poles, Poland’s leaders')
    expect(await written()).toContain('title: Backstops')
    await eventually(() => late.count()).toBe(0)
    await page.unroute('**/api/events')
    await writeFile(join(bench.dir, 'case.yaml'), first)
  }, 60_000)
})
