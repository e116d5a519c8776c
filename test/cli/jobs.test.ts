import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper, root } from './nonpaper.ts'

const examples = ['backstop-2025', 'good-friday-1999'].map((name) => join(root, 'examples', name, 'reports'))

/** The reports of both examples, each so many times, and one that is no report. */
function manyReports(times: number): string {
  const folder = emptyFolder()
  for (let time = 1; time <= times; time += 1) {
    for (const dir of examples) {
      for (const file of readdirSync(dir)) copyFileSync(join(dir, file), join(folder, `${time}-${file}`))
    }
  }
  writeFileSync(join(folder, '1-broken.pdf'), '%PDF-1.7 and nothing more')
  return folder
}

// Threads take long to start on a busy machine.
describe('read --jobs', { timeout: 180_000 }, () => {
  test('prints the same to the byte, whatever their number', () => {
    const folder = manyReports(1)
    const one = nonpaper(['read', folder, '--json', '--jobs', '1'])
    expect(one.code).toBe(2)
    expect(one.err).toContain('1-broken.pdf')
    expect(JSON.parse(one.out).reports).toHaveLength(examples.flatMap((dir) => readdirSync(dir)).length)
    expect(nonpaper(['read', folder, '--json', '--jobs', '2'])).toEqual(one)
  })

  test('is a whole number, 1 or more', () => {
    const { code, err } = nonpaper(['read', examples[0]!, '--jobs', '0'])
    expect(code).toBe(2)
    expect(err).toContain('1 or more')
  })

  test('ends at once on Ctrl-C', async () => {
    const child = spawn(join(root, 'nonpaper'), ['read', manyReports(40), '--json', '--jobs', '2'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    for (let reports = 0; reports < 30; reports += 1) await once(child.stdout, 'data')
    child.stdout.resume()
    child.kill('SIGINT')
    expect(await ended).toEqual([null, 'SIGINT'])
  })
})
