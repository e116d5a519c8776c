import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import type { BriefInput } from './brief-input.ts'
import { draftBrief } from './draft-brief.ts'
import { footnoteNumbers } from './footnote-numbers.ts'
import { formatBriefHtml } from './format-brief-html.ts'
import { formatBriefMarkdown } from './format-brief-markdown.ts'
import { formatBriefText } from './format-brief-text.ts'

/** Any part of the invented case: whatever the stages did not find. */
const inputs = fc
  .record({
    positions: fc.subarray([...riverDam.positions]),
    gaps: fc.subarray([...riverDam.gaps]),
    accounts: fc.subarray([...riverDam.accounts]),
    changes: fc.subarray([...riverDam.changes]),
    meanings: fc.subarray([...riverDam.meanings]),
    hedged: fc.boolean(),
    goal: fc.boolean(),
  })
  .map(({ hedged, goal, positions, ...parts }): BriefInput => {
    const { deals, ...rest } = riverDam
    const held = positions.map((position) => ({ ...position, hedged }))
    return { ...rest, ...parts, positions: held, ...(goal && deals && { deals }) }
  })

describe('every brief', () => {
  it('cites exact words, numbers every citation once, and renders the same twice', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const brief = draftBrief(input)
        const numbersOf = footnoteNumbers(brief)
        for (const { lines } of brief.sections) {
          for (const line of lines) {
            if (line.kind !== 'claim') continue
            expect(numbersOf(line.citations)).toHaveLength(line.citations.length)
            for (const { report, start, end, text } of line.citations) {
              expect(input.reports.find(({ id }) => id === report)?.text.slice(start, end)).toBe(text)
            }
          }
        }
        expect(brief.footnotes.map((note) => note.number)).toEqual(brief.footnotes.map((_, i) => i + 1))
        expect(draftBrief(input)).toEqual(brief)
        const html = formatBriefHtml(brief, input.reports)
        for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(html.split(/<mark[ >]/).length).toBe(html.split('</mark>').length)
        for (const line of formatBriefText(brief, { width: 72 }).split('\n'))
          expect(line.length).toBeLessThanOrEqual(72)
        expect(formatBriefMarkdown(brief)).toContain('## Footnotes')
      }),
      { numRuns: 25 },
    )
  })
})
