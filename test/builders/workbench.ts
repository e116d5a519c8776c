import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openWorkbench, type Workbench } from '../../src/server/open-workbench.ts'

/** A workbench on a copy of a case, and a page on it. */
export interface TestBench {
  readonly dir: string
  readonly workbench: Workbench
  readonly context: BrowserContext
  readonly page: Page
  /** What the page's console complained of. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export const example = join(import.meta.dirname, '..', '..', 'examples', 'backstop-2025')

/** Copies a case, opens the workbench on the copy, and a page at `path`. */
export async function openTestBench(
  browser: Browser,
  {
    from = example,
    path = '/',
    ...contextOptions
  }: { from?: string; path?: string } & Parameters<Browser['newContext']>[0] = {},
): Promise<TestBench> {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-bench-'))
  await cp(from, dir, { recursive: true, filter: (file) => !file.includes('.nonpaper') })
  const workbench = await openWorkbench(dir)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(workbench.url)
  if (path !== '/') await page.goto(`http://127.0.0.1:${workbench.port}${path}`)
  await page.waitForSelector('h1')
  return {
    dir,
    workbench,
    context,
    page,
    complaints,
    async close() {
      await context.close()
      await workbench.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
