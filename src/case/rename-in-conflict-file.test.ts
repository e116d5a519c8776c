import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeConflict } from '../conflict/decode-conflict.ts'
import type { CodebookEdit } from '../position/codebook-edit.ts'
import { type Analysis, analyseCase } from './analyse.ts'
import { draftEdits, readGivenConflict } from './change-codebook.ts'
import { conflictOf, draftConflictFile } from './conflict-file.ts'
import { openEditor } from './edit-case.ts'

const at = '2025-03-01T12:00:00.000Z'

describe.each(['backstop-2025', 'good-friday-1999'])('names change in %s', (example) => {
  let dir: string
  const read = (name: string) => readFile(join(dir, name), 'utf8')
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'nonpaper-names-'))
    await cp(join(import.meta.dirname, '..', '..', 'examples', example), dir, { recursive: true })
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const analysed = async (): Promise<Analysis> => {
    const made = await analyseCase(dir)
    if (!made.ok) throw new Error(made.problems[0].message)
    return made.value
  }
  /** What a new draft would change in conflict.yaml, by kind. */
  const redrafted = async (analysis: Analysis) => {
    const { goal } = analysis.codebook
    const draft = conflictOf(dir, analysis, goal)
    if (!draft.ok) throw new Error(draft.problems[0].message)
    const file = await draftConflictFile(dir, draft.value, analysis, goal)
    if (!file.ok) throw new Error(file.problems[0].message)
    return file.value.differences.map(({ kind }) => kind).toSorted()
  }
  const drafted = async (analysis: Analysis, edits: readonly CodebookEdit[]) => {
    const conflict = await readGivenConflict(dir, analysis)
    const made = draftEdits(dir, await read('case.yaml'), edits, {
      reviews: analysis.reviews,
      at,
      ...(conflict && { conflict }),
    })
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('; '))
    return made.value
  }

  test('so that a new draft finds the same conflict, and one undo restores every byte', async () => {
    const analysis = await analysed()
    const before = { case: await read('case.yaml'), conflict: await read('conflict.yaml') }
    const differences = await redrafted(analysis)
    const [actor] = analysis.codebook.issues.flatMap(({ controlledBy }) => controlledBy)
    const [issue, alternative] = Object.entries(analysis.codebook.goal)[0]!
    const edits: readonly CodebookEdit[] = [
      { edit: 'rename', entry: { kind: 'actor', id: actor! }, to: 'renamed-actor' },
      { edit: 'rename', entry: { kind: 'alternative', issue, id: alternative }, to: 'renamed-alternative' },
      { edit: 'rename', entry: { kind: 'issue', id: issue }, to: 'renamed-issue' },
    ]
    const { files, events } = await drafted(analysis, edits)
    expect(files.map(({ path }) => path)).toEqual(['case.yaml', 'conflict.yaml'])
    const editor = await openEditor(dir)
    const changes = files.map(({ path, before: seen, after }) => ({ path, seen, becomes: after }))
    expect((await editor.write(changes, { what: 'Renamed' }, events)).ok).toBe(true)

    const conflict = await read('conflict.yaml')
    expect(decodeConflict(conflict, 'conflict.yaml').ok).toBe(true)
    expect(conflict).toContain('# The conflict over renamed-issue=renamed-alternative, drafted from')
    expect(conflict).toContain('{id: renamed-actor, name: ')
    expect(conflict).not.toMatch(new RegExp(`by: ${actor}[,}]`, 'u'))
    const comments = (text: string) => text.split('\n').filter((line) => /^\s*#/u.test(line)).length
    expect(comments(conflict)).toBe(comments(before.conflict))
    const added = (kinds: readonly string[]) => kinds.filter((kind) => kind !== 'restated')
    expect(added(await redrafted(await analysed()))).toEqual(added(differences))

    expect((await editor.undo()).ok).toBe(true)
    expect(await read('case.yaml')).toBe(before.case)
    expect(await read('conflict.yaml')).toBe(before.conflict)
  }, 60_000)

  test('what a person took out of the conflict stays out', async () => {
    const before = await read('conflict.yaml')
    await writeFile(join(dir, 'conflict.yaml'), before.replace(/\n {2}goal: [^\n]*/u, ''))
    const analysis = await analysed()
    expect(await redrafted(analysis)).toContain('removed')
    const [issue] = Object.keys(analysis.codebook.goal)
    const texts = { case: await read('case.yaml'), conflict: await read('conflict.yaml') }
    const { files } = await drafted(analysis, [
      { edit: 'rename', entry: { kind: 'issue', id: issue! }, to: 'renamed-issue' },
    ])
    for (const { path, after } of files) await writeFile(join(dir, path), after)
    expect(await redrafted(await analysed())).toContain('removed')
    await writeFile(join(dir, 'case.yaml'), texts.case)
    await writeFile(join(dir, 'conflict.yaml'), before)
  }, 60_000)
})
