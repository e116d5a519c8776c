import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyseCase } from '../../src/case/analyse.ts'
import { dealsOf } from '../../src/case/answers.ts'
import type { ReadingReport } from '../../src/server/contract/reading.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openTestBench, type TestBench } from '../builders/workbench.ts'

const codebook = `case: river
title: The truce on the river
actors:
  north: {name: North, aliases: [North], people: [{name: Ana Berg, aliases: [Berg], roles: [foreign minister]}]}
  south: {name: South, aliases: [South], people: [{name: Ivo Lund, aliases: [Lund], roles: [prime minister]}]}
issues:
  truce: {question: Is there a truce?, alternatives: [none, truce], statusQuo: none, controlledBy: [north, south], terms: [truce]}
goal: {truce: truce}
`
const english = `Talks on the river
25 February 2025

Ana Berg said on Tuesday that the North supports a truce.

Ivo Lund said that the South rejects a truce <script>alert(1)</script> <b>now</b>.

Berg said that “the road 🕊 is open”. Officials said that the bridge was safe.

A banner over the gate: the South has seen 🕊🕊 enough of the truce.
`
const hebrew = `שיחות על הנהר
26 February 2025

שר החוץ אמר 🕊 כי הדרום מקבל את ההפוגה.

כך נכתב.
`

/** For a machine that has much else to do. */
const poll = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: 10_000 })

