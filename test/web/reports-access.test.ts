import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openingReports } from '../builders/reports-page.ts'

describe.skipIf(findChromium() === undefined)(`the reports for everyone (${noChromium})`, () => {
  const open = openingReports()

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('have no serious fault of accessibility (%s, %i wide)', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 800 } })
    for (const path of ['/reports', '/reports?show=statements&mode=direct']) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator('.reports-long').waitFor()
      expect(await findFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
})
