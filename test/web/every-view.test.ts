import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { settle, viewPaths } from '../builders/views.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: every view in a browser ${noChromium}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Boxes of text that hide some of it, and what is wider than the page; `print` names controls that paper has no use for, too. */
const findCut = (print: boolean) => `(() => {
  const cut = []
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (beyond > 0) cut.push('the page is ' + beyond + ' px too wide')
  for (const element of document.querySelectorAll('main *')) {
    if (element.clientWidth === 0 || element.closest('.visually-hidden, svg, .react-flow, input, select, textarea')) continue
    const { overflowX, textOverflow } = getComputedStyle(element)
    const hides = overflowX === 'hidden' || overflowX === 'clip'
    const name = element.tagName + '.' + element.className
    if (hides && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1 && element.innerText?.trim())
      cut.push(name + ' hides ' + element.innerText.slice(0, 40))
    if (${print} && element.checkVisibility() && element.matches('.mantine-Button-root, .mantine-ActionIcon-root, .mantine-Input-wrapper'))
      cut.push(name + ' is printed')
  }
  return [...new Set(cut)].slice(0, 8)
})()`

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

    test.each([...viewPaths, 'reading'])('%s has nothing serious against it, and fits', async (path) => {
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

  describe.each([
    ['on a wall', { viewport: { width: 2560, height: 1300 } }, false],
    ['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, false],
    ['on paper', { viewport: { width: 1123, height: 794 }, colorScheme: 'dark' }, true],
  ] as const)('%s', (_, options, isPaper) => {
    let context: BrowserContext
    let page: Page
    beforeAll(async () => {
      context = await browser.newContext(options)
      page = await context.newPage()
      await page.goto(bench.workbench.url)
    })
    afterAll(() => context.close())

    test.each([...viewPaths, 'reading'])('%s is whole', async (path) => {
      await page.goto(at(path))
      await settle(page)
      if (isPaper) await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate(findCut(isPaper))).toEqual([])
      if (!isPaper) return
      // Dark on white, whatever the screen has.
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 27, 26)')
      expect(
        await page.locator('.top, .views').evaluateAll((all) => all.filter((each) => each.checkVisibility())),
      ).toEqual([])
      await page.emulateMedia({ media: 'screen' })
    })
  })

  test('shows where nobody has spoken in the colours of the system, too', async () => {
    const context = await browser.newContext({ forcedColors: 'active', viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(bench.workbench.url)
    await page.goto(at('positions'))
    await settle(page)
    const told = await page.evaluate(`(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector))
      return [style('main .gap').outlineStyle, style('main svg.stance').color === style('body').backgroundColor]
    })()`)
    expect(told).toEqual(['dashed', false])
    await context.close()
  })

  test('has one first heading and names the page after it', async () => {
    for (const path of [...viewPaths, 'reading']) {
      await bench.page.goto(at(path))
      await settle(bench.page)
      expect([path, await bench.page.locator('h1').count()]).toEqual([path, 1])
      const heading = await bench.page.locator('h1').textContent()
      expect(await bench.page.title()).toBe(`${heading} · Nonpaper`)
    }
  })
})
