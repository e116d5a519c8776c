import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: every view in a browser ${noChromium}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const paths = ['reports', 'positions', 'waits', 'deals', 'stability', 'durability', 'accounts', 'codebook', 'brief']

/** Waits until a view has all its numbers. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  const busy = page.locator('main [data-busy]')
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached', timeout: 30_000 })
  await page.waitForTimeout(100)
}

describe.skipIf(!browserIsThere)('every view', () => {
  let browser: Browser
  let bench: TestBench
  let reading: string
  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser)
    await settle(bench.page)
    const reports = (await bench.page.evaluate('fetch("/api/reports").then((answer) => answer.json())')) as {
      reports: { id: string }[]
    }
    reading = `reports/${reports.reports[0]!.id}`
  })
  afterAll(async () => {
    await bench.close()
    await browser.close()
  })

  const at = (path: string) => `http://127.0.0.1:${bench.workbench.port}/${path === 'reading' ? reading : path}`

  describe.each([
    ['light', 1280, 800],
    ['dark', 1280, 800],
    ['light', 320, 640],
  ] as const)('%s, %i px wide', (colorScheme, width, height) => {
    let page: Page
    const complaints: string[] = []
    const foreign: string[] = []
    beforeAll(async () => {
      page = await bench.context.newPage()
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (protocol.startsWith('http') && host !== `127.0.0.1:${bench.workbench.port}`) foreign.push(request.url())
      })
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
    })
    afterAll(() => page.close())

    test.each([...paths, 'reading'])('%s has nothing serious against it, and fits', async (path) => {
      await page.goto(at(path))
      await settle(page)
      // As a string: the policy of the page lets no script element in.
      await page.evaluate(axe)
      const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
      }
      const serious = found.violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => [
          id,
          ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
        ])
      expect(serious).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(complaints.splice(0)).toEqual([])
      expect(foreign).toEqual([])
    })
  })

  test('has one first heading and names the page after it', async () => {
    for (const path of [...paths, 'reading']) {
      await bench.page.goto(at(path))
      await settle(bench.page)
      expect([path, await bench.page.locator('h1').count()]).toEqual([path, 1])
      const heading = await bench.page.locator('h1').textContent()
      expect(await bench.page.title()).toBe(`${heading} · Nonpaper`)
    }
  })
})
