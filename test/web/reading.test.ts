import { describe, expect, it } from 'vitest'
import { findChromium, noChromium } from '../builders/chromium.ts'
import { findFaults } from '../builders/find-faults.ts'
import { openingReadingRoom, poll } from '../builders/reading-room.ts'

describe.skipIf(findChromium() === undefined)(`the reading room (${noChromium})`, () => {
  const room = openingReadingRoom()
  const { open, states, list, chosen } = room

  it('is walked, accepted, rejected and undone by keyboard alone', async () => {
    const { page } = room.bench
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

  it('shows in one tab within two seconds what is done in another', async () => {
    const other = await room.bench.context.newPage()
    await open()
    await open(undefined, other)
    await list().focus()
    await room.bench.page.keyboard.press('j')
    await room.bench.page.keyboard.press('x')
    await expect
      .poll(() => other.locator('.reading-option').first().innerText(), { timeout: 2000 })
      .toContain('rejected')
    await room.bench.page.keyboard.press('Control+z')
    await poll(() => other.locator('.reading-option').first().innerText()).toContain('not yet reviewed')
    await other.close()
  })

  it('puts those first that are least sure, and says so in the address', async () => {
    const { page } = room.bench
    await open()
    await page.getByLabel('Order').selectOption('least sure first')
    expect(page.url()).toContain('order=doubt')
    expect(await list().getByRole('option').first().innerText()).toContain('Officials')
  })

  it('has no serious fault of accessibility, and the console is quiet', async () => {
    const { page } = room.bench
    await open()
    await list().focus()
    await page.keyboard.press('j')
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('c')
    expect(await findFaults(page)).toEqual([])
    expect(room.bench.complaints).toEqual([])
  })
})
