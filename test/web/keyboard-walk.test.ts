import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { settle, viewPaths } from '../builders/views.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: the views by keyboard ${noChromium}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/**
 * Notes, from here on, every element that gets the focus, and whether that is seen: an outline or a shadow on something
 * that has a size and is not see-through, be it the element, its label, its neighbour or what frames it.
 */
const watch = `(() => {
  const walked = (window.walked = [])
  const isSeen = (element) => {
    if (!element || !element.matches(':focus-visible, :has(:focus-visible), :focus-visible + *')) return false
    if (element === document.body || element.tagName === 'MAIN') return false
    const { width, height } = element.getBoundingClientRect()
    if (width < 4 || height < 4 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { outlineStyle, outlineWidth, boxShadow, clipPath } = getComputedStyle(element)
    return clipPath === 'none' && ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none')
  }
  document.addEventListener('focusin', ({ target }) => {
    const { top, bottom, left, right } = target.getBoundingClientRect()
    const { activeElement } = document
    walked.push({
      element: target,
      seen: [target, target.nextElementSibling, target.labels?.[0], target.closest('label'), target.parentElement,
        target.parentElement?.parentElement, target.closest('.mantine-Input-input')].some(isSeen) ||
        [...target.children].some((child) => isSeen(child) || getComputedStyle(child).strokeWidth === '3px'),
    })
  })
})()`

/** What the walk found wrong; undefined while it goes on. */
const judge = (isEnough: boolean) => `(() => {
  const tell = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160)
  const order = walked.map(({ element }) => element)
  const again = order.findIndex((element, index) => order.indexOf(element) < index)
  const isRound = again >= 0 && order[again] === order[0]
  const isTrapped = again >= 0 && !isRound
  if (!isRound && !isTrapped && !${isEnough}) return undefined
  axe.setup(document.documentElement)
  const nameOf = (element) => axe.commons.text.accessibleText(element).trim()
  const steps = walked.slice(0, again < 0 ? undefined : again)
  const reached = new Set(order)
  const groups = new Set(order.filter((element) => element.type === 'radio').map((element) => element.name))
  const found = {
    trapped: isTrapped ? tell(order[again]) : isRound ? undefined : 'the walk has no end',
    unnamed: steps.filter(({ element }) => element.isConnected && nameOf(element) === '').map(({ element }) => tell(element)),
    unseen: steps.filter(({ seen }) => !seen).map(({ element }) => tell(element)),
    unreached: [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && !reached.has(element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !(element.type === 'radio' && groups.has(element.name)))
      .map(tell),
    steps: steps.length,
  }
  axe.teardown()
  return found
})()`

interface Found {
  readonly trapped: string | undefined
  readonly unnamed: readonly string[]
  readonly unseen: readonly string[]
  readonly unreached: readonly string[]
  readonly steps: number
}

/** Goes through the page by Tab until the beginning comes again. */
async function walk(page: Page): Promise<Found> {
  await page.evaluate(axe)
  await page.evaluate(watch)
  for (let step = 25; ; step += 25) {
    await Promise.all(Array.from({ length: 25 }, () => page.keyboard.press('Tab')))
    const found = (await page.evaluate(judge(step >= 500))) as Found | undefined
    if (found) return found
  }
}

/** Says where the focus is, briefly. */
const focused = (page: Page) =>
  page.evaluate(
    `(({ tagName, textContent, ariaLabel }) => tagName + ' ' + (ariaLabel ?? textContent.trim()))(document.activeElement)`,
  )

/** What still moves, a moment after something was opened. */
const motions = `document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime > 1).map(({ effect }) => effect.target.className)`

describe.skipIf(!browserIsThere)('by keyboard alone', () => {
  let browser: Browser
  let bench: TestBench
  let page: Page
  let reading: string
  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { reducedMotion: 'reduce' })
    page = bench.page
    await settle(page)
    const { reports } = (await page.evaluate('fetch("/api/reports").then((answer) => answer.json())')) as {
      reports: { id: string }[]
    }
    reading = `reports/${reports[0]!.id}`
  })
  afterAll(async () => {
    await bench.close()
    await browser.close()
  })

  const open = async (path: string) => {
    await page.goto(`http://127.0.0.1:${bench.workbench.port}/${path === 'reading' ? reading : path}`)
    await settle(page)
  }

  test.each([...viewPaths, 'reading'])('%s is walked to its end, all of it named and seen', async (path) => {
    await open(path)
    const { steps, ...found } = await walk(page)
    expect(found).toEqual({ trapped: undefined, unnamed: [], unseen: [], unreached: [] })
    expect(steps).toBeGreaterThan(15)
  })

  test('the skip link leads past the views', async () => {
    await open('deals')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('A Skip to the view')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  })

  test.each([
    ['reports', 'Keys'],
    ['reports', 'Paste text'],
    ['reports', 'Fetch an address'],
  ])('%s: the dialog of "%s" keeps the focus, does not move, and gives it back', async (path, name) => {
    if (new URL(page.url()).pathname !== `/${path}`) await open(path)
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await page.evaluate(motions)).toEqual([])
    for (const key of [...Array<string>(12).fill('Tab'), 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
  })

  test.each([
    ['waits', 'main .waits-link'],
    ['positions', 'main .positions-cell'],
  ])('%s: what %s opens gives the focus back', async (path, selector) => {
    await open(path)
    const opener = page.locator(selector).first()
    await opener.focus()
    await page.keyboard.press('Enter')
    const close = page.getByRole('button', { name: 'Close', exact: true })
    await close.waitFor()
    expect(await page.evaluate(motions)).toEqual([])
    await close.focus()
    await page.keyboard.press('Escape')
    await close.waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
  })

  test('the focus outlives the view whose link was followed', async () => {
    await open('deals')
    const more = page.locator('.deals-more[aria-expanded=false]').first()
    await more.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.ariaExpanded')).toBe('true')
    await page.locator('main .words a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/**')
    await settle(page)
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true)
  })

  test('what a key did to a statement is said aloud', async () => {
    await open('reading')
    await page.getByRole('listbox', { name: 'Statements' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('a')
    const said = page.getByRole('log', { name: 'Messages' })
    await expect.poll(() => said.textContent()).toContain('Accepted')
    expect(await said.getAttribute('aria-live')).toBe('polite')
    expect(await focused(page)).toContain('DIV')
    await said.getByRole('button', { name: 'Dismiss' }).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('MAIN')
  })
})
