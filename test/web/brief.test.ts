import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/formats/pdf.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const nonpaper = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
const run = promisify(execFile)

describe.skipIf(findChromium() === undefined)(`the brief (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench
  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { path: '/brief' })
    await bench.page.locator('.brief').waitFor()
  })
  afterAll(async () => {
    await bench?.close()
    await browser?.close()
  })

  const titles = () => bench.page.locator('.brief > section > h2').allInnerTexts()
  const settled = () => bench.page.locator('[data-busy]').waitFor({ state: 'detached' })
  const keep = async (name: string) => {
    const [file] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.page.getByRole('button', { name, exact: true }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  it('previews the whole brief; a footnote leads to the words', async () => {
    const { page } = bench
    expect((await titles()).slice(0, 3)).toEqual(['Is there a deal?', 'Who waits for whom', 'What would open it'])
    await page.locator('#answer').getByRole('link', { name: 'Footnote 1', exact: true }).first().click()
    const note = page.locator('.brief-notes li:target')
    const words = await note.locator('a').innerText()
    await note.locator('a').click()
    await expect.poll(() => page.url()).toMatch(/\/reports\/[^/]+\?at=\d+-\d+/u)
    expect(words.length).toBeGreaterThan(10)
    await page.goBack()
    await page.locator('.brief').waitFor()
  })

  it('hands over the HTML and the Markdown that the command writes', async () => {
    const [{ stdout: html }, { stdout: markdown }] = await Promise.all([
      run(process.execPath, [nonpaper, 'brief', bench.dir, '--html', '-'], { maxBuffer: 2 ** 26 }),
      run(process.execPath, [nonpaper, 'brief', bench.dir, '--md', '-'], { maxBuffer: 2 ** 26 }),
    ])
    const page = await keep('HTML')
    expect(page.name).toMatch(/^backstop-2025-\d{4}-\d\d-\d\d\.html$/u)
    expect(page.bytes.toString().trimEnd()).toBe(html.trimEnd())
    const text = await keep('Markdown')
    expect(text.name).toMatch(/\.md$/u)
    expect(text.bytes.toString().trimEnd()).toBe(markdown.trimEnd())
  })

  it('chooses sections by keyboard, in the preview and in what is kept', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'None' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No section is chosen' }).waitFor()
    await page.getByRole('checkbox', { name: 'Who waits for whom' }).focus()
    await page.keyboard.press('Space')
    await page.locator('.brief #waits').waitFor()
    await page.getByRole('checkbox', { name: 'Is there a deal?' }).focus()
    await page.keyboard.press('Space')
    await page.locator('.brief #answer').waitFor()
    await settled()
    expect(page.url()).toContain('sections=answer%2Cwaits')
    expect(await titles()).toEqual(['Is there a deal?', 'Who waits for whom', 'Footnotes'])
    const notes = await page.locator('.brief-notes li').count()
    const { bytes } = await keep('Markdown')
    const headings = bytes
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('## '))
    expect(headings).toEqual(['## Is there a deal?', '## Who waits for whom', '## Footnotes'])
    expect(bytes.toString().match(/^\[\^\d+\]:/gmu)).toHaveLength(notes)
  })

  it('hands over a Word document with footnotes of Word’s own', async () => {
    const { name, bytes } = await keep('Word')
    expect(name).toMatch(/\.docx$/u)
    const { value } = await mammoth.convertToHtml({ buffer: bytes })
    expect(value).toContain('<h1>Is there a deal?</h1>')
    expect(value).toContain('There is no deal on a European force in Ukraine')
    const shown = await bench.page.locator('.brief-notes li').count()
    expect(new Set(value.match(/href="#footnote-\d+"/gu))).toHaveProperty('size', shown)
    expect(value).toContain('Talk of a peacekeeping force would have to wait until there was a deal')
  })

  it('hands over a PDF', async () => {
    const { name, bytes } = await keep('PDF')
    expect(name).toMatch(/\.pdf$/u)
    const read = await readPdf(new Uint8Array(bytes), 'brief.pdf')
    const text = read.ok ? read.value.text : ''
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('There is no deal on a European force in Ukraine')
    expect(text).not.toContain('file://')
  })

  it('has no serious fault of accessibility, light or dark', async () => {
    const { workbench } = bench
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(workbench.url)
      await page.goto(`http://127.0.0.1:${workbench.port}/brief`)
      await page.locator('.brief').waitFor()
      await page.addScriptTag({ path: axe })
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
        return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
      })
      expect(found.filter((fault) => /^(serious|critical)/u.test(fault))).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      await context.close()
    }
    expect(bench.complaints).toEqual([])
  })
})
