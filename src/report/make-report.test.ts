import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDateWords, resolveDateWords } from '../text/date-words.ts'
import { makeReport } from './make-report.ts'

function made(...args: Parameters<typeof makeReport>) {
  const decoded = makeReport(...args)
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  return decoded.value
}

const text =
  'Talks resume\n\nBy Anna Kovac\n\nGENEVA, Jan 3, 2024 (AFP) - The minister said that the talks would go on.\n'

describe('makeReport', () => {
  it('makes a report of pasted text, kept as it is', () => {
    expect(made(text)).toMatchObject({
      title: 'Talks resume',
      byline: 'Anna Kovac',
      outlet: 'AFP',
      date: '2024-01-03',
      dateBasis: 'written in the text',
      language: 'en',
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    })
    expect('file' in made(text)).toBe(false)
  })

  it('gives the same article saved twice the same id, and another text another', () => {
    const again = `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0')}\n`
    expect(made(again).id).toBe(made(text).id)
    expect(made(again).sha256).not.toBe(made(text).sha256)
    expect(made(`${text}!`).id).not.toBe(made(text).id)
  })

  it('believes a person before metadata, and metadata before the text', () => {
    const source = { title: 'From the page', outlet: 'The Page', byline: 'B. Page', date: '2024-01-05' }
    const given = { title: 'Mine', outlet: 'My paper', date: '2024-01-09', url: 'https://example.org/a' }
    expect(made(text, {}, source)).toMatchObject({ ...source, date: '2024-01-03' })
    expect(made(text, given, source)).toMatchObject({ ...given, byline: 'B. Page', dateBasis: 'given by the user' })
  })

  it('lists every problem', () => {
    const decoded = makeReport(' …\n', { file: 'a.txt', date: '2025-02-30' })
    expect(
      !decoded.ok && decoded.problems.map(({ code, message, location }) => [code, message, location?.file]),
    ).toEqual([
      ['empty-text', '"…" is all there is: no letter, no digit', 'a.txt'],
      ['invalid-date', '"2025-02-30" is no day of the calendar', 'a.txt'],
    ])
  })

  it('warns of another language by its name', () => {
    const decoded = makeReport('Министр сказал, что переговоры продолжатся.', { file: 'a.txt' }, { language: 'ru' })
    expect(decoded.ok && decoded.warnings).toMatchObject([
      {
        code: 'foreign-language',
        severity: 'warning',
        message: 'the text is in Russian ("ru")',
        location: { file: 'a.txt' },
      },
    ])
  })

  it('places paragraphs exactly in text with letters of two code units', () => {
    const mixed = '🕊🕊 Мир.\r\n\r\nقال الوزير نعم.\r\n\r\n部长说“可以”。'
    expect(made(mixed).paragraphs.map(({ start, end }) => mixed.slice(start, end))).toEqual([
      '🕊🕊 Мир.',
      'قال الوزير نعم.',
      '部长说“可以”。',
    ])
  })
})

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const seed = (file: string) => made(readFileSync(new URL(file, seeds), 'utf8'), { file })

describe.skipIf(!existsSync(seeds))('the two seed reports (skipped where ../shared/seeds is missing)', () => {
  it('dates the VOA report by its text and guesses no outlet', () => {
    const report = seed('000_79c5cb74301c1a2a.txt')
    expect(report).toMatchObject({ date: '2025-02-28', dateBasis: 'written in the text', language: 'en' })
    expect(report.outlet ?? report.byline ?? report.title).toBeUndefined()
    expect(report.paragraphs).toHaveLength(40)
    const { opening } = report.paragraphs[0]!
    expect(report.text.slice(opening?.start, opening?.end)).toBe('date 2025-02-28 white house —')
    const others = report.paragraphs.filter(({ kind }) => kind !== 'body')
    expect(others.map(({ start, end }) => report.text.slice(start, end))).toEqual([
      'Ukraine peacekeeping',
      'Unified front',
      'Boosting defense',
      'Kim Lewis contributed to this report.',
    ])
  })

  it('knows the Reuters report by byline and agency, and no date', () => {
    const report = seed('002_b36fc361bae67383.txt')
    expect(report).toMatchObject({ outlet: 'Reuters', byline: 'Elizabeth Piper', dateBasis: 'unknown' })
    expect(report.date).toBeUndefined()
    expect(report.paragraphs).toHaveLength(24)
    const others = report.paragraphs.filter(({ kind }) => kind !== 'body').map(({ number, kind }) => [number, kind])
    expect(others).toEqual([
      [1, 'byline'],
      [15, 'heading'],
      [24, 'credit'],
    ])
  })
})

it('reads the worked example of docs/reports.md as the page says', () => {
  const page = readFileSync(new URL('../../docs/reports.md', import.meta.url), 'utf8')
  const example = page.slice(page.indexOf('## A worked example'))
  const written = [...example.matchAll(/^ {4}(.+)$/gm)].map((match) => match[1]).join('\n')
  const report = made(written, { file: 'talks.txt' })
  expect(report).toMatchObject({
    date: '2024-01-03',
    dateBasis: 'written in the text',
    outlet: 'AFP',
    byline: 'Anna Kovac',
  })
  expect(report.paragraphs.map(({ kind }) => kind)).toEqual(['byline', 'body', 'heading', 'body', 'credit'])
  const days = report.paragraphs.flatMap(({ start, end, opening }) =>
    findDateWords(written, { start: opening?.end ?? start, end }).map((words) => resolveDateWords(words, report)),
  )
  expect(days.map(({ words, date, about }) => [words, date ?? about])).toEqual([
    ['Wednesday', '2024-01-03'],
    ['next week', '2024-W02'],
    ['Tuesday', '2024-01-02'],
    ['Friday', '2024-01-05'],
  ])
  const undated = made(written.replace(', 2024', ''), { file: 'talks.txt' })
  expect(undated).toMatchObject({ dateBasis: 'unknown' })
})
