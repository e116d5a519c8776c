import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listReportFiles } from './list-report-files.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nonpaper-list-'))
  await mkdir(join(dir, 'b'))
  await mkdir(join(dir, '.nonpaper'))
  for (const file of ['c.txt', 'a.txt', 'b/z.md', 'b/y.md', '.hidden.txt', '.nonpaper/x.json']) {
    await writeFile(join(dir, file), 'text')
  }
})
afterEach(() => rm(dir, { recursive: true }))

const listed = async (...paths: readonly string[]) => {
  const { files, problems } = await listReportFiles(paths.map((path) => join(dir, path)))
  return { files: files.map((file) => relative(dir, file)), codes: problems.map(({ code }) => code) }
}

test("a folder's files in order, its subfolders' too, without the hidden ones", async () => {
  expect(await listed('.')).toEqual({ files: ['a.txt', 'b/y.md', 'b/z.md', 'c.txt'], codes: [] })
})

test('each file once, in the order asked for', async () => {
  expect((await listed('c.txt', 'b', 'c.txt')).files).toEqual(['c.txt', 'b/y.md', 'b/z.md'])
})

test('a link to a file is read; a link to a folder is not followed from within a folder, so no circle traps us', async () => {
  await symlink(join(dir, 'a.txt'), join(dir, 'b', 'link.txt'))
  await symlink(dir, join(dir, 'b', 'circle'))
  expect((await listed('b')).files).toEqual(['b/link.txt', 'b/y.md', 'b/z.md'])
  expect((await listed('b/circle')).files).toContain('b/circle/a.txt')
})

test('what is missing is a problem, and the rest is listed', async () => {
  await symlink(join(dir, 'gone.txt'), join(dir, 'b', 'broken.txt'))
  expect(await listed('nowhere.txt', 'b')).toEqual({
    files: ['b/y.md', 'b/z.md'],
    codes: ['missing-file', 'missing-file'],
  })
})

test('a dash is standard input', async () => {
  expect((await listReportFiles(['-'])).files).toEqual(['-'])
})

test('of a case folder, its reports', async () => {
  await mkdir(join(dir, 'reports'))
  await writeFile(join(dir, 'case.yaml'), '')
  await writeFile(join(dir, 'reports', 'r.txt'), 'text')
  expect((await listed('.')).files).toEqual(['reports/r.txt'])
})
