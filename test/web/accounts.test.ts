import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

/** A busy machine may take its time. */
const soon = { timeout: 15_000 }

describe.skipIf(findChromium() === undefined)(`accounts and changes in the workbench (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench
  const at = (path: string) => `http://127.0.0.1:${bench.workbench.port}${path}`

  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/accounts' })
    await bench.page.waitForSelector('.accounts-table', { timeout: 50_000 })
  })

  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  it('lays two reports of different outlets side by side, and a third when it is chosen', async () => {
    const { page } = bench
    await page.goto(at('/accounts'))
    const columns = page.getByRole('columnheader')
    await expect.poll(() => columns.count(), soon).toBe(3)
    expect(await columns.nth(1).innerText()).toContain('Channel Desk')
    expect(await columns.nth(2).innerText()).toContain('Continental Wire')
    await page.getByRole('combobox', { name: 'Reports side by side' }).click()
    await page.getByRole('option', { name: /Continental Wire, 24 Feb 2025/u }).click()
    await expect.poll(() => columns.count(), soon).toBe(4)
    expect(page.url()).toContain('reports=')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^agreed/u }).click()
    await expect.poll(() => page.locator('tbody tr').count(), soon).toBe(await page.locator('.accounts-agreed').count())
    expect(page.url()).toContain('account=agreed')
  })

  it('leads from a mark on the timeline to its words, by keyboard alone', async () => {
    const { page } = bench
    await page.goto(at('/accounts'))
    await page.getByRole('tab', { name: 'Accounts' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Timeline' }).waitFor()
    expect(page.url()).toContain('show=changes')
    await page.locator('.accounts-mark').first().waitFor()
    for (let tab = 0; tab < 30; tab += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate('document.activeElement.classList.contains("accounts-mark")')) break
    }
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(
      /^26 Feb 2025, (?:new|repeated): United Kingdom supports/u,
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), soon).toMatch(/\/reports\/[^?]+\?at=\d+-\d+$/u)
  })

  it('lists the changes of one actor since a day', async () => {
    const { page } = bench
    await page.goto(at('/accounts?show=changes&since=2025-02-27&actor=us'))
    const log = page.getByRole('region', { name: 'Log' })
    await log.waitFor()
    expect(await log.innerText()).toContain('United States on an American military backstop')
    expect(await log.innerText()).not.toContain('France')
    expect(await log.innerText()).not.toContain('26 Feb 2025\nnew')
  })

  it.each([
    ['light', 1280, '/accounts'],
    ['dark', 320, '/accounts'],
    ['light', 320, '/accounts?show=changes'],
    ['dark', 1280, '/accounts?show=changes'],
  ] as const)('has no serious fault of accessibility and stays inside the screen (%s, %i wide, %s)', async (colorScheme, width, path) => {
    const { page } = bench
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(at(path))
    await page.locator('.accounts-table, .accounts-mark').first().waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(bench.complaints).toEqual([])
  })
})
