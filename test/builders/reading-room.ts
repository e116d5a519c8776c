import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { analyseCase } from '../../src/case/analyse.ts'
import type { ReadingReport } from '../../src/server/contract/reading.ts'
import { openChromium } from './chromium.ts'
import { openTestBench, type TestBench } from './workbench.ts'

/** A small case: two parties, a truce, a report in English and one in Hebrew. */
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

On the old gate of the South it has seen 🕊🕊 enough of the truce.
`
const hebrew = `שיחות על הנהר
26 February 2025

שר החוץ אמר 🕊 כי הדרום מקבל את ההפוגה.

כך נכתב.
`

/** Waits for something; the machine may have much else to do. */
export const poll = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: 10_000 })

/** The reading room on a small case, for the tests of a file. */
export function openingReadingRoom() {
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
  return {
    open,
    read,
    states,
    list,
    chosen,
    get bench() {
      return bench
    },
    get ids() {
      return ids
    },
  }
}
