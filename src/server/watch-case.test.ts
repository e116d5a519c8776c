import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchCase } from './watch-case.ts'

/** A watched folder; `changed` waits until something was told since it was asked last, and says whether it was. */
async function watched(...files: readonly string[]) {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-watch-'))
  let told = 0
  let heard = 0
  const watch = watchCase(dir, () => {
    told += 1
  })
  onTestFinished(async () => {
    watch.close()
    await rm(dir, { recursive: true })
  })
  const write = async (file: string, text = 'text') => {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
  for (const file of files) await write(file)
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
  const changed = async (patience = 2000): Promise<boolean> => {
    for (let waited = 0; told === heard && waited < patience; waited += 10) await pause(10)
    const was = told > heard
    // The rest of what one change tells.
    await pause(50)
    heard = told
    return was
  }
  await watch.follow()
  await changed(100)
  return { dir, watch, write, changed }
}

test('a file that is written, added to, put in another’s place or taken away is told', async () => {
  const { dir, write, changed } = await watched('case.yaml', 'reports/a.txt')
  await write('case.yaml', 'other')
  expect(await changed()).toBe(true)
  await appendFile(join(dir, 'reports', 'a.txt'), 'more')
  expect(await changed()).toBe(true)
  for (let times = 0; times < 3; times += 1) {
    await write('outside', 'another')
    await changed()
    await rename(join(dir, 'outside'), join(dir, 'reports', 'a.txt'))
    expect(await changed()).toBe(true)
  }
  await rm(join(dir, 'reports', 'a.txt'))
  expect(await changed()).toBe(true)
})

test('folders in folders, and those that are made later', async () => {
  const { watch, write, changed } = await watched('case.yaml')
  await write('reports/a.txt')
  expect(await changed()).toBe(true)
  await watch.follow()
  await write('reports/a.txt', 'other')
  expect(await changed()).toBe(true)
  await write('reports/sub/deep/b.txt')
  expect(await changed()).toBe(true)
  await watch.follow()
  await write('reports/sub/deep/b.txt', 'other')
  expect(await changed()).toBe(true)
})

test('a folder that another takes the place of, with folders in it', async () => {
  const { dir, watch, write, changed } = await watched('reports/sub/deep/a.txt')
  await rename(join(dir, 'reports'), join(dir, 'before'))
  await write('reports/sub/deep/a.txt', 'other')
  await changed()
  await watch.follow()
  await write('before/sub/deep/a.txt', 'not watched any more')
  expect(await changed(200)).toBe(false)
  await write('reports/sub/deep/a.txt', 'again')
  expect(await changed()).toBe(true)
})

test('what the workbench keeps for itself is not told, nor anything after closing', async () => {
  const { watch, write, changed } = await watched('case.yaml')
  await write('.nonpaper/statements/x.json')
  await write('case.yaml.1.new')
  expect(await changed(200)).toBe(false)
  watch.close()
  await watch.follow()
  await write('case.yaml', 'other')
  expect(await changed(200)).toBe(false)
})
