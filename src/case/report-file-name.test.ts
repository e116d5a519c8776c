import { describe, expect, it } from 'vitest'
import { reportFileName } from './report-file-name.ts'

const name = (given: string, ...taken: string[]) => reportFileName(given, new Set(taken))

describe('the name of a report’s file', () => {
  it('is the one given where nothing is wrong with it', () => {
    expect(name('reuters-2025-02-26.txt')).toBe('reuters-2025-02-26.txt')
    expect(name('Переговоры в Женеве.pdf')).toBe('Переговоры в Женеве.pdf')
  })
  it('never leads out of its folder', () => {
    expect(name('../../etc/passwd.txt')).toBe('passwd.txt')
    expect(name('C:\\talks\\note.md')).toBe('note.md')
    expect(name('..')).toBe('report')
    expect(name('/')).toBe('report')
    expect(name('talks/..')).toBe('talks')
  })
  it('is never hidden and holds nothing that cannot be seen', () => {
    expect(name('.profile.txt')).toBe('profile.txt')
    expect(name('a\u0000b\u001b[31m\nc.txt')).toBe('ab[31mc.txt')
    // Shown as "annexe" + "exe.txt" turned round.
    expect(name('annex\u202Etxt.exe')).toBe('annextxt.exe')
    expect(name('no\u200Bte.txt\u202C')).toBe('note.txt')
  })
  it('holds nothing that Windows does not take', () => {
    expect(name('who: "what"?.txt')).toBe('who- -what-.txt')
    expect(name('CON.txt')).toBe('report-CON.txt')
    expect(name('note. .txt')).toBe('note.txt')
  })
  it('is short, with its extension, and cuts no character', () => {
    expect(name(`${'x'.repeat(300)}.html`)).toBe(`${'x'.repeat(145)}.html`)
    // Four bytes each: 36 of them and .txt are 148 bytes.
    expect(name(`${'🕊'.repeat(80)}.txt`)).toBe(`${'🕊'.repeat(36)}.txt`)
  })
  it('is free, whatever the case', () => {
    expect(name('Note.txt', 'note.txt')).toBe('Note-2.txt')
    expect(name('Note.txt', 'note.txt', 'note-2.txt')).toBe('Note-3.txt')
  })
})
