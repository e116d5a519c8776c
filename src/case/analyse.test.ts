import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { analyseCase } from './analyse.ts'
import { checkCase } from './check-case.ts'

const codebook = `actors:
  north: {name: Northland, aliases: [Northern], people: [{name: Nora Berg, roles: [foreign minister]}]}
  south: {name: Southland}
  east: {name: Eastland}
issues:
  ceasefire: {alternatives: [none, declared], controlledBy: [north, south], terms: [ceasefire], cues: {declared: [ceasefire]}}
`
const story = 'Northland’s foreign minister, Nora Berg, said on Wednesday that Northland supports a ceasefire.\n'

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nonpaper-case-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
  return dir
}

async function analysisOf(files: Readonly<Record<string, string>>) {
  const analysed = await analyseCase(await folder(files))
  if (!analysed.ok) throw new Error(analysed.problems.map(({ message }) => message).join('; '))
  return analysed.value
}

describe('a case', () => {
  test('leads from a report to a position, and names who said nothing', async () => {
    const { reports, positions, gaps, problems } = await analysisOf({ 'case.yaml': codebook, 'reports/a.txt': story })
    expect(problems).toEqual([])
    expect(reports.map(({ file }) => file)).toEqual([join('reports', 'a.txt')])
    expect(positions).toMatchObject([
      { actor: 'north', issue: 'ceasefire', alternative: 'declared', stance: 'supports', status: 'current' },
    ])
    expect(gaps).toEqual([
      { actor: 'south', issue: 'ceasefire' },
      { actor: 'east', issue: 'ceasefire' },
    ])
  })

  test('takes what is given of a report, by its name in reports/', async () => {
    const given = `${codebook}reports:\n  sub/a.txt: {date: 2031-02-27, outlet: A Wire}\n`
    const { reports, statements } = await analysisOf({ 'case.yaml': given, 'reports/sub/a.txt': story })
    expect(reports[0]).toMatchObject({ outlet: 'A Wire', date: '2031-02-27', dateBasis: 'given by the user' })
    // 27 February 2031 is a Thursday.
    expect(statements[0]?.date).toBe('2031-02-26')
  })

  test('counts a text saved twice once, and says so', async () => {
    const files = { 'case.yaml': codebook, 'reports/a.txt': story, 'reports/b.txt': `${story}\n` }
    const { reports, problems } = await analysisOf(files)
    expect(reports).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'same-text', severity: 'warning' }])
  })

  test('survives a bad report', async () => {
    const files = { 'case.yaml': codebook, 'reports/a.txt': story, 'reports/b.txt': '' }
    const { positions, problems } = await analysisOf(files)
    expect(positions).toHaveLength(1)
    expect(problems).toMatchObject([
      { severity: 'error', location: { file: expect.stringMatching(/reports.b\.txt$/u) } },
    ])
  })

  test('without reports is a warning', async () => {
    const { problems } = await analysisOf({ 'case.yaml': codebook })
    expect(problems).toMatchObject([{ code: 'no-reports', severity: 'warning' }])
  })
})

describe('checking a case', () => {
  test('tells what finds nothing', async () => {
    const idle = codebook.replace('terms: [ceasefire]', 'terms: [ceasefire, armistice]')
    const given = `${idle}reports:\n  gone.txt: {outlet: A Wire}\n`
    const { problems } = await checkCase(await folder({ 'case.yaml': given, 'reports/a.txt': story }))
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['idle-term', '1 of the 2 terms and cues of ceasefire are found in no report: "armistice"'],
      ['unnamed-actor', 'no report names south, east'],
      ['unknown-report', '"gone.txt" is no file of the reports'],
      ['undated-report', 'the report has no date'],
    ])
  })

  test('hands on the problems of the codebook', async () => {
    const { analysis, problems } = await checkCase(await folder({ 'case.yaml': 'actor: {}' }))
    expect(analysis).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'unknown-key' }])
  })
})
