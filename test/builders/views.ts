import type { Page } from 'playwright-core'

/** The views, by the paths they stand under. */
export const viewPaths = [
  'reports',
  'positions',
  'waits',
  'deals',
  'stability',
  'durability',
  'accounts',
  'codebook',
  'brief',
]

/** Waits until a view has all its numbers. */
export async function settle(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  const busy = page.locator('main [data-busy]')
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached', timeout: 30_000 })
  await page.waitForTimeout(100)
}
