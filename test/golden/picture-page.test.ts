import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCurve } from '../../src/durability/picture/curve.test-builder.ts'
import { drawForceFrontier } from '../../src/durability/picture/draw-force-frontier.ts'
import { drawSurvival } from '../../src/durability/picture/draw-survival.ts'
import { drawThresholds } from '../../src/durability/picture/draw-thresholds.ts'
import { drawTornado } from '../../src/durability/picture/draw-tornado.ts'
import type { Picture, PictureOptions } from '../../src/durability/picture/picture.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'

function drawAll(options: Partial<PictureOptions>): readonly Picture[] {
  const spells = Array.from({ length: 30 }, (_, index) => [1 + ((index * 7) % 23), index % 3 > 0] as const)
  const curves = [buildCurve('with a guarantee', spells.slice(0, 12)), buildCurve('without one', spells)]
  const band = (mean: number) => ({ mean, low: mean - 0.2, high: mean + 0.2 })
  const years = [0.3, 0.5, 0.8, 1.1].map((threshold, year) => ({ year, p: band(0.5), threshold: band(threshold) }))
  const beliefs = ['keeps', 'breaks'].map((label) => ({ label, years, lapseYear: 2, attackYear: 3 }))
  const ends = { low: { value: 0.1, outcome: 0.4 }, high: { value: 0.3, outcome: 0.7 } }
  const extent = (mode: number) => ({ low: mode / 2, mode, high: mode * 2 })
  const force = { troops: extent(5000), cost: extent(1e9), currency: 'GBP', relies: 'itself', answers: 'combat' }
  return [
    drawSurvival(curves, { title: 'Survival', ...options }),
    drawThresholds(beliefs, { title: 'Thresholds', ...options }),
    drawTornado([{ name: 'a war’s cost', symbol: 'c', ...ends }], {
      title: 'Tornado',
      base: 0.5,
      outcomeLabel: 'chance of peace',
      ...options,
    }),
    drawForceFrontier([{ label: 'Tripwire', ...force }], { title: 'Forces', ...options }),
  ]
}

// The rules of a page that knows nothing of these pictures must not disturb them.
const pageStyle = 'svg text{font-size:40px;text-anchor:end;fill:red}svg{width:100%;height:auto}'

describe.skipIf(findChromium() === undefined)(`pictures on a page (${noChromium})`, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openChromium()
    page = await browser.newPage()
  })

  afterAll(() => browser?.close())

  it.each([
    ['white', 640, ''],
    ['none', 640, 'background:#191a1b;color:#eceae5'],
    ['white', 320, ''],
    ['none', 320, 'background:#191a1b;color:#eceae5'],
  ] as const)('have no serious fault of accessibility (background %s, %i wide)', async (background, width, style) => {
    const pictures = drawAll({ background, width })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setViewportSize({ width: width + 40, height: 800 })
    await page.setContent(
      `<!doctype html><html lang="en"><title>Pictures</title><style>${pageStyle}</style><body style="${style}"><main><h1>Pictures</h1>${pictures.map(({ svg }) => svg).join('')}</main>`,
    )
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
      return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
    })
    expect(found.filter((fault) => /^(serious|critical)/.test(fault))).toEqual([])
    for (const name of ['Survival', 'Thresholds', 'Tornado', 'Forces'])
      expect(await page.getByRole('img', { name: new RegExp(`^${name}`) }).count()).toBe(1)
    expect(await page.evaluate('getComputedStyle(document.querySelector("#survival text")).fontSize')).toBe('15px')
    expect(asked).toEqual([])
  })

  it('are XML, as a browser reads files', async () => {
    for (const { svg } of drawAll({})) {
      const parsed = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml')`
      const errors = await page.evaluate(`${parsed}.querySelectorAll('parsererror').length`)
      expect(errors).toBe(0)
    }
  })
})
