import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

/** A busy machine may take its time. */
const soon = { timeout: 15_000 }

describe.skipIf(findChromium() === undefined)(`positions in the workbench (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench
  const at = (path: string) => `http://127.0.0.1:${bench.workbench.port}${path}`

  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/positions' })
    await bench.page.waitForSelector('.positions-matrix', { timeout: 50_000 })
  })

  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  it('looks back to a day: what was said later is gone, and the address says so', async () => {
    const { page } = bench
    await page.goto(at('/positions'))
    const cell = page.getByRole('button', { name: /^United States, Does a European peacekeeping force/u })
    await expect.poll(() => cell.innerText(), soon).toContain('a European force in Ukraine')
    await page.getByRole('button', { name: 'Day before' }).click()
    await expect.poll(() => cell.innerText(), soon).toContain('no word')
    expect(page.url()).toContain('asOf=2025-02-26')
    await page.getByRole('slider', { name: 'As of' }).press('ArrowRight')
    await expect.poll(() => cell.innerText(), soon).toContain('a European force in Ukraine')
    expect(page.url()).not.toContain('asOf')
  })

  it('answers a change of day with less than 100 ms of work', async () => {
    const { page } = bench
    await page.goto(at('/positions'))
    await page.getByRole('slider').waitFor()
    await page.waitForLoadState('networkidle')
    const session = await bench.context.newCDPSession(page)
    // Time of the page's own thread, whatever else the machine is busy with.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
    }
    const goBack = async (to: string) => {
      await page.evaluate('document.querySelector(`[aria-label="Day before"]`).click()')
      const isThere = `document.querySelector('.positions-legend').textContent.includes('On ${to}')`
      await expect.poll(() => page.evaluate(isThere), soon).toBe(true)
    }
    await goBack('26 Feb 2025')
    const before = await worked()
    await goBack('24 Feb 2025')
    const took = (await worked()) - before
    expect(took).toBeLessThan(100)
  })

  it('is walked by keyboard alone: to a cell, into its words, and back', async () => {
    const { page } = bench
    await page.goto(at('/positions'))
    await page.getByRole('button', { name: /^United Kingdom, Does the United States/u }).waitFor()
    for (let tab = 0; tab < 40; tab += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate('document.activeElement.dataset.place === "0 0"')) break
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id'), soon).toBe('positions-panel-title')
    const panel = page.getByRole('complementary')
    await expect.poll(() => panel.innerText(), soon).toContain('supports a European force in Ukraine')
    expect(await panel.innerText()).toContain('only if an American military backstop')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.place'), soon).toBe('2 0')
    await expect.poll(() => panel.count(), soon).toBe(0)
    await page.keyboard.press('Enter')
    await panel.getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), soon).toMatch(/\/reports\/[^?]+\?at=\d+-\d+$/u)
  })

  it('takes a person’s word on a position, which can be undone', async () => {
    const { page } = bench
    await page.goto(at('/positions?cell=poland/own-troops'))
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'Accept' }).click()
    await panel.getByText('accepted by a person').waitFor()
    const cell = page.getByRole('button', { name: /^Poland, Does the one who speaks send/u })
    await expect.poll(() => cell.innerText(), soon).toContain('accepted')
    await page.keyboard.press('Control+z')
    await panel.getByText('not reviewed').waitFor()
    await panel.getByRole('button', { name: 'Reject' }).click()
    await panel.getByText('rejected by a person').first().waitFor()
    await expect.poll(() => cell.innerText(), soon).toContain('no word')
    await panel.getByRole('button', { name: 'Take the review back' }).first().click()
    await expect.poll(() => cell.innerText(), soon).toContain('sending troops of its own')
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no serious fault of accessibility and stays inside the screen (%s, %i wide)', async (colorScheme, width) => {
    const { page } = bench
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(at('/positions?asOf=2025-02-26&cell=uk/own-troops'))
    await page.getByRole('complementary').getByText('History').waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(bench.complaints).toEqual([])
  })
})
