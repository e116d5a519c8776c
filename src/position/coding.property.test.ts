import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeStatements } from './code-statements.ts'
import { marked } from './coding.test-builder.ts'
import { negotiations } from './negotiations.test-builder.ts'

const fragment = fc.oneof(
  fc.constantFrom(
    ...'would will not never accept rejects ready to only if unless until without before it the plan so do enrichment sanctions lifted inspectors return missiles cap halt Iran Washington , ; : “ ” … — ( ) ? and or but that must can’t 30 days'.split(
      ' ',
    ),
  ),
  fc.string({ maxLength: 6 }),
  fc.constantFrom('Ғ', '停火', 'هدنة', '😀', 'é'),
)

it('codes any text without throwing, with spans that lie where they say', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), fc.constantFrom('iran', 'us', null), (parts, by) => {
      const content = parts.join(' ').replace(/[[\]\n]/gu, ' ')
      const { report, statement } = marked(`[s:Someone] [c:said] [t:${content}]`, by)
      const codings = codeStatements([statement], [report], negotiations.iran!)
      for (const { onlyIf, unlinked, quantities } of codings) {
        const spans = [...onlyIf.map(({ span }) => span), ...(unlinked ?? []), ...quantities.map(({ span }) => span)]
        for (const span of spans) expect(report.text.slice(span.start, span.end)).toBe(span.text)
      }
      expect(new Set(codings.map(({ issue, alternative }) => `${issue} ${alternative}`)).size).toBe(codings.length)
      if (by === null) expect(codings).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('does not depend on what actors and issues are called', () => {
  const sentence = '[s:Iran] [c:said] [t:it would cap enrichment if sanctions were lifted].'
  const { report, statement } = marked(sentence, 'x')
  const { actors, issues, ...rest } = negotiations.iran!
  const renamed = {
    ...rest,
    actors: actors.map((actor) => (actor.id === 'iran' ? { ...actor, id: 'x' } : actor)),
    issues: issues.map((issue) => ({ ...issue, id: `q-${issue.id}` })),
  }
  const plain = codeStatements([marked(sentence, 'iran').statement], [report], negotiations.iran!)
  const other = codeStatements([statement], [report], renamed)
  expect(other.map(({ issue, stance }) => [issue, stance])).toEqual(
    plain.map(({ issue, stance }) => [`q-${issue}`, stance]),
  )
})
