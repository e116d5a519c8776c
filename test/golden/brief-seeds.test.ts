import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Brief, SectionId } from '../../src/brief/brief.ts'
import type { Line } from '../../src/brief/claim.ts'
import { analyseCase } from '../../src/case/analyse.ts'
import { briefOf } from '../../src/case/answers.ts'
import type { Report } from '../../src/report/report.ts'
import { seedQuestions } from './seed-questions.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const seeds = join(root, '../shared/seeds')
const here = existsSync(seeds)

describe.skipIf(!here)('the questions asked of the seed reports (needs ../shared/seeds beside the repository)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-seeds-'))
  let brief: Brief
  let reports: readonly Report[]

  beforeAll(async () => {
    mkdirSync(join(folder, 'reports'))
    copyFileSync(join(root, 'examples/backstop-2025/case.yaml'), join(folder, 'case.yaml'))
    for (const file of readdirSync(seeds)) copyFileSync(join(seeds, file), join(folder, 'reports', file))
    const analysed = await analyseCase(folder)
    if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
    reports = analysed.value.reports
    brief = briefOf(analysed.value, { 'european-force': 'deployed' }, '2025-02-24')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const linesOf = (ids: readonly SectionId[]): readonly Line[] =>
    brief.sections.filter((section) => ids.includes(section.id)).flatMap((section) => section.lines)

  const isCited = (ids: readonly SectionId[], words: string): boolean =>
    reports.some(({ id, text }) => {
      const start = text.indexOf(words)
      const end = start + words.length
      const claims = linesOf(ids).flatMap((line) => (line.kind === 'claim' ? line.citations : []))
      return start >= 0 && claims.some((cited) => cited.report === id && cited.start < end && start < cited.end)
    })

  for (const { id, asks, sections, cites, missed = [], says = [], never = [] } of seedQuestions) {
    describe(`${id}: ${asks}`, () => {
      it.each(cites.filter((words) => !missed.includes(words)).map((words) => [words]))('cites %s', (words) => {
        expect(
          reports.some(({ text }) => text.includes(words)),
          'in the seeds',
        ).toBe(true)
        expect(isCited(sections, words)).toBe(true)
      })

      it.fails.each(missed.map((words) => [words]))('does not cite %s yet', (words) => {
        expect(isCited(sections, words)).toBe(true)
      })

      it('says what it must and nothing it must not', () => {
        const text = linesOf(sections)
          .map((line) => line.text)
          .join('\n')
        for (const words of says) expect(text).toContain(words)
        for (const pattern of never) expect(text).not.toMatch(pattern)
      })
    })
  }

  it('answers as the file beside the gold answers says', async () => {
    const answers = seedQuestions.map(({ id, asks, gold, sections }) => {
      const lines = brief.sections
        .filter((section) => sections.includes(section.id))
        .flatMap((section) => [`*${section.title}*`, '', ...section.lines.map((line) => `- ${line.text}`), ''])
      return [`## ${id}. ${asks}`, '', `Gold: ${gold}`, '', ...lines].join('\n')
    })
    await expect(`# The brief’s answers beside the gold ones\n\n${answers.join('\n')}`).toMatchFileSnapshot(
      'brief-seeds.md',
    )
  })
})