describe.skipIf(findChromium() === undefined)(`the reading room (${noChromium})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-river-'))
  let browser: Browser
  let bench: TestBench
  let ids: Record<'english' | 'hebrew', string>
  const at = (path: string) => `http://127.0.0.1:${bench.workbench.port}${path}`
  const read = (id = ids.english) =>
    bench.page.evaluate(async (of) => (await fetch(`/api/reading/${of}`)).json(), id) as Promise<ReadingReport>
  const open = async (path = `/reports/${ids.english}`, page: Page = bench.page) => {
    await page.goto(at(path))
    await page.locator('.reading-p').first().waitFor()
  }
  const states = async () => (await read()).statements.map(({ state }) => state).join(' ')
  const list = () => bench.page.getByRole('listbox', { name: 'Statements' })
  const chosen = () => list().getByRole('option', { selected: true }).innerText()

  beforeAll(async () => {
    mkdirSync(join(folder, 'reports'))
    writeFileSync(join(folder, 'case.yaml'), codebook)
    writeFileSync(join(folder, 'reports', 'english.txt'), english)
    writeFileSync(join(folder, 'reports', 'hebrew.txt'), hebrew)
    const analysed = await analyseCase(folder)
    if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
    const idOf = (file: string) => analysed.value.reports.find((report) => report.file?.endsWith(file))!.id
    ids = { english: idOf('english.txt'), hebrew: idOf('hebrew.txt') }
    browser = await openChromium()
    bench = await openTestBench(browser, { from: folder })
  })

  afterAll(async () => {
    await bench?.close()
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is walked, accepted, rejected and undone by keyboard alone', async () => {
    const { page } = bench
    await open()
    await list().focus()
    await page.keyboard.press('j')
    expect(await chosen()).toContain('Ana Berg')
    await page.keyboard.press('j')
    expect(await chosen()).toContain('Ivo Lund')
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    expect(await chosen()).toContain('Ivo Lund')
    await page.keyboard.press('x')
    await poll(states).toBe('accepted rejected proposed proposed')
    await poll(() => page.getByText('2 of 4 reviewed').isVisible()).toBe(true)
    await page.keyboard.press('Control+z')
    await poll(states).toBe('accepted proposed proposed proposed')
    await page.keyboard.press('Control+Shift+z')
    await poll(states).toBe('accepted rejected proposed proposed')
    await page.keyboard.press('Control+z')
    await poll(states).toBe('accepted proposed proposed proposed')
    await page.keyboard.press('Control+z')
    await poll(states).toBe('proposed proposed proposed proposed')
  })

  it('corrects a stance in a form, keyboard alone, and the deal changes', async () => {
    const { page } = bench
    await open()
    const dealt = async () => {
      const analysed = await analyseCase(bench.dir)
      return analysed.ok && dealsOf(analysed.value, { truce: 'truce' }).readings.open.verdict
    }
    const before = await dealt()
    await list().focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Speaker')
    const stance = page.getByLabel('Stance')
    await stance.focus()
    for (let step = 0; step < 8 && (await stance.inputValue()) !== 'supports'; step += 1)
      await page.keyboard.press('ArrowUp')
    await poll(() => page.getByLabel('What changes').innerText()).toContain(
      'rejects truce: truce → supports truce: truce',
    )
    await page.keyboard.press('Escape')
    expect(await page.getByText('Leave without saving?').isVisible()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await poll(async () => (await read()).statements[1]!.positions.map(({ stance: its }) => its)).toEqual(['supports'])
    expect(await dealt()).not.toBe(before)
    await poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('listbox')
    await page.keyboard.press('Control+z')
    await poll(async () => (await read()).statements[1]!.positions.map(({ stance: its }) => its)).toEqual(['rejects'])
    expect(await dealt()).toBe(before)
  })

  it('adds a statement at words selected by keys, over characters of two units', async () => {
    const { page } = bench
    await open()
    const text = page.getByLabel(/^Text of the report/u)
    await page.getByLabel('Find words and select them').fill('has seen')
    await page.keyboard.press('Enter')
    await text.focus()
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await poll(() => page.getByRole('toolbar').innerText()).toContain('has seen 🕊🕊 enough of the truce')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ivo Lund')
    await page.getByLabel('Actor').selectOption('South')
    await page.getByRole('button', { name: 'Add a position' }).click()
    await page.getByLabel('Stance').selectOption('opposes')
    await page.getByLabel('Stance').press('Control+Enter')
    const added = async () => (await read()).statements.find(({ state }) => state === 'added')
    await poll(async () => (await added())?.positions).toMatchObject([
      { actor: 'south', issue: 'truce', stance: 'opposes' },
    ])
    const report = await read()
    const [span] = (await added())!.content
    expect(report.text.slice(span!.start, span!.end)).toBe('has seen 🕊🕊 enough of the truce')
    await page.keyboard.press('Control+z')
    await poll(added).toBeUndefined()
  })

  it('takes a selection by mouse over right-to-left words and several pieces as exactly these words', async () => {
    const { page } = bench
    const { text, statements } = await read(ids.hebrew)
    expect(statements).toEqual([])
    const words = 'אמר 🕊 כי הדרום'
    const start = text.indexOf(words)
    await open(`/reports/${ids.hebrew}?at=${text.indexOf('🕊')}-${text.indexOf('🕊') + 2}`)
    const direction = `getComputedStyle(document.querySelector('.reading-at').parentElement).direction`
    expect(await page.evaluate(direction)).toBe('rtl')
    expect(await page.locator('.reading-at').innerText()).toBe('🕊')
    await page.evaluate(`{
      const pieces = [...document.querySelectorAll('[data-at]')]
      const point = (place) => {
        const piece = pieces.findLast(({ dataset }) => Number(dataset.at) <= place)
        return [piece.firstChild, place - Number(piece.dataset.at)]
      }
      getSelection().setBaseAndExtent(...point(${start + words.length}), ...point(${start}))
    }`)
    await page.getByRole('button', { name: 'Add statement' }).click()
    await page.getByRole('button', { name: 'Add the statement' }).click()
    await poll(async () => {
      const report = await read(ids.hebrew)
      return report.statements.map(({ content }) => content.map((span) => report.text.slice(span.start, span.end)))
    }).toEqual([[words]])
    await page.keyboard.press('Control+z')
    await poll(async () => (await read(ids.hebrew)).statements).toEqual([])
  })

  it('shows hostile words as words', async () => {
    await open()
    const words = bench.page.locator('.reading-text')
    expect(await words.innerText()).toContain('<script>alert(1)</script> <b>now</b>')
    expect(await words.locator('script, b').count()).toBe(0)
  })

  it('shows in one tab within two seconds what is done in another', async () => {
    const other = await bench.context.newPage()
    await open()
    await open(undefined, other)
    await list().focus()
    await bench.page.keyboard.press('j')
    await bench.page.keyboard.press('x')
    await expect
      .poll(() => other.locator('.reading-option').first().innerText(), { timeout: 2000 })
      .toContain('rejected')
    await bench.page.keyboard.press('Control+z')
    await poll(() => other.locator('.reading-option').first().innerText()).toContain('not yet reviewed')
    await other.close()
  })

  it('puts those first that are least sure, and says so in the address', async () => {
    const { page } = bench
    await open()
    await page.getByLabel('Order').selectOption('least sure first')
    expect(page.url()).toContain('order=doubt')
    expect(await list().getByRole('option').first().innerText()).toContain('Officials')
  })

  it('has no serious fault of accessibility, and the console is quiet', async () => {
    const { page } = bench
    await open()
    await list().focus()
    await page.keyboard.press('j')
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('c')
    expect(await findFaults(page)).toEqual([])
    expect(bench.complaints).toEqual([])
  })
})
