import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileKernel } from '../../tools/compile-kernel.ts'

it('compiling the kernel again gives the bytes that are committed', async () => {
  const committed = readFileSync(new URL('../../src/stability/kernel-bytes.ts', import.meta.url), 'utf8')
  expect(await compileKernel()).toBe(committed)
})
