import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const hostile = `<!doctype html><html><head><title>Talks</title>
<meta http-equiv="refresh" content="0; url=https://outside.example/away">
<meta property="og:title" content="<img src=x onerror=ran=1>Talks resume">
<script>window.ran = 1; alert('ran')</script><link rel="stylesheet" href="https://outside.example/a.css"></head>
<body onload="window.ran = 1"><article><h1>Talks resume in Geneva</h1>
<p>GENEVA, Feb 26, 2025 (Reuters) - Keir Starmer said on Wednesday that Britain would send troops.</p>
<img src="https://outside.example/pixel.png" onerror="window.ran = 1">
<svg onload="window.ran = 1"><script>window.ran = 1</script></svg>
<iframe src="javascript:parent.ran = 1"></iframe><iframe srcdoc="<script>parent.ran = 1</script>"></iframe>
<p><a href="javascript:window.ran = 1">A link</a> led nowhere, the minister said &lt;script&gt;window.ran=1&lt;/script&gt; again.</p>
<object data="https://outside.example/o"></object></article></body></html>`

const text = (words: string) => Buffer.from(`PARIS, Feb 27, 2025 (AFP) - ${words}\n`)

/** The machine may be busy. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })

describe.skipIf(findChromium() === undefined)(`the reports in a browser (${noChromium})`, () => {
  let browser: Browser
  let bench: TestBench | undefined
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterEach(async () => {
    await bench?.close()
    bench = undefined
  })
  afterAll(() => browser?.close())

  const open = async (options: Parameters<typeof openTestBench>[1] = {}) => {
    bench = await openTestBench(browser, { path: '/reports', ...options })
    await bench.page.locator('.reports-long').waitFor()
    return {
      ...bench,
      has: (path: string) =>
        access(join(bench!.dir, path)).then(
          () => true,
          () => false,
        ),
    }
  }
  const rowsOf = (page: Page) => page.getByRole('table').getByRole('row')

  it('are listed, sorted, filtered and searched, all of it in the address', async () => {
    const { page, complaints } = await open()
    await soon(() => rowsOf(page).count()).toBe(6)
    await page.getByRole('button', { name: 'Outlet' }).click()
    await soon(() => page.url()).toContain('sort=outlet')
    expect(await page.getByRole('columnheader', { name: 'Outlet' }).getAttribute('aria-sort')).toBe('ascending')
    await page.getByLabel('Who speaks').selectOption('poland')
    await page.getByRole('searchbox').fill('“boots on”')
    await soon(() => page.url()).toContain('q=')
    const shown = await rowsOf(page).allInnerTexts()
    await page.reload()
    await soon(() => rowsOf(page).allInnerTexts()).toEqual(shown)
    await page.getByRole('searchbox').fill('zebra')
    await page.getByRole('heading', { name: 'No report matches' }).waitFor()
    await page.getByRole('button', { name: 'Clear words and filters' }).click()
    await soon(() => rowsOf(page).count()).toBe(6)
    expect(complaints).toEqual([])
  })

  it('give their statements, which lead to their words', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: /^Statements/u }).click()
    await page.getByLabel('Wording').selectOption('direct')
    await page.getByRole('searchbox').fill('starmer')
    const first = page.locator('.reports-statements blockquote a').first()
    await soon(() => first.getAttribute('href')).toMatch(/^\/reports\/report-[0-9a-f]+\?at=\d+-\d+$/u)
    expect(await page.getByRole('status').filter({ hasText: 'statement' }).innerText()).toMatch(
      /^\d+ statements? of \d+/u,
    )
  })

  it('come in by the file button and by dropping; a bad one costs only itself; undo takes them back', async () => {
    const { page, has } = await open()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'afp-one.txt', mimeType: 'text/plain', buffer: text('Emmanuel Macron said France would send troops.') },
      { name: 'afp-two.txt', mimeType: 'text/plain', buffer: text('Macron said Paris would wait for Washington.') },
      { name: 'sheet.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no report') },
    ])
    await page.getByRole('heading', { name: 'Added 2 reports' }).waitFor()
    const news = page.getByRole('region', { name: 'What was added' })
    expect(await news.innerText()).toContain('“.xlsx” files are not read'.replaceAll(/[“”]/gu, '"'))
    await soon(() => rowsOf(page).count()).toBe(8)
    expect(await has('reports/afp-one.txt')).toBe(true)

    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      const tusk = 'WARSAW, Feb 28, 2025 (PAP) - Donald Tusk said Poland would not send soldiers.'
      transfer.items.add(new File([tusk], '../../case.yaml.txt'))
      const zelenskyy = 'KYIV, Feb 28, 2025 - Zelenskyy said Ukraine needed guarantees.'
      transfer.items.add(new File([zelenskyy], 'annex\\u202Etxt.' + 'x'.repeat(300) + '.txt'))
      return transfer
    })()`)
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: data })
    await page.getByText('Drop to add to the case').waitFor()
    await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    await soon(() => rowsOf(page).count()).toBe(10)
    expect(await has('reports/case.yaml.txt')).toBe(true)
    expect(await news.innerText()).not.toMatch(/[\u202a-\u202e]/u)

    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'again.txt', mimeType: 'text/plain', buffer: text('Emmanuel Macron said France would send troops.') },
      ])
    await page.getByText('the same text as reports/afp-one.txt').waitFor()
    await page.getByRole('button', { name: 'Dismiss what was added' }).click()

    await page.keyboard.press('Control+z')
    await soon(() => rowsOf(page).count()).toBe(8)
    await page.keyboard.press('Control+z')
    await soon(() => rowsOf(page).count()).toBe(6)
    expect(await has('reports/afp-one.txt')).toBe(false)
  })

  it('come in by pasting, with the keyboard alone, and go again', async () => {
    const { page, dir, has } = await open()
    const before = readFileSync(join(dir, 'case.yaml'), 'utf8')
    const focused = () =>
      page.evaluate('document.activeElement?.textContent || document.activeElement?.getAttribute("aria-label")')
    const tabTo = async (label: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab')
        if (label.test(String(await focused()))) return
      }
      throw new Error(`not reached: ${label}`)
    }
    await tabTo(/^Paste text$/u)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await soon(() => page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA')
    await page.keyboard.insertText('Keir Starmer said the United Kingdom would put boots on the ground.')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Starmer: boots on the ground')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Lagan Despatch')
    await page.keyboard.press('Enter')
    await soon(() => rowsOf(page).count()).toBe(7)
    expect(await rowsOf(page).filter({ hasText: 'Lagan Despatch' }).innerText()).toContain(
      'Starmer: boots on the ground',
    )
    const after = readFileSync(join(dir, 'case.yaml'), 'utf8')
    expect(after).toContain(
      'Starmer-boots-on-the-ground.txt: {title: "Starmer: boots on the ground", outlet: Lagan Despatch}',
    )
    expect(after.split('\n').filter((line) => !before.includes(line))).toHaveLength(1)

    await tabTo(/^Remove Starmer: boots/u)
    await page.keyboard.press('Enter')
    await soon(() => rowsOf(page).count()).toBe(6)
    expect(await has('reports/Starmer-boots-on-the-ground.txt')).toBe(false)
    await page.keyboard.press('Control+z')
    await soon(() => rowsOf(page).count()).toBe(7)
    await page.keyboard.press('Control+z')
    await soon(() => rowsOf(page).count()).toBe(6)
    expect(readFileSync(join(dir, 'case.yaml'), 'utf8')).toBe(before)
  })

  it('that are hostile pages run nothing, ask for nothing outside, and read right', async () => {
    const { page, context, workbench } = await open()
    const asked: string[] = []
    const dialogs: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: '<img src=x onerror=ran=1>.html', mimeType: 'text/html', buffer: Buffer.from(hostile) }])
    const row = rowsOf(page).filter({ hasText: 'Talks resume' })
    await row.waitFor()
    expect(await row.innerText()).toContain('26 Feb 2025')
    await page.getByRole('searchbox').fill('“Britain would send troops”')
    await soon(() => rowsOf(page).count()).toBe(2)
    await row.getByRole('link').first().click()
    await page.waitForURL(/\/reports\/report-/u)
    await page.waitForTimeout(500)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(dialogs).toEqual([])
    expect(asked.filter((url) => !url.startsWith(`http://127.0.0.1:${workbench.port}/`))).toEqual([])
    expect(page.url()).toContain(`127.0.0.1:${workbench.port}`)
  })

  it('say what is wrong with an address, and with the case', async () => {
    const { page } = await open({ path: '/reports?problems=shown' })
    await page.getByRole('heading', { name: /problems? with files and reviews/u }).waitFor()
    await page.getByRole('button', { name: 'Fetch an address' }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill('ftp://example.org/a')
    await page.getByRole('button', { name: 'Fetch and add' }).click()
    await page.getByText('"ftp:" is not fetched').waitFor()
  })

  it('invite where there are none', async () => {
    const from = mkdtempSync(join(tmpdir(), 'nonpaper-empty-'))
    writeFileSync(join(from, 'case.yaml'), 'title: Nothing yet\nactors: {a: {}}\nissues: {b: {alternatives: [c, d]}}\n')
    bench = await openTestBench(browser, { from, path: '/reports' })
    const { page } = bench
    await page.getByRole('heading', { name: 'This case has no reports yet' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'one.txt', mimeType: 'text/plain', buffer: text('Macron said France would wait.') }])
    await soon(() => rowsOf(page).count()).toBe(2)
    rmSync(from, { recursive: true })
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('have no serious fault of accessibility (%s, %i wide)', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 800 } })
    for (const path of ['/reports', '/reports?show=statements&mode=direct']) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator('.reports-long').waitFor()
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
        return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
      })
      expect(found.filter((fault) => /^(serious|critical)/.test(fault))).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
})
