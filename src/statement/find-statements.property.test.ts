import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStatements } from './find-statements.ts'
import { reportOf } from './marked.test-builder.ts'
import { actorOf } from './spoken.test-builder.ts'

const actors = [
  actorOf('iran', 'Iran', 'Tehran', 'Javad Zarif (foreign minister)'),
  actorOf('us', 'United States', 'U.S.', 'John Kerry'),
]
const piece = fc.constantFrom(
  'Zarif',
  'Kerry',
  'The foreign minister',
  'He',
  'who',
  'they',
  'an official',
  'the official',
  'Iran and the U.S.',
  'Tehran’s envoy',
  'said',
  'told reporters',
  'on Tuesday',
  'a day after',
  'that talks',
  'had failed',
  '“We are ready,”',
  '“',
  '”',
  ',',
  '.',
  '\n\n',
  '🕊',
  'Он сказал',
  'قال',
  '他说',
  "'",
  '(',
  '…',
  '—',
  'according to',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('statements of any text', () => {
  it('hold their words exactly, have ids of their own, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constant('2015-06-24'), { nil: undefined }), (words, date) => {
        const report = { ...reportOf(words), ...(date !== undefined && { date }) }
        const statements = findStatements(report, actors)
        for (const { source, cue, content, verbatim } of statements) {
          for (const { start, end, text: excerpt } of [...source, ...cue, ...content, ...verbatim]) {
            expect(words.slice(start, end)).toBe(excerpt)
          }
        }
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
        expect(findStatements(report, actors)).toEqual(statements)
      }),
      { numRuns: 150 },
    )
  })

  it('keep their ids when only the speakers are read better', () => {
    const report = reportOf('“We are ready,” Zarif said. Iran and the U.S. said that talks had failed.')
    const ids = (known: typeof actors) => findStatements(report, known).map(({ id }) => id)
    expect(ids(actors).slice(0, 2)).toEqual(ids([]).slice(0, 2))
  })
})
