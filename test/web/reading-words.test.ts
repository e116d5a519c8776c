import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { openingReadingRoom, poll } from '../builders/reading-room.ts'

describe.skipIf(findChromium() === undefined)(`words in the reading room (${noChromium})`, () => {
  const room = openingReadingRoom()
  const { open, read } = room

  it('takes a selection by mouse over right-to-left words and several pieces as exactly these words', async () => {
    const { page } = room.bench
    const { text, statements } = await read(room.ids.hebrew)
    expect(statements).toEqual([])
    const words = 'אמר 🕊 כי הדרום'
    const start = text.indexOf(words)
    await open(`/reports/${room.ids.hebrew}?at=${text.indexOf('🕊')}-${text.indexOf('🕊') + 2}`)
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
      const report = await read(room.ids.hebrew)
      return report.statements.map(({ content }) => content.map((span) => report.text.slice(span.start, span.end)))
    }).toEqual([[words]])
    await page.keyboard.press('Control+z')
    await poll(async () => (await read(room.ids.hebrew)).statements).toEqual([])
  })

  it('shows hostile words as words', async () => {
    await open()
    const words = room.bench.page.locator('.reading-text')
    expect(await words.innerText()).toContain('<script>alert(1)</script> <b>now</b>')
    expect(await words.locator('script, b').count()).toBe(0)
  })
})
