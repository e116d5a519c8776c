import { describe, expect, it } from 'vitest'
import { analyseCase } from '../../src/case/analyse.ts'
import { dealsOf } from '../../src/case/answers.ts'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReadingRoom, poll } from '../builders/reading-room.ts'

describe.skipIf(findChromium() === undefined)(`corrections in the reading room (${noChromium})`, () => {
  const room = openingReadingRoom()
  const { open, read, list } = room

  it('corrects a stance in a form, keyboard alone, and the deal changes', async () => {
    const { page } = room.bench
    await open()
    const dealt = async () => {
      const analysed = await analyseCase(room.bench.dir)
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
    const { page } = room.bench
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
})
