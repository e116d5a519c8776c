/**
 * Takes pictures of every view of the workbench on the example: light, dark, and as wide as a phone.
 *
 *     node tools/screenshots.ts [--out DIR] [--only PART-OF-NAME] [--case DIR]
 *
 * They go to dist/screenshots/ unless told otherwise.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openChromium } from '../test/builders/chromium.ts'
import { example, openTestBench } from '../test/builders/workbench.ts'
import { buildWeb, isCurrent } from './build-web.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string', default: '' },
    case: { type: 'string', default: example },
  },
})
const out = values.out ?? join(import.meta.dirname, '..', 'dist', 'screenshots')

/** Each picture: its name, the address, and what to wait for or do before it is taken. */
const pictures: readonly { readonly name: string; readonly path: string; readonly press?: readonly string[] }[] = [
  { name: 'reports', path: '/reports' },
  { name: 'reading', path: '/reports/FIRST' },
  { name: 'positions', path: '/positions' },
  { name: 'positions-actors', path: '/positions?rows=actors' },
  { name: 'positions-cell', path: '/positions?asOf=2025-02-26&cell=uk/own-troops' },
  { name: 'waits', path: '/waits' },
  { name: 'deals', path: '/deals' },
  { name: 'stability', path: '/stability' },
  { name: 'stability-why', path: '/stability?show=why' },
  { name: 'stability-moves', path: '/stability?show=moves&by=moves' },
  { name: 'stability-what-if', path: '/stability?show=what-if' },
  { name: 'stability-compare', path: '/stability?show=compare' },
  { name: 'durability', path: '/durability' },
  { name: 'durability-history', path: '/durability#history' },
  { name: 'durability-game', path: '/durability#game' },
  {
    name: 'durability-belief',
    path: '/durability',
    press: ['summary:has-text("The numbers it is played by")'],
  },
  { name: 'durability-force', path: '/durability#force' },
  { name: 'durability-commitments', path: '/durability#commitments' },
  { name: 'durability-outcome', path: '/durability', press: ['button:has-text("Record what became of it")'] },
  { name: 'accounts', path: '/accounts' },
  { name: 'accounts-changes', path: '/accounts?show=changes' },
  { name: 'accounts-lanes', path: '/accounts?show=changes&lanes=issues' },
  { name: 'codebook', path: '/codebook' },
  { name: 'codebook-issues', path: '/codebook?tab=issues' },
  { name: 'codebook-speakers', path: '/codebook?tab=speakers' },
  { name: 'codebook-text', path: '/codebook?tab=text' },
  { name: 'brief', path: '/brief' },
]

const looks = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
} as const

if (!isCurrent()) await buildWeb()
mkdirSync(out, { recursive: true })
const browser = await openChromium()
const bench = await openTestBench(browser, { from: values.case })
const { token } = Object.fromEntries(new URL(bench.workbench.url).searchParams)
const origin = `http://127.0.0.1:${bench.workbench.port}`
const reports = await bench.page.request.get(`${origin}/api/reports`, { headers: { authorization: `Bearer ${token}` } })
const first = reports.ok() ? ((await reports.json()) as { reports?: { id: string }[] }).reports?.[0]?.id : undefined
for (const [look, options] of Object.entries(looks)) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(bench.workbench.url)
  for (const { name, path, press = [] } of pictures) {
    if (!name.includes(values.only)) continue
    await page.goto(origin + path.replace('FIRST', first ?? 'none'))
    await page.waitForSelector('h1')
    const busy = page.locator('main [data-busy], main .mantine-Skeleton-root')
    while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached', timeout: 30_000 })
    for (const control of press) await page.locator(control).first().click()
    const part = new URL(path, origin).hash
    if (part !== '') await page.locator(part).evaluate((element) => element.scrollIntoView())
    await page.waitForTimeout(300)
    const wide: number = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    if (wide > 0) process.stderr.write(`${name} (${look}) is ${wide} px wider than the screen\n`)
    await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: false })
    process.stdout.write(`${name}-${look}.png\n`)
  }
  await context.close()
}
for (const complaint of new Set(bench.complaints)) process.stderr.write(`console: ${complaint}\n`)
await bench.close()
await browser.close()
