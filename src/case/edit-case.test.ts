import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReviewEvent } from '../position/review-event.ts'
import { reviewsInForce } from '../position/review-event.ts'
import type { Decoded } from '../text/problem.ts'
import { openEditor } from './edit-case.ts'
import { readReviews } from './review-file.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nonpaper-edit-'))
  await writeFile(join(dir, 'case.yaml'), 'case: talks\n')
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const written = () => readFile(join(dir, 'case.yaml'), 'utf8')
const inForce = async () => reviewsInForce((await readReviews(dir)).reviews).map(({ id }) => id)
const made = <T>(decoded: Decoded<T>): T => {
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  return decoded.value
}
const codeOf = <T>(decoded: Decoded<T>) => (decoded.ok ? 'done' : decoded.problems[0].code)
const rejection = (id: string): ReviewEvent => ({
  event: 'reject-statement',
  id,
  statement: 's1',
  words: [{ report: 'r1', text: 'the talks may resume' }],
})

describe('changing files', () => {
  test('writes, takes back and makes again, byte for byte', async () => {
    const editor = await openEditor(dir)
    made(
      await editor.write([{ path: 'case.yaml', seen: 'case: talks\n', becomes: 'case: new # é\r\n' }], {
        what: 'Named',
      }),
    )
    expect(await written()).toBe('case: new # é\r\n')
    expect(made(await editor.undo()).what).toBe('Named')
    expect(await written()).toBe('case: talks\n')
    made(await editor.redo())
    expect(await written()).toBe('case: new # é\r\n')
  })

  test('does not write over what the person has not seen', async () => {
    const editor = await openEditor(dir)
    await writeFile(join(dir, 'case.yaml'), 'case: changed in an editor\n')
    const refused = await editor.write([{ path: 'case.yaml', seen: 'case: talks\n', becomes: 'case: mine\n' }], {
      what: 'Named',
    })
    expect(codeOf(refused)).toBe('edited-elsewhere')
    expect(await written()).toBe('case: changed in an editor\n')
    expect(editor.undoable).toEqual([])
  })

  test('does not take back what was changed elsewhere since', async () => {
    const editor = await openEditor(dir)
    made(await editor.write([{ path: 'case.yaml', becomes: 'case: mine\n' }], { what: 'Named' }))
    await writeFile(join(dir, 'case.yaml'), 'case: changed in an editor\n')
    expect(codeOf(await editor.undo())).toBe('edited-elsewhere')
    expect(await written()).toBe('case: changed in an editor\n')
  })

  test('several files are one change: none is written where one was changed elsewhere', async () => {
    const editor = await openEditor(dir)
    const changes = [
      { path: 'reports/new.txt', seen: undefined, becomes: 'A report.' },
      { path: 'case.yaml', seen: 'something else', becomes: 'case: mine\n' },
    ]
    expect(codeOf(await editor.write(changes, { what: 'Added' }))).toBe('edited-elsewhere')
    await expect(readdir(join(dir, 'reports'))).rejects.toThrow()
  })

  test('a file that was added goes, and one that was taken away comes back', async () => {
    const editor = await openEditor(dir)
    await mkdir(join(dir, 'reports'))
    made(await editor.write([{ path: 'reports/a.txt', seen: undefined, becomes: 'A.' }], { what: 'Added a' }))
    made(await editor.write([{ path: 'reports/a.txt', becomes: undefined }], { what: 'Removed a' }))
    expect(await readdir(join(dir, 'reports'))).toEqual([])
    made(await editor.undo())
    expect(await readFile(join(dir, 'reports', 'a.txt'), 'utf8')).toBe('A.')
    made(await editor.undo())
    expect(await readdir(join(dir, 'reports'))).toEqual([])
    expect(codeOf(await editor.undo())).toBe('nothing-to-undo')
  })

  test('a new change forgets what could have been made again', async () => {
    const editor = await openEditor(dir)
    made(await editor.write([{ path: 'case.yaml', becomes: 'a' }], { what: 'a' }))
    made(await editor.undo())
    made(await editor.write([{ path: 'case.yaml', becomes: 'b' }], { what: 'b' }))
    expect(codeOf(await editor.redo())).toBe('nothing-to-redo')
  })
})

test('what cannot be done whole is not done: files written before it failed are put back', async () => {
  await mkdir(join(dir, 'reviews.jsonl'))
  const editor = await openEditor(dir)
  const changes = [
    { path: 'case.yaml', becomes: 'case: mine\n' },
    { path: 'reports/new.txt', becomes: 'Paris said yes.' },
  ]
  await expect(editor.write(changes, { what: 'Named' }, [rejection('r1')])).rejects.toThrow('cannot add to')
  expect(await written()).toBe('case: talks\n')
  expect(await readdir(join(dir, 'reports'))).toEqual([])
  expect(editor.undoable).toEqual([])
})

