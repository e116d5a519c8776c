import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomConflict } from '../../test/stability/random-conflict.ts'
import { conflictFrom } from './conflict.test-builder.ts'
import type { Conflict, Preference } from './conflict.ts'
import { formatConflict } from './format-conflict.ts'
import { formatDraft } from './redraft-conflict.ts'

const words = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    'null',
    '~',
    'no',
    '2025',
    '0x1F',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '"',
    '{a}',
    '[a, b]',
    '&a',
    '*a',
    '|',
    '\n',
    ' ',
  ),
)
const conflicts = fc
  .record({
    seed: fc.nat(),
    decisionMakers: fc.integer({ min: 2, max: 4 }),
    options: fc.integer({ min: 4, max: 6 }),
    unknown: fc.boolean(),
    strong: fc.boolean(),
    said: fc.infiniteStream(words),
    numbers: fc.infiniteStream(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
  })
  .map(({ said, numbers, ...choices }): Conflict => {
    const say = () => said.next().value
    const number = () => numbers.next().value
    const { conflict } = randomConflict(choices)
    const told = (preference: Preference): Preference =>
      preference.kind === 'statements'
        ? {
            kind: 'statements',
            statements: preference.statements.map((statement, i) => ({
              ...statement,
              evidence: i % 2 === 0 ? [say(), say()] : [],
              ...(i % 3 === 0 && { reading: 'inferred' as const }),
              movable: i % 3 === 1 ? { drop: number(), commit: number() } : {},
            })),
          }
        : preference
    return {
      ...conflict,
      title: say(),
      decisionMakers: conflict.decisionMakers.map(({ id }) => ({ id, name: say() })),
      options: conflict.options.map((option) => ({ ...option, label: say() })),
      preferences: Object.fromEntries(Object.entries(conflict.preferences).map(([id, each]) => [id, told(each)])),
    }
  })

/** Without the places in a file, and without those in a text, which brackets move. */
const said = (conflict: Conflict) =>
  JSON.parse(JSON.stringify(conflict, (key, value) => (['location', 'start', 'end'].includes(key) ? undefined : value)))

test('what is written reads back as the same conflict, with a draft’s marks and comments or without', () => {
  fc.assert(
    fc.property(conflicts, words, (conflict, comment) => {
      expect(said(conflictFrom(formatConflict(conflict)))).toEqual(said(conflict))
      const commented = formatDraft(conflict, { top: comment, statement: () => comment }, 'any')
      expect(said(conflictFrom(commented))).toEqual(said(conflict))
    }),
    { numRuns: 40 },
  )
})
