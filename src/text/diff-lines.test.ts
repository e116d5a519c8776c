import { expect, test } from 'vitest'
import { diffLines } from './diff-lines.ts'

const shown = (before: string, after: string, round?: number) =>
  diffLines(before, after, round).map((hunk) =>
    hunk.map(
      ({ kind, text, before: a, after: b }) => `${{ same: ' ', out: '-', in: '+' }[kind]}${a ?? ''}:${b ?? ''} ${text}`,
    ),
  )

test('lines that change stand with those round them', () => {
  expect(shown('a\nb\nc\nd\ne', 'a\nb\nX\nd\ne', 1)).toEqual([[' 2:2 b', '-3: c', '+:3 X', ' 4:4 d']])
  expect(shown('a\nb\nc\nd\ne', 'N\na\nb\nc\nd', 0)).toEqual([['+:1 N'], ['-5: e']])
  expect(shown('a\r\nb', 'a\nb')).toEqual([])
  expect(shown('', 'a')).toEqual([['-1: ', '+:1 a']])
})
