import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { writeWaitingCase } from '../builders/waiting-case.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

describe.skipIf(findChromium() === undefined)(`who waits for whom (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench
  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/waits' })
    bench.context.setDefaultTimeout(60_000)
    await bench.page.locator('.graph-box').first().waitFor()
  })
  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  it('draws the circle of the example and says what would free it', async () => {
    const { page } = bench
    await page.getByRole('heading', { name: 'They wait in a circle' }).waitFor()
    expect(await page.locator('.graph-frame').allInnerTexts()).toEqual(['Circle'])
    const first = page.locator('.graph-box', { hasText: 'can move first' })
    expect((await first.allInnerTexts()).map((text) => text.split(/\s{2,}|\n/u)[0]!.trim()).sort()).toEqual([
      'United Kingdom',
      'United States',
    ])
    expect(await page.locator('.graph-arrow.graph-emphasised .graph-line').count()).toBeGreaterThanOrEqual(2)
    await page.getByText('The United Kingdom acts without waiting.').waitFor()
  })

  it('leads by keyboard alone from a box to the words it rests on', async () => {
    const { page } = bench
    await page.locator('.graph-box[tabindex="0"]').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    await panel.waitFor()
    expect(page.url()).toContain('open=')
    await panel.locator('.waits-link').first().focus()
    await page.keyboard.press('Enter')
    await panel.locator('.words a').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/\/reports\/[^/]+\?at=\d+-\d+/u)
    await page.goBack()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('open=')
  })

  it('shows acts, and all conditions without a goal, as the address says', async () => {
    const { page, workbench } = bench
    await page.goto(`http://127.0.0.1:${workbench.port}/waits?by=acts&goal=any`)
    await page.locator('.graph-box', { hasText: 'sending troops of its own' }).first().waitFor()
    await page.getByText('These are all conditions of the case.').waitFor()
  })

  it('has no serious fault of accessibility, light or dark', async () => {
    const { workbench } = bench
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true })
      const page = await context.newPage()
      await page.goto(workbench.url)
      await page.goto(`http://127.0.0.1:${workbench.port}/waits`)
      await page.locator('.graph-box').first().waitFor()
      await page.addScriptTag({ path: axe })
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
        return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
      })
      expect(found.filter((fault) => /^(serious|critical)/u.test(fault))).toEqual([])
      await context.close()
    }
    expect(bench.complaints).toEqual([])
  })

  it('is legible with 40 actors and 80 arrows: nothing lies over a box, and text is not small', async () => {
    const from = await writeWaitingCase(40, 80)
    const large = await openTestBench(browser, { from, path: '/waits', viewport: { width: 1440, height: 900 } })
    const { page } = large
    page.setDefaultTimeout(60_000)
    await page.locator('.graph-box').first().waitFor()
    await page.waitForTimeout(300)
    expect(await page.locator('.graph-box').count()).toBe(40)
    expect(await page.locator('.graph-tag').count()).toBe(80)
    const boxes = await rectangles(page.locator('.graph-box'))
    const tags = await rectangles(page.locator('.graph-tag'))
    const over = (some: readonly Rectangle[], others: readonly Rectangle[]) =>
      some.flatMap((a, i) =>
        others.flatMap((b, j) =>
          (some !== others || i < j) &&
          a.x < b.right - 1 &&
          b.x < a.right - 1 &&
          a.y < b.bottom - 1 &&
          b.y < a.bottom - 1
            ? [`${a.text} over ${b.text}`]
            : [],
        ),
      )
    expect(over(tags, boxes)).toEqual([])
    expect(over(boxes, boxes)).toEqual([])
    expect(over(tags, tags)).toEqual([])
    // Labels are set in 13.5 px and shown at no less than 0.72 of that: a line box of 17 px becomes 12.2 px.
    const label = await page.locator('.graph-label').first().boundingBox()
    expect(label!.height).toBeGreaterThan(12)
    const picture = process.env.NONPAPER_PICTURES
    if (picture) await page.screenshot({ path: `${picture}/waits-40.png`, fullPage: true })
    await large.close()
    await rm(from, { recursive: true, force: true })
  })

  it('gives a phone the sentences first, and the graph when asked', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    await page.goto(bench.workbench.url)
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/waits`)
    const ask = page.getByRole('button', { name: 'Draw it as a graph' })
    await ask.waitFor()
    expect(await page.locator('.graph-box').count()).toBe(0)
    expect(await page.locator('.waits-list > li').count()).toBeGreaterThan(2)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await ask.click()
    await page.locator('.graph-box').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await context.close()
  })
})

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}

const rectangles = (some: import('playwright-core').Locator): Promise<Rectangle[]> =>
  some.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, right, bottom } = element.getBoundingClientRect()
      return { x, y, right, bottom, text: element.textContent ?? '' }
    }),
  )