describe('reviews', () => {
  test('are added, taken back and made again by adding lines alone', async () => {
    const editor = await openEditor(dir)
    made(await editor.review([rejection('e1'), rejection('e2')], { what: 'Rejected two' }))
    expect(await inForce()).toEqual(['e1', 'e2'])
    made(await editor.undo())
    expect(await inForce()).toEqual([])
    made(await editor.redo())
    expect(await inForce()).toEqual(['e1', 'e2'])
    made(await editor.undo())
    expect(await inForce()).toEqual([])
    made(await editor.redo())
    made(await editor.undo())
    expect(await inForce()).toEqual([])
    expect((await readReviews(dir)).problems).toEqual([])
  })
})

describe('over a restart', () => {
  test('undo and redo reach back', async () => {
    const before = await openEditor(dir)
    made(await before.write([{ path: 'case.yaml', becomes: 'case: one\n' }], { what: 'one' }))
    made(await before.review([rejection('e1')], { what: 'Rejected' }))
    made(await before.undo())
    const after = await openEditor(dir)
    expect(after.undoable.map(({ what }) => what)).toEqual(['one'])
    made(await after.redo())
    expect(await inForce()).toEqual(['e1'])
    made(await after.undo())
    made(await after.undo())
    expect(await written()).toBe('case: talks\n')
  })

  test('a line that a crash cut off costs itself alone', async () => {
    const before = await openEditor(dir)
    made(await before.write([{ path: 'case.yaml', becomes: 'case: one\n' }], { what: 'one' }))
    await writeFile(join(dir, '.nonpaper', 'edits.jsonl'), '{"edit":{"id":"x"', { flag: 'a' })
    const after = await openEditor(dir)
    made(await after.write([{ path: 'case.yaml', becomes: 'case: two\n' }], { what: 'two' }))
    const last = await openEditor(dir)
    made(await last.undo())
    made(await last.undo())
    expect(await written()).toBe('case: talks\n')
  })

  test('a change asked for twice with one key is made once', async () => {
    const label = { what: 'Rejected', key: 'k1' }
    const before = await openEditor(dir)
    const first = made(await before.review([rejection('e1')], label))
    const second = made(await (await openEditor(dir)).review([rejection('e2')], label))
    expect(second).toEqual(first)
    expect(await inForce()).toEqual(['e1'])
  })
})

describe('asked for twice with one key', () => {
  test('undo and redo turn one change each, over a restart too', async () => {
    const before = await openEditor(dir)
    for (const name of ['a', 'b', 'c']) made(await before.write([{ path: 'case.yaml', becomes: name }], { what: name }))
    expect(made(await before.undo('k1')).what).toBe('c')
    expect(made(await before.undo('k1')).what).toBe('c')
    expect(await written()).toBe('b')
    const after = await openEditor(dir)
    expect(made(await after.undo('k1')).what).toBe('c')
    expect(await written()).toBe('b')
    expect(made(await after.undo('k2')).what).toBe('b')
    expect(made(await after.redo('k3')).what).toBe('b')
    expect(made(await after.redo('k3')).what).toBe('b')
    expect(await written()).toBe('b')
    expect(made(await (await openEditor(dir)).redo('k3')).what).toBe('b')
    expect(await written()).toBe('b')
    expect(made(await after.redo('k1')).what).toBe('c')
  })

  test('a change says what it wrote, also when it was taken back since', async () => {
    const editor = await openEditor(dir)
    const label = { what: 'Added', key: 'k1' }
    made(await editor.write([{ path: 'reports/a.txt', seen: undefined, becomes: 'A.' }], label))
    made(await editor.undo())
    const files = (await editor.writtenAs('k1')).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])
    expect(files).toEqual([['reports/a.txt', 'A.']])
    expect(await editor.writtenAs('k2')).toEqual([])
  })
})

test('changes asked for at once are made one after the other', async () => {
  const editor = await openEditor(dir)
  const asked = Array.from({ length: 20 }, (_, i) =>
    editor.write([{ path: 'case.yaml', becomes: `case: n${i}\n` }], { what: `${i}` }),
  )
  for (const done of await Promise.all(asked)) made(done)
  for (let i = 19; i > 0; i -= 1) {
    expect(await written()).toBe(`case: n${i}\n`)
    made(await editor.undo())
  }
})
