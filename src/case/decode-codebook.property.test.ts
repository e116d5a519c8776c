import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCodebook } from './decode-codebook.ts'

const example = readFileSync(new URL('../../examples/good-friday-1999/case.yaml', import.meta.url), 'utf8')

/** A cut, a slip or a foreign mark somewhere in a good file. */
const damaged = fc
  .tuple(
    fc.nat(example.length),
    fc.nat(40),
    fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('\t', ': ', '*a', '&a ', '[', '{', '"', '- ', '\n', '<<: ')),
  )
  .map(([at, cut, insert]) => example.slice(0, at) + insert + example.slice(at + cut))

test.each([
  ['any text', fc.string({ unit: 'grapheme', maxLength: 200 })],
  ['a damaged codebook', damaged],
])('%s decodes or is explained, and every place is in the file', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const decoded = decodeCodebook(text, 'case.yaml')
      const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
      for (const { message, hint, location } of decoded.ok ? decoded.warnings : decoded.problems) {
        expect(message).not.toBe('')
        expect(hint).not.toBe('')
        if (location?.line === undefined) continue
        const line = lines[location.line - 1]
        expect(line).toBe(location.lineText)
        expect(location.column! - 1 + Math.max(0, location.length! - 1)).toBeLessThanOrEqual(Math.max(0, line!.length))
      }
    }),
    { numRuns: 150 },
  )
})
