import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findAttributions } from '../statement/find-attributions.ts'
import { loadReader } from './open-reader.ts'

it.each([
  ['are not there', undefined],
  ['are of another format', new Uint8Array(2048).fill(32)],
])('reads by rules alone, and says so, where the weights %s', async (_, bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-weights-'))
  try {
    if (bytes) for (const file of ['reader.bin', 'words.bin']) writeFileSync(join(folder, file), bytes)
    const warned = once(process, 'warning')
    expect(await loadReader(folder)).toBe(findAttributions)
    const [warning] = (await warned) as [Error]
    expect(warning.message).toMatch(/^The trained reader cannot be loaded, so reports are read by rules alone/u)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
