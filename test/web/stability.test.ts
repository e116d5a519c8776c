import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const published = join(import.meta.dirname, '../../examples/conflicts')

/** Looks again and again: the machine may be busy with other tests. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })

/** Puts a file in the place of another, as editors do. */
function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}~`, text)
  renameSync(`${file}~`, file)
}

/** A case with a conflict of the literature and nothing else. */
function caseOf(folder: string, name: string): string {
  const dir = join(folder, name)
  mkdirSync(join(dir, 'reports'), { recursive: true })
  cpSync(join(published, name, 'conflict.yaml'), join(dir, 'conflict.yaml'))
  writeFileSync(
    join(dir, 'case.yaml'),
    `case: ${name}\ntitle: ${name}\nactors: {a: {name: A}}\nissues: {i: {alternatives: [x, y]}}\n`,
  )
  return dir
}

// The prisoners' dilemma in docs/stability.md: under Nash both confess, YY; silence, NN, holds under the others.
describe.skipIf(findChromium() === undefined)(`stability in the workbench (${noChromium})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-stability-'))
  let browser: Browser
  let bench: TestBench
  const at = (path: string) => `http://127.0.0.1:${bench.workbench.port}${path}`
  const file = () => join(bench.dir, 'conflict.yaml')
  const result = (page: Page) => page.getByRole('region', { name: 'What would hold' })

  beforeAll(async () => {
    browser = await openChromium()
    bench = await openTestBench(browser, { from: caseOf(folder, 'prisoners-dilemma'), path: '/stability' })
  })

  afterAll(async () => {
    await bench?.close()
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('lists the states with the published equilibria', async () => {
    const { page } = bench
    await page.goto(at('/stability'))
    await page.getByText('4 feasible states').waitFor()
    const said = await page.locator('.stability-bar').innerText()
    expect(said).toContain('Nash 1, GMR 2, SMR 2, SEQ 2, SSEQ 2, SIM 2')
    const nash = page.getByRole('row', { name: /^Nash/u }).getByRole('cell')
    expect((await nash.allInnerTexts()).map((text) => text.trim()[0])).toEqual(['●', '2', '1', '1'])
  })

  it('says why a state does not hold, and where its mover goes', async () => {
    const { page } = bench
    await page.goto(at('/stability?show=why&of=NN'))
    const why = page.locator('.stability-why')
    await why.waitFor()
    expect(await why.innerText()).toMatch(/leaves under Nash/u)
    await why.getByRole('link', { name: 'YN' }).first().click()
    await soon(() => page.url()).toContain('of=YN')
  })

  it('solves a what-if again at once, by keyboard; keeps it with its comments, and undo brings the file back to the byte', async () => {
    const { page } = bench
    const before = readFileSync(file(), 'utf8')
    await page.goto(at('/stability?show=what-if&under=seq'))
    await soon(() => result(page).innerText()).toContain('Equilibria: 2 of 4 states')
    // With confessing first, the first orders 1 > 3 > 0 > 2: from silence, 0, it confesses, and the answer, 3, pays it still.
    const first = page
      .getByRole('list')
      .filter({ has: page.locator('.stability-handle') })
      .first()
    const handle = first.locator('.stability-handle').nth(1)
    const label = (await handle.getAttribute('aria-label'))!
    await handle.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('A what-if, not the file.').waitFor()
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")')
    expect(String(focused).split(',')[0]).toBe(label.split(',')[0])
    await soon(() => result(page).innerText()).toContain('0 gained, 1 lost')
    const link = page.url()
    await page.getByRole('button', { name: 'Keep in conflict.yaml' }).click()
    await soon(() => readFileSync(file(), 'utf8')).not.toBe(before)
    expect(readFileSync(file(), 'utf8')).toBe(
      before.replace('[not second-confesses, first-confesses]', '[first-confesses, not second-confesses]'),
    )
    await page.getByRole('button', { name: /^Undo/u }).click()
    await soon(() => readFileSync(file(), 'utf8')).toBe(before)
    await page.goto(link)
    await page.getByText('A what-if, not the file.').waitFor()
  })

  it('puts a statement elsewhere by dragging it with the pointer, and solves again', async () => {
    const { page } = bench
    await page.goto(at('/stability?show=what-if&under=seq'))
    await soon(() => result(page).innerText()).toContain('Equilibria: 2 of 4 states')
    const [above, below] = await page.locator('.stability-wishes').first().locator('.stability-handle').all()
    const from = (await below!.boundingBox())!
    const to = (await above!.boundingBox())!
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 4 })
    await page.mouse.move(to.x + to.width / 2, to.y - 2, { steps: 4 })
    expect(await page.locator('.stability-before').count()).toBe(1)
    await page.mouse.up()
    await soon(() => result(page).innerText()).toContain('0 gained, 1 lost')
    expect(await page.locator('.stability-dragged').count()).toBe(0)
  })

  it('keeps a what-if when the file changes beneath it, and says so', async () => {
    const { page } = bench
    const before = readFileSync(file(), 'utf8')
    await page.goto(at('/stability?show=what-if'))
    await page
      .getByRole('checkbox', { name: /counts$/u })
      .first()
      .uncheck()
    await page.getByText('A what-if, not the file.').waitFor()
    const link = page.url()
    replaceFile(file(), `${before}# mine\n`)
    await page.getByText('conflict.yaml was changed meanwhile', { exact: false }).waitFor()
    expect(page.url()).toBe(link)
    expect(
      await page
        .getByRole('checkbox', { name: /counts$/u })
        .first()
        .isChecked(),
    ).toBe(false)
    replaceFile(file(), before)
  })

  it('drops a statement and says which equilibria are gained and lost; compares the two side by side', async () => {
    const { page } = bench
    await page.goto(at('/stability?show=what-if'))
    await soon(() => result(page).innerText()).toContain('Equilibria: 1 of 4 states')
    // With no wish of their own to confess, nobody leaves any state: all four hold.
    for (const checkbox of await page.getByRole('checkbox', { name: /counts$/u }).all()) await checkbox.uncheck()
    await soon(() => result(page).innerText()).toContain('3 gained, 0 lost')
    await page.getByRole('link', { name: 'Compare side by side' }).click()
    const side = (name: string) => page.getByRole('region', { name: `Scenario ${name}` })
    await soon(() => side('B').innerText()).toContain('only here')
    expect(await side('A').innerText()).toContain('Equilibria: 1 of')
  })

  it('never overwrites what changed elsewhere, and goes on when a broken file is mended', async () => {
    const { page } = bench
    const before = readFileSync(file(), 'utf8')
    await page.goto(at('/stability?show=what-if'))
    await page
      .getByRole('checkbox', { name: /counts$/u })
      .first()
      .uncheck()
    const mark = await page.evaluate('fetch("/api/conflict").then((r) => r.json()).then(({ mark }) => mark)')
    replaceFile(file(), `${before}# mine\n`)
    const status = await page.evaluate(
      `fetch('/api/conflict', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ scenario: { fixed: { nothing: 'Y' } }, mark: '${mark}' }) }).then((r) => r.status)`,
    )
    expect(status).toBe(422)
    expect(readFileSync(file(), 'utf8')).toBe(`${before}# mine\n`)
    replaceFile(file(), before.replace('statements:', 'statments:'))
    await page.getByText('conflict.yaml cannot be read', { exact: false }).waitFor()
    replaceFile(file(), before)
    await page.getByRole('link', { name: 'What if' }).waitFor()
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no serious fault of accessibility and stays inside the screen (%s, %i wide)', async (colorScheme, width) => {
    const { page } = bench
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    for (const show of ['states', 'why', 'moves', 'what-if', 'compare']) {
      await page.goto(at(`/stability?show=${show}`))
      await page.locator('.stability-bar, .stability-result h3').first().waitFor()
      await soon(() => page.locator('main [data-busy], main .mantine-Skeleton-root').count()).toBe(0)
      expect(await findFaults(page), show).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), show).toBe(true)
    }
  })
})

