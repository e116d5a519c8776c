import { afterEach, expect, test, vi } from 'vitest'
import { coloured } from './terminal.ts'

const stream = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream

afterEach(() => vi.unstubAllEnvs())

test('colours on a terminal, and only there', () => {
  vi.stubEnv('NO_COLOR', undefined)
  expect(coloured(stream(true))).toBe(true)
  expect(coloured(stream(false))).toBe(false)
})

test('never with NO_COLOR', () => {
  vi.stubEnv('NO_COLOR', '1')
  expect(coloured(stream(true))).toBe(false)
})
