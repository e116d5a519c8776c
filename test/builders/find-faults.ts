import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The serious faults of accessibility of a page as it is. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  // As an expression and no script of the page: its policy forbids those.
  await page.evaluate(`${axe};undefined`)
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
  })
  return faults.filter((fault) => /^(?:serious|critical)/u.test(fault))
}
