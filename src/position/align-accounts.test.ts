import { describe, expect, it } from 'vitest'
import type { Report } from '../report/report.ts'
import { alignAccounts, latestOfTwoOutlets } from './align-accounts.ts'
import { actor, issue, marked } from './coding.test-builder.ts'
import type { Position, Stance } from './position.ts'

const codebook = {
  id: 'strait',
  title: 'The strait',
  actors: [actor('north', 'Northland')],
  issues: [issue('toll', 'What toll is paid?', ['none', 'paid'], ['toll'])],
  goal: {},
  disputed: [],
}

/** An outlet's telling on a day of what Northland holds on the toll. */
function telling(outlet: string, date: string, stance: Stance, text: string) {
  const { report, statement } = marked(text, 'north', { date })
  const coding: Position = {
    id: `${outlet} ${date}`,
    actor: 'north',
    issue: 'toll',
    alternative: 'paid',
    stance,
    onlyIf: [],
    quantities: [],
    hedged: false,
    repeated: false,
    date,
    status: 'current',
    evidence: [statement.id],
    origin: 'rule',
    review: 'proposed',
  }
  return { report: { ...report, outlet, date }, statement, coding }
}

const wire1 = telling(
  'Wire',
  '2031-05-01',
  'supports',
  '[s:Northland] [c:said] [t:the toll of the strait would be paid].',
)
const wire2 = telling('Wire', '2031-05-03', 'supports', '[s:Northland] [c:said] [t:the toll will be paid in the end].')
const post = telling('Post', '2031-05-02', 'supports', '[s:Northland] [c:said] [t:it is for paying a toll on ships].')
const rival = telling('Post', '2031-05-03', 'rejects', '[s:Northland] [c:said] [t:not one toll would ever be paid].')
const all = [wire1, wire2, post, rival]

function aligned(...chosen: readonly (typeof all)[number][]) {
  const input = {
    codebook,
    reports: all.map(({ report }) => report),
    statements: all.map(({ statement }) => statement),
    positions: all.map(({ coding }) => coding),
  }
  return alignAccounts(
    input,
    chosen.map(({ report }) => report.id),
  ).map(({ account, told }) => [
    account.kind,
    ...told.map((witnesses) => witnesses.map(({ quote }) => quote.text).join('|')),
  ])
}

describe('alignAccounts', () => {
  it('compares the chosen reports alone, each in its column', () => {
    expect(aligned(wire1, post)).toEqual([
      ['agreed', 'the toll of the strait would be paid', 'it is for paying a toll on ships'],
    ])
    expect(aligned(wire1)).toEqual([['only', 'the toll of the strait would be paid']])
  })

  it('puts a tension first, with the words of both', () => {
    expect(aligned(wire1, rival)[0]).toEqual([
      'tension',
      'the toll of the strait would be paid',
      'not one toll would ever be paid',
    ])
  })

  it('gives the words of each report of one outlet, though it is one witness', () => {
    expect(aligned(wire1, wire2)).toEqual([
      ['only', 'the toll of the strait would be paid', 'the toll will be paid in the end'],
    ])
  })
})

describe('latestOfTwoOutlets', () => {
  const report = (id: string, outlet: string, date?: string): Report => {
    const { date: _, ...rest } = wire1.report
    return { ...rest, id, outlet, ...(date !== undefined && { date }) }
  }

  it('begins with the latest report and the latest of another outlet, the older first', () => {
    const reports = [
      report('a', 'Post', '2031-05-01'),
      report('b', 'Wire', '2031-05-02'),
      report('c', 'Wire', '2031-05-03'),
    ]
    expect(latestOfTwoOutlets(reports)).toEqual(['a', 'c'])
  })

  it('takes two of one outlet where there is no other, and fewer where there are no more', () => {
    expect(latestOfTwoOutlets([report('a', 'Wire'), report('b', 'Wire', '2031-05-02')])).toEqual(['a', 'b'])
    expect(latestOfTwoOutlets([report('a', 'Wire')])).toEqual(['a'])
    expect(latestOfTwoOutlets([])).toEqual([])
  })
})
