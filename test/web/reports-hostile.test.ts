import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReports, rowsOf, soon, wire } from '../builders/reports-page.ts'

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

describe.skipIf(findChromium() === undefined)(`reports from hostile hands (${noChromium})`, () => {
  const open = openingReports()

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

  it('invite where there are none', async () => {
    const from = mkdtempSync(join(tmpdir(), 'nonpaper-empty-'))
    writeFileSync(join(from, 'case.yaml'), 'title: Nothing yet\nactors: {a: {}}\nissues: {b: {alternatives: [c, d]}}\n')
    const { page } = await open({ from })
    await page.getByRole('heading', { name: 'This case has no reports yet' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'one.txt', mimeType: 'text/plain', buffer: wire('Macron said France would wait.') }])
    await soon(() => rowsOf(page).count()).toBe(2)
    rmSync(from, { recursive: true })
  })
})
