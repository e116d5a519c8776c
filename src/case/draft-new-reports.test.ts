import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftNewReports, type NewReport } from './draft-new-reports.ts'
import { openEditor } from './edit-case.ts'

const text = (name: string, words: string, given: NewReport['given'] = {}): NewReport => ({
  name,
  bytes: Buffer.from(words),
  given,
})

describe('new reports of a case', () => {
  let dir: string
  const caseYaml = '# Kept.\ncase: dam\nactors: {a: }\nissues: {b: {alternatives: [c, d]}}\n'
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'nonpaper-new-'))
    mkdirSync(join(dir, 'reports'))
    writeFileSync(join(dir, 'case.yaml'), caseYaml)
    writeFileSync(join(dir, 'reports', 'Note.txt'), 'The one that is there.')
  })
  afterEach(() => rmSync(dir, { recursive: true }))
  const draft = async (...news: NewReport[]) => {
    const drafted = await draftNewReports(dir, news, [])
    if (!drafted.ok) throw new Error(drafted.problems[0].message)
    return drafted.value
  }

  it('never stand in place of another, nor outside their folder', async () => {
    const { added } = await draft(text('note.TXT', 'One.'), text('../../case.yaml', 'Two.'), text('note.txt', 'Three.'))
    expect(added.map(({ file }) => file)).toEqual(['reports/note-2.TXT', 'reports/note-3.txt'])
  })
  it('cost each other nothing: a bad one is refused, and so is a text that came before', async () => {
    const { added, refused } = await draft(
      text('a.txt', 'The talks resume.'),
      text('b.xls', 'Not a report.'),
      text('c.txt', 'The  talks\nresume.'),
      text('d.txt', ''),
      text('e.txt', 'Another.', { date: '2025-02-30' }),
    )
    expect(added.map(({ given }) => given)).toEqual(['a.txt'])
    expect(refused.map(({ given, problems }) => [given, problems[0]?.code])).toEqual([
      ['b.xls', 'unsupported-format'],
      ['c.txt', 'same-text'],
      ['d.txt', 'empty-file'],
      ['e.txt', 'invalid-date'],
    ])
  })
  it('are written with what a person says of them, all as one change that can be taken back', async () => {
    const { changes, added } = await draft(
      text('a.txt', 'The talks resume.', { outlet: 'Nile Post', date: '2025-02-03' }),
    )
    expect(added[0]?.report).toMatchObject({ outlet: 'Nile Post', date: '2025-02-03', dateBasis: 'given by the user' })
    const editor = await openEditor(dir)
    expect(await editor.write(changes, { what: 'Added: a' })).toMatchObject({ ok: true })
    expect(readFileSync(join(dir, 'case.yaml'), 'utf8')).toBe(
      `${caseYaml}reports:\n  a.txt: {outlet: Nile Post, date: 2025-02-03}\n`,
    )
    expect(readFileSync(join(dir, 'reports', 'a.txt'), 'utf8')).toBe('The talks resume.')
    await editor.undo()
    expect(readdirSync(join(dir, 'reports'))).toEqual(['Note.txt'])
    expect(readFileSync(join(dir, 'case.yaml'), 'utf8')).toBe(caseYaml)
  })
  it('come into a case that has no folder for them yet', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'nonpaper-new-'))
    cpSync(join(dir, 'case.yaml'), join(bare, 'case.yaml'))
    const drafted = await draftNewReports(bare, [text('a.txt', 'The talks resume.')], [])
    expect(drafted).toMatchObject({ ok: true, value: { added: [{ file: 'reports/a.txt' }] } })
    rmSync(bare, { recursive: true })
  })
})