// 36 options that all matter are more than can be looked at; 24 take seconds.
describe.skipIf(findChromium() === undefined)(`a conflict too large for at once (${noChromium})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-large-'))
  let browser: Browser
  const opened = (options: number) => {
    const dir = join(folder, String(options))
    mkdirSync(join(dir, 'reports'), { recursive: true })
    const names = Array.from({ length: options }, (_, i) => `act-${i}`)
    writeFileSync(join(dir, 'case.yaml'), 'actors: {a: {name: A}}\nissues: {i: {alternatives: [x, y]}}\n')
    writeFileSync(
      join(dir, 'conflict.yaml'),
      `decisionMakers: [{id: a}, {id: b}]
options: [${names.map((id, i) => `{id: ${id}, by: ${i % 2 ? 'a' : 'b'}}`).join(', ')}]
preferences:
  a: {statements: [${names.join(', ')}]}
  b: {statements: [${names.map((id) => `not ${id}`).join(', ')}]}
statusQuo: not (${names.join(' or ')})
targets: {everything: ${names.join(' and ')}}
`,
    )
    return openTestBench(browser, { from: dir, path: '/stability' })
  }
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says the limit, and what helps', async () => {
    const bench = await opened(36)
    const { page } = bench
    await page.getByRole('heading', { name: 'Too large' }).waitFor()
    await page.getByText('36 options give', { exact: false }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'What if' }).last().click()
    await page.getByRole('heading', { name: 'Options held fast' }).waitFor()
    await bench.close()
  })

  it('can be stopped, and begun again', async () => {
    const bench = await opened(24)
    const { page } = bench
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('heading', { name: 'Stopped' }).waitFor()
    await page.getByRole('button', { name: 'Begin again' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await bench.close()
  })
})
