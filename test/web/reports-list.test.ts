import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReports, rowsOf, soon, wire } from '../builders/reports-page.ts'

describe.skipIf(findChromium() === undefined)(`the list of reports (${noChromium})`, () => {
  const open = openingReports()

  it('are all printed, with those out of view', async () => {
    const from = mkdtempSync(join(tmpdir(), 'nonpaper-many-'))
    writeFileSync(join(from, 'case.yaml'), 'actors: {france: {name: France}}\nissues: {b: {alternatives: [c, d]}}\n')
    mkdirSync(join(from, 'reports'))
    for (let n = 1; n <= 130; n += 1)
      writeFileSync(join(from, 'reports', `${n}.txt`), wire(`France said it had ${n} ships.`))
    const { page } = await open({ from })
    await soon(() => page.getByText('130 reports', { exact: true }).count()).toBe(1)
    expect(await rowsOf(page).count()).toBeLessThan(60)
    // The parts out of view are fetched while nobody waits.
    await page.waitForResponse((response) => response.url().includes('offset=100'))
    await page.emulateMedia({ media: 'print' })
    await soon(() => rowsOf(page).count()).toBe(131)
    expect(await page.getByRole('table').innerText()).toContain('\n1.txt')
    expect(await page.getByRole('table').innerText()).toContain('\n130.txt')
    await page.emulateMedia({ media: 'screen' })
    await soon(() => rowsOf(page).count()).toBeLessThan(60)
    rmSync(from, { recursive: true })
  })

  it('take days in one way, and say what is none', async () => {
    const { page } = await open()
    await page.getByLabel('From').fill('26/02/2025')
    await page.getByText('Write it as 2025-02-27').waitFor()
    expect(page.url()).not.toContain('from=')
    await page.getByLabel('From').fill('2025-02-27')
    await soon(() => page.url()).toContain('from=2025-02-27')
    await soon(() => page.getByText(/of 5/u).count()).toBe(1)
  })

  it('count reviews as the reading room does', async () => {
    const { page } = await open()
    const row = rowsOf(page).filter({ hasText: 'sets out for Washington' })
    await row.getByRole('link').first().click()
    const list = page.getByRole('listbox', { name: 'Statements' })
    await list.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const told = page.getByRole('status').filter({ hasText: /^1 of \d+ reviewed$/u })
    await told.waitFor()
    const counted = (await told.innerText()).replace(' reviewed', '')
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await soon(() => row.innerText()).toContain(counted)
  })

  it('lead back to the list from a report that is none of the case', async () => {
    const { page } = await open({ path: '/reports' })
    await page.goto(new URL('/reports/report-000', page.url()).href)
    await page.getByRole('heading', { name: 'This case has no report at this address' }).waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await page.getByRole('link', { name: 'To the list of reports' }).click()
    await soon(() => rowsOf(page).count()).toBe(6)
  })
})
