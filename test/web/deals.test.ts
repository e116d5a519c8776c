import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { scoredCase } from '../builders/scored-case.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: deals in a browser ${noChromium}\n`)

// The talks of examples/backstop-2025: London's force waits for an American military backstop, on which Washington is undecided,
// and Moscow rejects it.
describe.skipIf(!browserIsThere)('the view of deals', () => {
  let browser: Browser
  let example: TestBench
  let scored: TestBench
  beforeAll(async () => {
    browser = await openChromium()
    example = await openTestBench(browser)
    const folder = await mkdtemp(join(tmpdir(), 'nonpaper-scored-'))
    await mkdir(join(folder, 'reports'))
    // The example that docs/deals.md works out by hand.
    const items = {
      quota: { north: 8, south: 2 },
      inspections: { north: 6, south: 8 },
      moratorium: { north: 2, south: 9 },
    }
    const rules = { thresholds: { north: 5, south: 3 }, exclusive: [['quota', 'moratorium']] as const }
    await writeFile(join(folder, 'case.yaml'), scoredCase(items, rules))
    scored = await openTestBench(browser, { from: folder })
    await rm(folder, { recursive: true })
  })
  afterAll(async () => {
    await example?.close()
    await scored?.close()
    await browser.close()
  })

  const open = async (path: string, { page, workbench, complaints } = example) => {
    await page.goto(`http://127.0.0.1:${workbench.port}${path}`)
    await page.locator('.deals-overall').waitFor()
    return { page, complaints }
  }
  const overall = (page: Page) => page.locator('.deals-overall strong:visible').allInnerTexts()
  const found = (page: Page) => page.locator('.deals-reading').first().waitFor()

  test('picking an alternative changes every verdict at once, and is said', async () => {
    const { page, complaints } = await open('/deals')
    expect(await overall(page)).toEqual([
      'blocked by United Kingdom (a condition is not met) and Russia (against)',
      'blocked by United Kingdom (a condition is not met) and Russia (against)',
    ])
    await page.getByRole('checkbox', { name: 'Russia', exact: true }).check()
    await page.getByRole('radio', { name: 'An American military backstop' }).check()
    await page.getByRole('radio', { name: 'European allies', exact: false }).first().check()
    expect((await overall(page))[1]).toBe('holds')
    expect((await overall(page))[0]).toContain('United States (undecided)')
    await page.getByRole('status').filter({ hasText: 'Open reading: holds.' }).waitFor()
    expect(new URL(page.url()).searchParams.get('settle')).toContain('us-backstop:military')
    const row = page.getByRole('row', { name: /^United States controls it/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['not willing', 'available'])
    await page.reload()
    await page.locator('.deals-overall').waitFor()
    expect((await overall(page))[1]).toBe('holds')
    await page.getByRole('button', { name: 'Status quo' }).click()
    expect(await overall(page)).toEqual(['holds, as nothing changes', 'holds, as nothing changes'])
    expect(complaints).toEqual([])
  })

  test('it takes no noticeable time', async () => {
    const { page } = await open('/deals')
    const times = (await page.evaluate(timePicks)) as number[]
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
    expect(median).toBeLessThan(300)
  })

  test('the search shows what rules a goal out and the smallest changes, which can be tried', async () => {
    const { page } = await open('/deals')
    await found(page)
    const closed = page.getByRole('region', { name: 'Read closed' })
    expect(await closed.getByText('No settlement reaches it.').count()).toBe(1)
    const first = closed.locator('.deals-ranked > li').first()
    expect(await first.innerText()).toMatch(
      /2 movers[\s\S]*United States: from undecided to accepts an American military backstop/,
    )
    await first.getByRole('button', { name: /^Try it/ }).click()
    expect(await page.getByRole('radio', { name: 'An American military backstop' }).isChecked()).toBe(true)
    // The goal that is asked about stays.
    expect(new URL(page.url()).searchParams.get('pin')).toBe('european-force')
    expect((await overall(page))[1]).toBe('blocked by Russia (against)')
    await first.locator('blockquote a').first().click()
    await page.waitForURL(/\/reports\/.+\?at=\d+-\d+/)
  })

  test('everything by keyboard', async () => {
    const { page } = await open('/deals')
    await page.getByRole('radio', { name: 'A European force in Ukraine' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await overall(page)).toEqual(['holds, as nothing changes', 'holds, as nothing changes'])
    await page.keyboard.press('ArrowRight')
    expect((await overall(page))[0]).toContain('blocked')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.type')).toBe('checkbox')
    await page.keyboard.press('Space')
    await page.getByText('that is what is asked', { exact: false }).waitFor()
  })

  test('a scored case shows the Pareto front, and a point what it takes', async () => {
    const { page, complaints } = await open('/deals?settle=quota:yes', scored)
    await page.locator('.deals-plot').waitFor()
    await page.getByText('5 drafts take something', { exact: false }).waitFor()
    await page.getByText('Your pick leaves south 1 short', { exact: false }).waitFor()
    const points = page.getByRole('list', { name: /^Drafts of the Pareto front/ }).getByRole('button')
    expect(await points.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
      'north 6, south 8, takes 1',
      'north 7, south 5, takes 2',
    ])
    await points.first().focus()
    await page.keyboard.press('ArrowRight')
    const opened = page.locator('.deals-opened')
    expect(await opened.locator('li').allInnerTexts()).toEqual(['quota (yes)', 'inspections (yes)'])
    await opened.getByRole('button', { name: 'Show it in the picker' }).click()
    expect(new URL(page.url()).searchParams.get('settle')).toBe('quota:yes,inspections:yes')
    await page.getByText('Your pick gives every party its threshold.', { exact: false }).waitFor()
    expect(complaints).toEqual([])
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no serious fault of accessibility (%s, %i wide)', async (colorScheme, width) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    for (const bench of [example, scored]) {
      await bench.page.emulateMedia({ colorScheme })
      await bench.page.setViewportSize({ width, height: 800 })
      const { page } = await open(bench === scored ? '/deals?settle=quota:yes' : '/deals', bench)
      await found(page)
      await page.evaluate(axe)
      const faults = (await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0]?.html].join(" ")))',
      )) as string[]
      expect(faults.filter((fault) => /^(serious|critical)/.test(fault))).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
})

/** Picks back and forth; milliseconds from each click to the change of the verdicts in the page. */
const timePicks = `(async () => {
  const times = []
  const choices = [...document.querySelectorAll('.deals-choice input')]
  for (const choice of choices.filter((each) => !each.checked).slice(0, 12)) {
    const start = performance.now()
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(performance.now() - start)
      })
      observer.observe(document.querySelector('.deals-top section:nth-of-type(2)'), { subtree: true, childList: true, characterData: true })
      setTimeout(() => { observer.disconnect(); resolve(undefined) }, 400)
    })
    choice.click()
    const time = await changed
    if (time !== undefined) times.push(time)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return times
})()`
