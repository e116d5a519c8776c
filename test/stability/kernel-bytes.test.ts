import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileKernel, kernels } from '../../tools/compile-kernel.ts'

it.each(kernels)('compiling $source again gives the bytes that are committed', async (kernel) => {
  const committed = readFileSync(new URL(`../../${kernel.target}`, import.meta.url), 'utf8')
  expect(await compileKernel(kernel)).toBe(committed)
})
