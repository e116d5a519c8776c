import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { lockedPdf } from './locked-pdf.ts'
import { copyOfExample, emptyFolder, nonpaper, type Run } from './nonpaper.ts'

const good =
  'OSLO, Feb 26 – Norway’s foreign minister, Kari Berg, said on Wednesday that talks “may resume” in March.\n'

/** A problem is told in words, with exit code 2 and without a stack. */
function expectProblem({ code, err }: Run, ...messages: readonly (string | RegExp)[]): void {
  expect(code).toBe(2)
  for (const message of messages) expect(err).toMatch(message)
  expect(err).not.toMatch(/^\s+at |node:internal/mu)
}

describe('a batch with bad files', () => {
  const bad: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp]>> = {
    'empty.txt': ['', /the file is empty/u],
    'binary.txt': [Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), /error {2}/u],
    'large.txt': ['All work and no play. '.repeat(300_000), /more than 5 MB/u],
    'wrong-encoding.txt': [
      Buffer.concat([Buffer.from('Министр сказал: «да».'.repeat(9)), Buffer.from([0xff, 0xd0])]),
      /byte 0xFF breaks the UTF-8/u,
    ],
    'locked.pdf': [lockedPdf(), /password/u],
    'broken.pdf': ['%PDF-1.7\nnothing more', /error {2}/u],
    'broken.docx': ['PK\u0003\u0004nothing more', /error {2}/u],
    'picture.jpg': [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /not read/u],
  }
  let batch: Run
  let folder: string
  beforeAll(() => {
    folder = mkFolder()
    batch = nonpaper(['read', join(folder, 'missing.txt'), folder, '--json'])
  })

  function mkFolder(): string {
    const path = join(process.env.TMPDIR ?? '/tmp', `nonpaper-batch-${process.pid}`)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'a-good.txt'), good)
    for (const [name, [content]] of Object.entries(bad)) writeFileSync(join(path, name), content)
    writeFileSync(join(path, 'z-good.txt'), good.replace('Norway', 'Sweden').replace('OSLO', 'STOCKHOLM'))
    return path
  }

  test.each([...Object.keys(bad), 'missing.txt'])('%s is explained', (name) => {
    const message = bad[name]?.[1] ?? /no such file or folder/u
    const told = batch.err.split(/^(?=\S)/mu).filter((problem) => problem.startsWith(join(folder, name)))
    expectProblem({ ...batch, err: told.join('') }, message)
  })

  test('the others are read and printed all the same', () => {
    const { reports } = JSON.parse(batch.out)
    expect(reports.map(({ file }: { file: string }) => file)).toEqual([
      join(folder, 'a-good.txt'),
      join(folder, 'z-good.txt'),
    ])
    expect(reports[0].statements[0].speaker).toMatchObject({ name: expect.stringContaining('Berg'), actor: null })
  })
})

describe('a case that cannot be worked out', () => {
  const caseWith = (codebook: string) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'reports'))
    writeFileSync(join(folder, 'reports', 'a.txt'), good)
    writeFileSync(join(folder, 'case.yaml'), codebook)
    return folder
  }

  test.each([
    ['malformed YAML', 'actors:\n\ta: {}\n', /case\.yaml:2:1 {2}error {2}malformed YAML: Tabs/u],
    [
      'an unknown key',
      'actors: {a: {aliasse: [b]}}\n',
      /case\.yaml:1:14 {2}error {2}unknown key "aliasse"[\s\S]*Did you mean "aliases"\?/u,
    ],
    [
      'an unknown actor',
      'actors: {norway: {}}\nissues:\n  q: {alternatives: [x, y], controlledBy: [norwy]}\n',
      /case\.yaml:3:44 {2}error {2}unknown actor "norwy"[\s\S]*Did you mean "norway"\?/u,
    ],
    [
      'an unknown alternative',
      'actors: {a: {}}\nissues:\n  q: {alternatives: [open, shut], statusQuo: shutt}\n',
      /case\.yaml:3:46 {2}error {2}unknown alternative "shutt"[\s\S]*Did you mean "shut"\?/u,
    ],
    ['a duplicate id', 'actors:\n  a: {}\n  a: {}\n', /case\.yaml:3:3 {2}error {2}duplicate key "a"/u],
    [
      'a goal that names nothing',
      'actors: {a: {}}\nissues: {talks: {alternatives: [x, y]}}\ngoal: {talk: y}\n',
      /case\.yaml:3:8 {2}error {2}unknown issue "talk"[\s\S]*Did you mean "talks"\?/u,
    ],
  ])('%s has its line and column', (_, codebook, message) => {
    const folder = caseWith(codebook)
    const run = nonpaper(['positions', folder, '--json'])
    expectProblem(run, message)
    expect(run.out).toBe('')
    expect(nonpaper(['check', folder])).toMatchObject({ code: 1, err: expect.stringMatching(message) })
  })

  test('a folder without case.yaml, and no folder at all', () => {
    const folder = emptyFolder()
    expectProblem(nonpaper(['brief', folder]), /no case\.yaml in this folder/u, /nonpaper init/u)
    expectProblem(nonpaper(['brief', join(folder, 'gone')]), /no such case folder/u)
  })

  test('a goal on the command line that names nothing', () => {
    const run = nonpaper(['deals', 'examples/backstop-2025', '--goal', 'european-farce=deployed'])
    expectProblem(run, /unknown issue "european-farce" in the goal/u, /european-force/u)
  })

  test('an actor on the command line that is nobody', () => {
    const run = nonpaper(['deals', 'examples/backstop-2025', '--without-consent', 'rusia'])
    expectProblem(run, /unknown actor "rusia"/u, /Did you mean "russia"\?/u)
  })
})

test('a bad report in a case: the rest is worked out, and the exit code tells', () => {
  const folder = copyOfExample('backstop-2025')
  const before = nonpaper(['positions', folder, '--json'])
  expect(before.code).toBe(0)
  writeFileSync(join(folder, 'reports', '00-empty.txt'), '')
  const run = nonpaper(['positions', folder, '--json'])
  expectProblem(run, /00-empty\.txt {2}error {2}the file is empty/u)
  expect(JSON.parse(run.out)).toEqual(JSON.parse(before.out))
})
