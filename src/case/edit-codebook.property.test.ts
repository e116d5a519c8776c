import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodebookEdit } from '../position/codebook-edit.ts'
import { decodeCodebook } from './decode-codebook.ts'
import { editCodebook } from './edit-codebook.ts'

const root = join(import.meta.dirname, '..', '..')
const texts = globSync(['examples/*/case.yaml', 'test/cases/*/case.yaml'], { cwd: root }).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  return [text, text.replaceAll('\n', '\r\n')]
})
const cases = texts.flatMap((text) => {
  const decoded = decodeCodebook(text, 'case.yaml')
  return decoded.ok && decoded.value.actors.length > 1 && decoded.value.issues.length > 1
    ? [{ text, codebook: decoded.value }]
    : []
})
const anyCase = fc.constantFrom(...cases)
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!
const commentsOf = (text: string) => text.split(/\r?\n/u).filter((line) => /^\s*#/u.test(line))
const after = (text: string, ...edits: readonly CodebookEdit[]) => {
  const made = editCodebook(text, edits, 'case.yaml')
  return made.ok ? made.value.text : undefined
}

test('a name given and taken back leaves every byte as it was', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.boolean(), ({ text, codebook }, at, isActor) => {
      const entry = isActor
        ? ({ kind: 'actor', id: pick(codebook.actors, at).id } as const)
        : ({ kind: 'issue', id: pick(codebook.issues, at).id } as const)
      const there = after(text, { edit: 'rename', entry, to: 'another-name' })!
      expect(there).toContain('another-name')
      // An actor without a name is called by its id, and is given that name with another id.
      const named = !isActor || pick(codebook.actors, at).name !== entry.id
      if (named)
        expect(after(there, { edit: 'rename', entry: { ...entry, id: 'another-name' }, to: entry.id })).toBe(text)
    }),
    { numRuns: 30 },
  )
})

test('a word put in and taken out leaves every byte as it was, and changes one line meanwhile', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.string({ minLength: 1 }), ({ text, codebook }, at, typed) => {
      const word = typed.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
      const issue = pick(codebook.issues, at)
      fc.pre(word !== '' && issue.terms.length > 1 && !issue.terms.includes(word))
      const to = { list: 'terms', issue: issue.id } as const
      const there = after(text, { edit: 'add-word', to, word })!
      const decoded = decodeCodebook(there, 'case.yaml')
      expect(decoded.ok && decoded.value.issues.find(({ id }) => id === issue.id)?.terms).toEqual([
        ...issue.terms,
        word,
      ])
      const lines = text.split('\n')
      expect(there.split('\n').filter((line) => !lines.includes(line)).length).toBeLessThanOrEqual(1)
      expect(after(there, { edit: 'remove-word', to, word })).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('entries that are merged or removed take no comment line of others with them, and leave the rest as it was', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.nat(), fc.boolean(), ({ text, codebook }, a, b, isMerge) => {
      const [from, into] = [pick(codebook.actors, a).id, pick(codebook.actors, b).id]
      fc.pre(from !== into)
      const entry = { kind: 'actor', id: from } as const
      const there = after(text, isMerge ? { edit: 'merge', entry, into } : { edit: 'remove', entry })
      // Refused where a role or the like would be named twice.
      if (there === undefined) return
      const comments = commentsOf(text)
      const left = commentsOf(there)
      expect(left).toEqual(comments.filter((line) => left.includes(line)))
      const decoded = decodeCodebook(there, 'case.yaml')
      const others = codebook.actors.filter(({ id }) => id !== from && id !== into)
      expect(decoded.ok && decoded.value.actors.filter(({ id }) => id !== from && id !== into)).toEqual(others)
      expect(decoded.ok && decoded.value.issues.map(({ terms, alternatives }) => ({ terms, alternatives }))).toEqual(
        codebook.issues.map(({ terms, alternatives }) => ({ terms, alternatives })),
      )
    }),
    { numRuns: 30 },
  )
})
