/**
 * How long the workbench takes to judge a settlement: over HTTP, and in the page from a click to the changed verdicts.
 *
 *     node bench/workbench-deals.ts [DIR]
 */
import { findChromium, noChromium, openChromium } from '../test/builders/chromium.ts'
import { example, openTestBench } from '../test/builders/workbench.ts'

const rounds = 60
const [from = example] = process.argv.slice(2)
if (findChromium() === undefined) {
  console.log(`The table of deals: ${noChromium}.`)
  process.exit()
}
const browser = await openChromium()
const bench = await openTestBench(browser, { from, path: '/deals' })
const { page, workbench } = bench
await page.locator('.deals-overall').waitFor({ timeout: 300_000 })
await page.waitForTimeout(3000)

const { token } = Object.fromEntries(new URL(workbench.url).searchParams)
const origin = `http://127.0.0.1:${workbench.port}`
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
const { codebook } = (await (await fetch(`${origin}/api/case`, { headers })).json()) as {
  codebook: { issues: { id: string; alternatives: string[]; statusQuo: string }[] }
}
const settlement = Object.fromEntries(
  codebook.issues.map(({ id, alternatives, statusQuo }) => [id, alternatives.find((each) => each !== statusQuo)!]),
)
const asked: number[] = []
let size = 0
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now()
  const reply = await fetch(`${origin}/api/deals/judge`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ settlement }),
  })
  size = (await reply.text()).length
  asked.push(performance.now() - start)
}
tell(
  `POST /api/deals/judge, all ${codebook.issues.length} issues changed, ${size.toLocaleString('en')} characters`,
  asked,
)

// Each issue is changed in turn, so that the table grows from the goal to all of them. Processor time of the page's main thread – script,
// style and layout – counts other work on the machine less than the clock does.
const session = await bench.context.newCDPSession(page)
await session.send('Performance.enable', { timeDomain: 'threadTicks' })
const busy = async () => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
}
const times: number[] = []
const busyTimes: number[] = []
for (;;) {
  const before = await busy()
  const time = (await page.evaluate(`(async () => {
    const choice = [...document.querySelectorAll('.deals-issue:not(.deals-departs)')][0]?.querySelectorAll('input[type=radio]:not(:checked)')[0]
    if (!choice) return null
    const start = performance.now()
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(performance.now() - start)
      })
      observer.observe(document.querySelector('.deals-top'), { subtree: true, childList: true, characterData: true, attributes: true })
    })
    choice.click()
    const time = await changed
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return time
  })()`)) as number | null
  if (time === null) break
  times.push(time)
  busyTimes.push((await busy()) - before)
  await page.waitForTimeout(600)
}
tell('from a click to the changed verdicts in the page', times)
tell('the same to the next frame, processor time', busyTimes)
await bench.close()
await browser.close()

function tell(what: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
  process.stdout.write(`${what}: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, n ${sorted.length}\n`)
}
