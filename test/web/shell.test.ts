import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openWorkbench } from '../../src/server/open-workbench.ts'
import { findChromium, noChromium, openChromium } from '../builders/chromium.ts'
import { openTestBench } from '../builders/workbench.ts'

const browserIsThere = findChromium() !== undefined
if (!browserIsThere) process.stderr.write(`skipped: the workbench in a browser ${noChromium}\n`)

describe.skipIf(!browserIsThere)('the shell of the workbench', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  const open = async (options: Parameters<typeof openTestBench>[1] = {}) => {
    const bench = await openTestBench(browser, options)
    onTestFinished(() => bench.close())
    return bench
  }

  test('opens on the reports, and the address keeps no token', async () => {
    const { page, complaints } = await open()
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/reports')
    expect(page.url()).not.toContain('token')
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(complaints).toEqual([])
  })

  test('all views are reached by keyboard alone', async () => {
    const { page } = await open()
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the view')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    const paths: string[] = []
    for (let digit = 1; digit <= 9; digit += 1) {
      await page.keyboard.press(`Alt+${digit}`)
      await page.waitForTimeout(20)
      paths.push(new URL(page.url()).pathname)
    }
    expect(paths).toEqual([
      '/reports',
      '/positions',
      '/waits',
      '/deals',
      '/stability',
      '/durability',
      '/accounts',
      '/codebook',
      '/brief',
    ])
  })

  test('an answer that a change overtook on its way is asked for again', async () => {
    const { page, workbench } = await open()
    await page.locator('main tbody tr').first().waitFor()
    await page.goto('about:blank')
    let first = true
    await page.route('**/api/case', async (route) => {
      if (!first) return route.continue()
      first = false
      const response = await route.fetch()
      const { codebook: _, ...answer } = await response.json()
      const before = { ...answer, revision: 0, state: { kind: 'reading', done: 0, of: 5 } }
      // By then the page has been told of the reading that the case is at.
      await new Promise((done) => setTimeout(done, 1000))
      await route.fulfill({ response, json: before })
    })
    await page.goto(`http://127.0.0.1:${workbench.port}/positions`)
    await page.getByRole('table').first().waitFor({ timeout: 10_000 })
    expect(first).toBe(false)
  })

  test('an address that leads nowhere says so', async () => {
    const { page } = await open({ path: '/sheep' })
    await page.getByText('This address leads nowhere').waitFor()
  })

  test('a change of the files by anybody shows by itself', async () => {
    const { page, dir } = await open()
    await page.getByRole('link', { name: 'The backstop', exact: true }).waitFor()
    await writeFile(join(dir, 'case.yaml'), 'title: Another title\nactors: {}\nissues: {}\n')
    await page.getByRole('link', { name: 'Another title' }).waitFor()
    await writeFile(join(dir, 'case.yaml'), 'title: [\n')
    await page.getByRole('heading', { name: 'case.yaml cannot be read' }).waitFor()
    await page.getByText('case.yaml:', { exact: false }).first().waitFor()
  })

  test('a server that stops is told of, and the page goes on with the next one by itself', async () => {
    const { page, dir, workbench } = await open()
    await page.getByRole('link', { name: 'The backstop', exact: true }).waitFor()
    await workbench.close()
    await page.getByText('The server has stopped').waitFor()
    const next = await openWorkbench(dir)
    onTestFinished(() => next.close())
    expect(next.url).toBe(workbench.url)
    await page.getByText('The server has stopped').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'The backstop', exact: true }).waitFor()
  })

  test('a server with another token is told apart from none, and gets what was changed meanwhile', async () => {
    const { page, dir, workbench, context } = await open()
    await page.getByRole('link', { name: /^Britain’s Starmer sets out/u }).click()
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await workbench.close()
    await rm(join(dir, '.nonpaper', 'workbench.json'))
    const next = await openWorkbench(dir, { port: workbench.port })
    onTestFinished(() => next.close())
    await page.getByText('The workbench was started anew').waitFor()
    await page.getByRole('listbox').getByRole('option').first().click()
    await page.getByRole('listbox').focus()
    await page.keyboard.press('a')
    await page.getByText('1 change is kept here').waitFor()
    const other = await context.newPage()
    await other.goto(next.url)
    await page.getByText('The workbench was started anew').waitFor({ state: 'detached' })
    await expect.poll(() => readFile(join(dir, 'reviews.jsonl'), 'utf8').catch(() => '')).toContain('accept-statement')
  })

  test('without a session the page shows nothing of the case', async () => {
    const { workbench } = await open()
    const stranger = await browser.newContext()
    onTestFinished(() => stranger.close())
    const page = await stranger.newPage()
    await page.goto(`http://127.0.0.1:${workbench.port}/`)
    expect(await page.textContent('body')).toContain('Not open here')
    expect(await page.textContent('body')).not.toContain('backstop')
  })
})
