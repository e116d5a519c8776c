import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { tidyWhenStopped } from './tidy-when-stopped.ts'

afterEach(() => vi.restoreAllMocks())

const before = process.listenerCount('SIGINT')
const listening = () => process.listenerCount('SIGINT') - before

test('tidies once, takes its listeners away and lets the signal end the program', async () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const tidy = vi.fn()
  const guard = tidyWhenStopped(tidy)
  guard.beat()
  await turn()
  expect(listening()).toBe(1)
  process.emit('SIGTERM', 'SIGTERM')
  expect(tidy).toHaveBeenCalledTimes(1)
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM')
  expect(listening()).toBe(0)
})

test('never listens while work does not pause, as the signal would then not be heard', async () => {
  const guard = tidyWhenStopped(() => {})
  guard.beat()
  guard.beat()
  expect(listening()).toBe(0)
  await turn()
  expect(listening()).toBe(1)
  guard.beat()
  expect(listening()).toBe(1)
  guard.beat()
  expect(listening()).toBe(0)
  guard.release()
  await turn()
})

test('leaves no listener behind', async () => {
  const guard = tidyWhenStopped(() => {})
  for (let i = 0; i < 20; i += 1) {
    guard.beat()
    await turn()
  }
  expect(listening()).toBe(1)
  guard.beat()
  guard.release()
  await turn()
  expect(listening()).toBe(0)
})
