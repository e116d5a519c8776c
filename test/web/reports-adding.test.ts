import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReports, rowsOf, soon, wire } from '../builders/reports-page.ts'

describe.skipIf(findChromium() === undefined)(`reports added (${noChromium})`, () => {
  const open = openingReports()

  it('come in by the file button and by dropping; a bad one costs only itself; undo takes them back', async () => {
    const { page, has } = await open()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'afp-one.txt', mimeType: 'text/plain', buffer: wire('Emmanuel Macron said France would send troops.') },
      { name: 'afp-two.txt', mimeType: 'text/plain', buffer: wire('Macron said Paris would wait for Washington.') },
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
        { name: 'again.txt', mimeType: 'text/plain', buffer: wire('Emmanuel Macron said France would send troops.') },
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
})
