import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfExample, nonpaper } from './nonpaper.ts'

const recordFiles = (dir: string) =>
  readdirSync(join(dir, '.nonpaper'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(dir, '.nonpaper', file))

test('the record changes nothing: kept, deleted or damaged, the answer is the same', () => {
  const dir = copyOfExample('backstop-2025')
  const first = nonpaper(['positions', dir, '--json'])
  expect(first.code).toBe(0)
  expect(recordFiles(dir).length).toBeGreaterThanOrEqual(10)

  expect(nonpaper(['positions', dir, '--json'])).toEqual(first)

  rmSync(join(dir, '.nonpaper'), { recursive: true })
  expect(nonpaper(['positions', dir, '--json'])).toEqual(first)

  for (const file of recordFiles(dir)) writeFileSync(file, '{"key": "half a')
  expect(nonpaper(['positions', dir, '--json'])).toEqual(first)
  for (const file of recordFiles(dir)) expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow()
})

test('a second run takes what it needs from the record', () => {
  const dir = copyOfExample('backstop-2025')
  const first = nonpaper(['positions', dir, '--json'])
  const long = new Date('2001-01-01')
  for (const file of recordFiles(dir)) utimesSync(file, long, long)
  expect(nonpaper(['positions', dir, '--json'])).toEqual(first)
  const times = recordFiles(dir).map((file) => statSync(file).mtimeMs)
  expect(new Set(times)).toEqual(new Set([long.getTime()]))
})

test('a changed report, or other actors, are worked out anew', () => {
  const dir = copyOfExample('backstop-2025')
  const count = () => JSON.parse(nonpaper(['positions', dir, '--json']).out).positions.length
  const before = count()
  const report = join(dir, 'reports', '05-wire-morning-after.txt')
  appendFileSync(report, '\n\nPoland said on Friday it rejected any deployment of a European force in Ukraine.\n')
  expect(count()).not.toBe(before)
  const codebook = join(dir, 'case.yaml')
  writeFileSync(
    codebook,
    readFileSync(codebook, 'utf8')
      .replaceAll(/^ {2}russia:$/gmu, '  moscow:')
      .replaceAll(/\brussia\b/gu, 'moscow'),
  )
  const { positions } = JSON.parse(nonpaper(['positions', dir, '--json']).out)
  const actors = new Set(positions.map(({ actor }: { actor: string }) => actor))
  expect(actors).toContain('moscow')
  expect(actors).not.toContain('russia')
})

test('read without a case leaves nothing behind', () => {
  const dir = copyOfExample('backstop-2025')
  expect(nonpaper(['read', join(dir, 'reports'), '--json']).code).toBe(0)
  expect(existsSync(join(dir, '.nonpaper'))).toBe(false)
})
