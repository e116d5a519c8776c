import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

/** A slow machine draws slowly. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 })

const faultsOf = async (page: Page) => {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
  return found.filter((fault) => /^(serious|critical)/u.test(fault))
}

describe.skipIf(findChromium() === undefined)(`the codebook in a browser (${noChromium})`, () => {
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

  it('shows what an alias would find while it is typed, and adds it', async () => {
    await show('')
    const input = page.getByLabel('Add alias to Poland')
    await input.fill('Kremlin')
    // The reports hold the word three times.
    const found = page.getByRole('region', { name: 'What “Kremlin” finds' })
    await eventually(() => found.innerText()).toContain('The same words point to Russia (3) already')
    expect(await found.getByRole('link').count()).toBe(3)
    await input.fill('Poland’s leaders')
    await eventually(() => page.getByRole('region', { name: /What “Poland’s leaders” finds/u }).innerText()).toContain(
      'is found in no report',
    )
    await input.press('Enter')
    await eventually(written).toBe(
      first.replace('[Warsaw, Polish, Poles]', '[Warsaw, Polish, Poles, Poland’s leaders]'),
    )
    await eventually(() => page.getByRole('list', { name: 'Alias of Poland' }).innerText()).toContain(
      'Poland’s leaders',
    )
    await undo()
    await eventually(written).toBe(first)
  }, 60_000)

  it('adds an unknown speaker by the keyboard alone', async () => {
    await show('speakers')
    const count = await page.getByRole('tab', { name: /Unknown speakers/u }).innerText()
    await page.getByRole('tab', { name: /Unknown speakers/u }).focus()
    const reach = async (name: RegExp) => {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab')
        const label: string = await page.evaluate(
          'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
        )
        if (name.test(label)) return
      }
      throw new Error(`${name} is not reached`)
    }
    await reach(/^Add as an actor/u)
    await page.keyboard.press('Enter')
    await eventually(written).not.toBe(first)
    await eventually(() => page.getByRole('tab', { name: /Actors/u }).innerText()).toBe('Actors (15)')
    await eventually(() => page.getByRole('tab', { name: /Unknown speakers/u }).innerText()).not.toBe(count)
    await undo()
    await eventually(written).toBe(first)
  }, 60_000)

  it('keeps a text that cannot be read, and both texts when the file changes', async () => {
    await show('text')
    const area = page.getByRole('textbox', { name: 'case.yaml' })
    await area.fill(first.replace('controlledBy: [uk, france]', 'controlledBy: [uk, frnace]'))
    await eventually(() => page.getByRole('region', { name: 'Problems of case.yaml' }).innerText()).toContain(
      'unknown actor "frnace"',
    )
    await area.press('Control+s')
    await eventually(() => page.getByRole('log').innerText()).toContain('unknown actor "frnace"')
    expect(await written()).toBe(first)
    expect(await area.inputValue()).toContain('frnace')
    await area.fill(first.replace('title: The backstop', 'title: Backstops'))
    await writeFile(join(bench.dir, 'case.yaml'), `${first}# from elsewhere\n`)
    await eventually(() => page.getByRole('alert').innerText()).toContain('case.yaml has changed on the disk')
    expect(await area.inputValue()).toContain('title: Backstops')
    await page.getByRole('button', { name: 'Discard' }).click()
    await eventually(() => area.inputValue()).toBe(`${first}# from elsewhere\n`)
    await writeFile(join(bench.dir, 'case.yaml'), first)
    await eventually(() => area.inputValue()).toBe(first)
  }, 60_000)

  it.each(['', 'issues', 'speakers', 'text'])('has no serious fault of accessibility (%s)', async (tab) => {
    await show(tab)
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
  }, 60_000)

  it('has nothing to complain of', () => {
    expect(bench.complaints.filter((each) => !each.includes('422'))).toEqual([])
  })
})
