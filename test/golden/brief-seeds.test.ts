import { beforeAll, describe, expect, it } from 'vitest'
import type { Brief, SectionId } from '../../src/brief/brief.ts'
import type { Line } from '../../src/brief/claim.ts'
import { briefOf } from '../../src/case/answers.ts'
import type { Report } from '../../src/report/report.ts'
import { analyseSeeds, haveSeeds } from './seed-case.ts'
import { type SeedQuestion, seedQuestions } from './seed-questions.ts'

describe.skipIf(!haveSeeds)(
  'the questions asked of the seed reports (needs ../shared/seeds beside the repository)',
  () => {
    let brief: Brief
    let reports: readonly Report[]

    beforeAll(async () => {
      const analysis = await analyseSeeds()
      reports = analysis.reports
      brief = briefOf(analysis, { 'european-force': 'deployed' }, { since: '2025-02-24' })
    })

    const linesOf = (ids: readonly SectionId[]): readonly Line[] =>
      brief.sections.filter((section) => ids.includes(section.id)).flatMap((section) => section.lines)

    const isCited = (ids: readonly SectionId[], words: string): boolean =>
      reports.some(({ id, text }) => {
        const start = text.indexOf(words)
        const end = start + words.length
        const claims = linesOf(ids).flatMap((line) => (line.kind === 'claim' ? line.citations : []))
        return start >= 0 && claims.some((cited) => cited.report === id && cited.start < end && start < cited.end)
      })

    const notCited = ({ sections, cites }: SeedQuestion): readonly string[] =>
      cites
        .map((words) => (typeof words === 'string' ? [words] : words))
        .filter((either) => !either.some((words) => isCited(sections, words)))
        .flatMap(([first]) => first ?? [])

    it.each(
      seedQuestions.map((question) => [`${question.id}: ${question.asks}`, question] as const),
    )('%s', (_, question) => {
      const { sections, cites, missed = [], says = [], never = [] } = question
      for (const words of cites.flat())
        expect(
          reports.some(({ text }) => text.includes(words)),
          `in the seeds: ${words}`,
        ).toBe(true)
      expect(notCited(question).filter((words) => !missed.includes(words))).toEqual([])
      const text = linesOf(sections)
        .map((line) => line.text)
        .join('\n')
      for (const words of says) expect(text).toContain(words)
      for (const pattern of never) expect(text).not.toMatch(pattern)
    })

    it('answers as brief-seeds.md says, beside the gold answers', async () => {
      const answers = seedQuestions.map((question) => {
        const lines = brief.sections
          .filter((section) => question.sections.includes(section.id))
          .flatMap((section) => [
            `*${section.title}*`,
            '',
            ...section.lines.slice(0, section.onPage).map((line) => `- ${line.text}`),
            '',
          ])
        const lacking = notCited(question).map((words) => `“${words}”`)
        const cited = `${question.cites.length - lacking.length} of ${question.cites.length} gold quotations cited`
        return [
          `## ${question.id}. ${question.asks}`,
          '',
          `**Gold:** ${question.gold}`,
          '',
          `**Ours** (${cited}${lacking.length > 0 ? `; not ${lacking.join(', ')}` : ''}):`,
          '',
          ...lines,
        ].join('\n')
      })
      const page = `# The brief’s answers beside the gold ones\n\n${answers.join('\n')}`
      await expect(page).toMatchFileSnapshot('brief-seeds.md')
    })
  },
)
