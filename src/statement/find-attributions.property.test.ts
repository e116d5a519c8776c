import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Span } from '../text/span.ts'
import { findAttributions } from './find-attributions.ts'
import { reportOf } from './marked.test-builder.ts'

const words = fc.constantFrom(
  'said',
  'told',
  'reporters',
  'that',
  'the',
  'minister',
  'Weber',
  'she',
  'who',
  'wants',
  'demands',
  'called',
  'on',
  'for',
  'out',
  'ruled',
  'to',
  'stay',
  'talks',
  'may',
  'resume',
  'according',
  'saying',
  'not',
  'and',
  'but',
  'with',
  'his',
  'condition',
  'remarks',
  'is',
  'ready',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  '„',
  "'",
  "''",
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  ':',
  ';',
  '—',
  '–',
  '?',
  '…',
  '\n\n',
  'U.S.',
  '5%',
  'Vučić',
  '😀',
)
const newslike = fc.array(words, { maxLength: 80 }).map((list) => list.join(' '))
const glued = fc.array(words, { maxLength: 60 }).map((list) => list.join(''))
const anything = fc.string({ unit: 'grapheme', maxLength: 200 })

describe('attributions of any text', () => {
  it('lie inside the text, have content, and keep source and content apart', () => {
    fc.assert(
      fc.property(fc.oneof(newslike, glued, anything), (text) => {
        const found = findAttributions(reportOf(text))
        for (const [index, { source, cue, content, addressee, carriedFrom }] of found.entries()) {
          expect(content.length).toBeGreaterThan(0)
          for (const span of [...source, ...cue, ...content, ...(addressee ? [addressee] : [])]) {
            expect(isInside(text, span)).toBe(true)
          }
          expect(source.some((span) => content.some((other) => overlaps(span, other)))).toBe(false)
          if (carriedFrom !== undefined) expect(carriedFrom).toBeLessThan(index)
        }
      }),
      { numRuns: 250 },
    )
  })

  it.each([
    ['quotations', '“We will talk,” said Weber. '],
    ['openings never closed', '“'],
    ['straight marks', '" '],
    ['single marks', "'a "],
    ['brackets never closed', '( ['],
    ['cues without end', 'he said '],
    ['dashes', 'he said it — '],
    ['commas', 'Weber, a fellow, '],
    ['conjunctions', 'talks and '],
    ['one word', 'a'],
  ])('reads 200 kB of %s in seconds', (_, unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length))
    const start = performance.now()
    findAttributions(reportOf(text))
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

function isInside(text: string, span: Span): boolean {
  return span.start >= 0 && span.start < span.end && span.end <= text.length
}
