import { describe, expect, it } from 'vitest'
import { marked } from '../coding.test-builder.ts'
import type { Position } from '../position.ts'
import { indexCase } from './index-case.ts'
import { searchReports } from './search-reports.ts'
import { searchStatements } from './search-statements.ts'

function told(
  source: string,
  actor: string,
  date: string | undefined,
  about: { outlet?: string; title?: string } = {},
) {
  const { report, statement } = marked(source, actor)
  const { date: _, ...undated } = report
  return {
    report: { ...undated, ...about, ...(date !== undefined && { date }) },
    statement: { ...statement, ...(date !== undefined && { date }) },
  }
}

const dam = told('[s:Egypt] [c:said] [t:the “filling” must wait].', 'egypt', '2025-02-03', {
  outlet: 'Nile Post',
  title: 'B',
})
const data = told('[s:Sudan] [c:asked for] [t:daily data].', 'sudan', '2025-02-01', { outlet: 'Nile Post', title: 'a' })
const late = told('[s:Égypte] [c:said] [t:it would sign].', 'egypt', undefined, { title: 'C' })
const all = [dam, data, late]

function coded(id: string, statement: string, review: Position['review']): Position {
  return {
    id,
    actor: 'egypt',
    issue: 'filling',
    alternative: 'stopped',
    stance: 'requires',
    onlyIf: [],
    quantities: [],
    hedged: false,
    repeated: false,
    status: 'current',
    evidence: [statement],
    origin: 'rule',
    review,
  }
}

const index = indexCase(
  all.map(({ report }) => report),
  [
    { statement: dam.statement, state: 'accepted' },
    { statement: { ...dam.statement, id: 's-gone' }, state: 'rejected' },
    { statement: data.statement, state: 'proposed' },
    { statement: late.statement, state: 'corrected' },
  ],
  [
    coded('p1', dam.statement.id, 'accepted'),
    coded('p2', dam.statement.id, 'proposed'),
    coded('p3', late.statement.id, 'rejected'),
  ],
)
const titles = (search: Parameters<typeof searchReports>[1]) =>
  searchReports(index.reports, search).map(({ title }) => title)
const said = (search: Parameters<typeof searchStatements>[1]) =>
  searchStatements(index, search).map(({ statement }) => statement.speaker.actor ?? '')

describe('the list of reports', () => {
  it('counts statements, positions, and those a person reviewed', () => {
    const row = searchReports(index.reports, { q: 'must wait' })[0]
    expect(row).toMatchObject({
      title: 'B',
      name: 'Nile Post',
      statements: 1,
      positions: 2,
      read: 2,
      reviewed: 2,
      words: 6,
    })
  })
  it('is sorted either way, with what is not known at the end', () => {
    expect(titles({})).toEqual(['a', 'B', 'C'])
    expect(titles({ descending: true })).toEqual(['B', 'a', 'C'])
    expect(titles({ sort: 'title', descending: true })).toEqual(['C', 'B', 'a'])
    expect(titles({ sort: 'unreviewed', descending: true })).toEqual(['a', 'B', 'C'])
  })
  it('is narrowed by words, outlet, speaker, days and review', () => {
    expect(titles({ q: 'EGYPT' })).toEqual(['B', 'C'])
    expect(titles({ outlet: 'Nile Post' })).toEqual(['a', 'B'])
    expect(titles({ actor: 'egypt' })).toEqual(['B', 'C'])
    expect(titles({ from: '2025-02-02' })).toEqual(['B'])
    expect(titles({ to: '2025-02-02' })).toEqual(['a'])
    expect(['open', 'done', 'none'].map((review) => titles({ review: review as 'open' }))).toEqual([
      ['a'],
      ['B', 'C'],
      ['a'],
    ])
  })
})

describe('the statements of all reports', () => {
  it('stand latest first, or oldest first, those without a date at the end', () => {
    expect(searchStatements(index, {}).map(({ statement }) => statement.date)).toEqual([
      '2025-02-03',
      '2025-02-01',
      undefined,
    ])
    expect(searchStatements(index, { oldest: true }).map(({ statement }) => statement.date)).toEqual([
      '2025-02-01',
      '2025-02-03',
      undefined,
    ])
  })
  it('are narrowed by what was said, by whom, where, on what and how', () => {
    expect(said({ q: '"daily data"' })).toEqual(['sudan'])
    expect(said({ q: 'sign' })).toEqual(['egypt'])
    expect(said({ actor: 'sudan' })).toEqual(['sudan'])
    expect(said({ report: late.report.id })).toEqual(['egypt'])
    expect(said({ outlet: 'Nile Post' })).toEqual(['egypt', 'sudan'])
    expect(said({ issue: 'filling' })).toEqual(['egypt', 'egypt'])
    expect(said({ review: 'open' })).toEqual(['sudan'])
    expect(said({ review: 'done' })).toEqual(['egypt', 'egypt'])
    expect(said({ review: 'none' })).toEqual(['sudan'])
  })
})
