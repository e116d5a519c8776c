import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileRecord } from './file-record.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nonpaper-record-'))
})
afterEach(async () => {
  await chmod(dir, 0o755)
  await rm(dir, { recursive: true })
})

test('what was put under a name and key comes back, to another process, too', async () => {
  await openFileRecord(dir).put('statements', 'a', 'key', [])
  expect(await openFileRecord(dir).get('statements', 'a', 'key')).toEqual([])
})

test('another key, or another name, is not known', async () => {
  const record = openFileRecord(dir)
  await record.put('statements', 'a', 'key', [])
  expect(await record.get('statements', 'a', 'other')).toBeUndefined()
  expect(await record.get('statements', 'b', 'key')).toBeUndefined()
})

test('a new key replaces the old one, and no partial files stay behind', async () => {
  const record = openFileRecord(dir)
  await record.put('statements', 'a', 'old', [])
  await record.put('statements', 'a', 'new', [])
  expect(await record.get('statements', 'a', 'old')).toBeUndefined()
  expect(await readdir(join(dir, '.nonpaper', 'statements'))).toEqual(['a.json'])
})

test.each(['', '{"key":"key"', 'null', '[]', '\u0000\u0001'])('a damaged file counts as absent: %j', async (damage) => {
  const record = openFileRecord(dir)
  await record.put('statements', 'a', 'key', [])
  const file = join(dir, '.nonpaper', 'statements', 'a.json')
  await writeFile(file, damage)
  expect(await record.get('statements', 'a', 'key')).toBeUndefined()
  await record.put('statements', 'a', 'key', [])
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ key: 'key', value: [] })
})

test('where nothing can be written, nothing is kept and nothing fails', async () => {
  await writeFile(join(dir, '.nonpaper'), 'a file where the folder would be')
  const record = openFileRecord(dir)
  await record.put('statements', 'a', 'key', [])
  expect(await record.get('statements', 'a', 'key')).toBeUndefined()
})
