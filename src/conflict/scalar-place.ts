import { lineColumnAt } from '../text/line-column.ts'
import type { ProblemLocation } from '../text/problem.ts'
import type { PlaceOf } from './parse-expression.ts'

/**
 * Where stretches of a YAML scalar stand in its file: plain, quoted, folded over lines or in a block. A scalar with escapes
 * answers with its own place.
 */
export function placeInScalar(source: string, value: string, scalar: ProblemLocation): PlaceOf {
  const { file, line, column } = scalar
  if (line === undefined || column === undefined) return () => scalar
  const offsets = alignScalar(source, offsetAt(source, line, column), value)
  if (offsets === undefined) return () => scalar
  return ({ start, end }) => {
    const from = offsets[start] ?? 0
    const place = lineColumnAt(source, from)
    const lineText = source.slice(from - place.column + 1).split(/\r\n|\n|\r/u, 1)[0]!
    const to = (offsets[Math.max(start, end - 1)] ?? from) + 1
    const length = Math.max(1, Math.min(to - from, lineText.length - place.column + 1))
    return { file, ...place, length, lineText }
  }
}

/** The offset of a line and column, counted from 1. */
export function offsetAt(source: string, line: number, column: number): number {
  let at = 0
  for (const match of source.matchAll(/\r\n|\n|\r/gu)) {
    if (--line === 0) break
    at = match.index + match[0].length
  }
  return at + column - 1
}

/** The offset of every character of the value; line breaks and indentation may stand for a space. */
function alignScalar(source: string, start: number, value: string): readonly number[] | undefined {
  const header = /^(?:["']|[|>][-+\d]*[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r))/u.exec(source.slice(start, start + 1000))?.[0]
  let at = start + (header?.length ?? 0)
  const offsets: number[] = []
  for (const character of value.split('')) {
    const blank = /\s/u.test(character)
    while (!blank && source[at] !== character && /\s/u.test(source[at] ?? '')) at += 1
    if (blank ? !/\s/u.test(source[at] ?? ' ') : source[at] !== character) return undefined
    offsets.push(Math.min(at, source.length - 1))
    at += 1
  }
  return offsets
}
