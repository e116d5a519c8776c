import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openChromium } from './chromium.ts'
import { openTestBench, type TestBench } from './workbench.ts'

/** Waits for something; the machine may be busy. */
export const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })

/** The rows of the table of reports, its head among them. */
export const rowsOf = (page: Page) => page.getByRole('table').getByRole('row')

/** A text as an agency sends it. */
export const wire = (words: string) => Buffer.from(`PARIS, Feb 27, 2025 (AFP) - ${words}\n`)

/** Opens the view of reports for a test, and closes it after. */
export function openingReports() {
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
  return async (options: Parameters<typeof openTestBench>[1] = {}) => {
    const opened = await openTestBench(browser, { path: '/reports', ...options })
    bench = opened
    await opened.page.locator('.reports-long, .reports-empty').first().waitFor()
    return {
      ...opened,
      has: (path: string) =>
        access(join(opened.dir, path)).then(
          () => true,
          () => false,
        ),
    }
  }
}
