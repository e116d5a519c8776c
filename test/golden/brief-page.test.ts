import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftBrief } from '../../src/brief/draft-brief.ts'
import { formatBriefHtml } from '../../src/brief/format-brief-html.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { riverDam } from './river-dam.ts'

describe.skipIf(findChromium() === undefined)(`the page of a brief in a browser (${noChromium})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-brief-'))
  const file = join(folder, 'brief.html')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, formatBriefHtml(draftBrief(riverDam), riverDam.reports))
    browser = await openChromium()
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leads from a claim to its footnote, to the words in the report, and back', async () => {
    await page.goto(pathToFileURL(file).href)
    const claim = page.locator('#answer li').filter({ hasText: 'Reason 1' })
    await claim.getByRole('link', { name: 'Footnote' }).first().click()
    const note = page.locator('#footnotes li:target')
    const words = await note.locator('blockquote').innerText()
    expect(words).toContain('First the daily data')
    await note.getByRole('link', { name: 'open the report at these words' }).click()
    const mark = page.locator('mark:target')
    expect((await mark.textContent())?.replace(/\d/g, '')).toContain('First the daily data, then we talk about stages.')
    const box = await mark.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true)
    await page.getByRole('link', { name: 'Back to footnote 1', exact: true }).click()
    await expect.poll(() => page.url()).toContain('#note-1')
  })

  it('can be walked with the keyboard alone', async () => {
    await page.goto(pathToFileURL(file).href)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the answer')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Footnote 1')
  })

  it.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 390],
  ] as const)('has no serious fault of accessibility (%s, %i wide) and asks for nothing outside', async (colorScheme, width) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(pathToFileURL(file).href)
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
      return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
    })
    expect(found.filter((fault) => /^(serious|critical)/.test(fault))).toEqual([])
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
