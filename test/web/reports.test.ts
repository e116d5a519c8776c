import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReports, rowsOf, soon } from '../builders/reports-page.ts'

describe.skipIf(findChromium() === undefined)(`the reports in a browser (${noChromium})`, () => {
  const open = openingReports()

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

  it('say what is wrong with an address, and with the case', async () => {
    const { page } = await open({ path: '/reports?problems=shown' })
    await page.getByRole('heading', { name: /problems? with files and reviews/u }).waitFor()
    await page.getByRole('button', { name: 'Fetch an address' }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill('ftp://example.org/a')
    await page.getByRole('button', { name: 'Fetch and add' }).click()
    await page.getByText('"ftp:" is not fetched').waitFor()
  })
})
