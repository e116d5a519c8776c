import { describe, expect, it } from 'vitest'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Account } from './account.ts'
import { actor, issue, marked } from './coding.test-builder.ts'
import { compareAccounts } from './compare-accounts.ts'
import type { Position, Quantity, Stance } from './position.ts'

const codebook = {
  id: 'strait',
  title: 'The strait',
  actors: [
    actor('north', 'Northland', ['Northern']),
    actor('south', 'Southland'),
    actor('league', 'League', ['League’s']),
  ],
  issues: [
    issue('inspectors', 'Are inspectors let in?', ['none', 'admitted'], ['inspectors', 'inspector team']),
    issue('toll', 'What toll is paid?', ['none', 'paid'], ['toll']),
  ],
  goal: {},
  disputed: [],
}

interface Telling {
  readonly report: Report
  readonly statement: Statement
  readonly coding: Position
}

/** An outlet's telling of what an actor holds: `[t:…]` marks the content, as `marked` has it. */
function telling(
  outlet: string,
  text: string,
  [by, on, stance]: readonly [string, string, Stance],
  about: Partial<Pick<Statement, 'date' | 'voice' | 'speaker'>> = {},
  quantities: readonly Omit<Quantity, 'span'>[] = [],
): Telling {
  const { report, statement } = marked(text, by, about)
  const [issueId = '', alternative = ''] = on.split('=')
  const span = { report: report.id, ...statement.content[0]! }
  return {
    report: { ...report, outlet },
    statement,
    coding: {
      id: `${outlet} ${statement.id}`,
      actor: by,
      issue: issueId,
      alternative,
      stance,
      onlyIf: [],
      quantities: quantities.map((quantity) => ({ ...quantity, span })),
      hedged: false,
      repeated: false,
      ...(about.date === undefined ? {} : { date: about.date }),
      status: 'current',
      evidence: [statement.id],
      origin: 'rule',
      review: 'proposed',
    },
  }
}

function compare(...tellings: readonly Telling[]): readonly Account[] {
  return compareAccounts({
    reports: tellings.map(({ report }) => report),
    statements: tellings.map(({ statement }) => statement),
    positions: tellings.map(({ coding }) => coding),
    codebook,
  })
}

const kindsOf = (accounts: readonly Account[]) => accounts.map(({ kind }) => kind).sort()

describe('what several outlets say', () => {
  it('is agreed, by one witness each with its exact words', () => {
    const [agreed, ...others] = compare(
      telling(
        'Herald',
        '[s:Northland] [c:said] [t:it would let inspectors in].',
        ['north', 'inspectors=admitted', 'accepts'],
        { date: '2031-05-02' },
      ),
      telling('Courier', 'On Friday [s:Northland] [c:agreed] [t:to admit the inspectors].', [
        'north',
        'inspectors=admitted',
        'accepts',
      ]),
    )
    expect(others).toEqual([])
    expect(agreed).toMatchObject({
      kind: 'agreed',
      actor: 'north',
      issue: 'inspectors',
      alternative: 'admitted',
      fact: 'Northland accepts inspectors (admitted)',
      witnesses: [
        { outlet: 'Herald', date: '2031-05-02', quote: { text: 'it would let inspectors in' } },
        { outlet: 'Courier', quote: { text: 'to admit the inspectors' } },
      ],
    })
  })

  it('stays one outlet’s word when that outlet says it twice', () => {
    const accounts = compare(
      telling('Herald', '[s:Northland] [c:said] [t:it would let inspectors in].', [
        'north',
        'inspectors=admitted',
        'accepts',
      ]),
      telling('Herald', '[s:Northland] [c:said] [t:inspectors were welcome].', [
        'north',
        'inspectors=admitted',
        'accepts',
      ]),
    )
    expect(kindsOf(accounts)).toEqual(['only'])
  })

  it('is agreed in nearly the same quotation, without any issue', () => {
    const speaker = { name: 'Ada Holm', actor: 'north', class: 'named' } as const
    const one = telling(
      'Herald',
      '[s:Ada Holm] [c:said] [t:“The winter will be long and the harbour dark.”]',
      ['north', 'x=y', 'supports'],
      { speaker },
    )
    const other = telling(
      'Courier',
      '[t:“The winter will be long and the harbour dark,”] [s:Ada Holm] [c:said].',
      ['north', 'x=y', 'supports'],
      { speaker },
    )
    const accounts = compareAccounts({
      reports: [one.report, other.report],
      statements: [one.statement, other.statement],
      positions: [],
      codebook,
    })
    expect(accounts).toMatchObject([
      {
        kind: 'agreed',
        actor: 'north',
        fact: 'Ada Holm, in nearly the same words',
        witnesses: [{ outlet: 'Herald' }, { outlet: 'Courier' }],
      },
    ])
  })
})

describe('outlets that pull against each other', () => {
  it('are in tension, with both quotations and both dates', () => {
    const accounts = compare(
      telling(
        'Herald',
        '[s:Northland] [c:said] [t:it would admit inspectors].',
        ['north', 'inspectors=admitted', 'supports'],
        { date: '2031-05-02' },
      ),
      telling(
        'Courier',
        '[s:Northland] [c:said] [t:it had not decided on inspectors].',
        ['north', 'inspectors=admitted', 'undecided'],
        { date: '2031-05-03' },
      ),
    )
    expect(kindsOf(accounts)).toEqual(['only', 'only', 'tension'])
    expect(accounts.find(({ kind }) => kind === 'tension')).toMatchObject({
      difference: 'stance: supports it (Herald, 2031-05-02), does not commit to it (Courier, 2031-05-03)',
      witnesses: [{ date: '2031-05-02' }, { date: '2031-05-03' }],
    })
  })

  it('are not, when one of them tells both: that is a change', () => {
    const accounts = compare(
      telling(
        'Herald',
        '[s:Northland] [c:said] [t:it opposed inspectors].',
        ['north', 'inspectors=admitted', 'opposes'],
        { date: '2031-05-01' },
      ),
      telling(
        'Herald',
        '[s:Northland] [c:said] [t:inspectors were welcome].',
        ['north', 'inspectors=admitted', 'supports'],
        { date: '2031-05-04' },
      ),
      telling(
        'Courier',
        '[s:Northland] [c:said] [t:it would admit inspectors].',
        ['north', 'inspectors=admitted', 'supports'],
        { date: '2031-05-04' },
      ),
    )
    expect(kindsOf(accounts)).toEqual(['agreed', 'only'])
  })

  it('differ in scope where one speaks of all and the other of a part', () => {
    const accounts = compare(
      telling('Herald', '[s:Southland] [c:rejects] [t:any plan for inspectors].', [
        'south',
        'inspectors=admitted',
        'rejects',
      ]),
      telling('Courier', '[s:Southland] [c:said] [t:it would turn back Northern inspectors at once].', [
        'south',
        'inspectors=admitted',
        'rejects',
      ]),
    )
    expect(kindsOf(accounts)).toEqual(['agreed', 'tension'])
    expect(accounts.find(({ kind }) => kind === 'tension')!.difference).toBe(
      'scope: “any plan for inspectors” (Herald, undated) against “Northern inspectors” (Courier, undated)',
    )
  })

  it('differ in a number for the same thing, not for another holder or deadline', () => {
    const toll = (outlet: string, value: number, more: Partial<Quantity> = {}) =>
      telling(
        outlet,
        `[s:Southland] [c:said] [t:it would pay a toll of ${value} dollars].`,
        ['south', 'toll=paid', 'accepts'],
        {},
        [{ value, unit: 'USD', holder: 'south', ...more }],
      )
    const differences = (...tellings: readonly Telling[]) =>
      compare(...tellings).flatMap(({ difference }) => difference ?? [])
    expect(differences(toll('Herald', 3000), toll('Courier', 5000))).toEqual([
      'quantity: 3,000 USD (Herald, undated) against 5,000 USD (Courier, undated)',
    ])
    expect(differences(toll('Herald', 3000), toll('Courier', 5000, { holder: 'north' }))).toEqual([])
    expect(differences(toll('Herald', 3000), toll('Courier', 5000, { deadline: 'by 2040' }))).toEqual([])
  })
})

describe('whose word it is', () => {
  it('keeps an unnamed source apart from the named ones of its outlet', () => {
    const unnamed = { name: 'an official', actor: 'north', class: 'anonymous' } as const
    const accounts = compare(
      telling('Herald', '[s:Northland] [c:said] [t:it had not decided on inspectors].', [
        'north',
        'inspectors=admitted',
        'undecided',
      ]),
      telling(
        'Herald',
        '[s:An official] [c:said] [t:the inspectors could come].',
        ['north', 'inspectors=admitted', 'supports'],
        { speaker: unnamed },
      ),
      telling('Courier', '[s:Northland] [c:said] [t:it would admit inspectors].', [
        'north',
        'inspectors=admitted',
        'supports',
      ]),
    )
    expect(kindsOf(accounts)).toEqual(['only', 'only', 'only', 'tension'])
    expect(accounts.map(({ fact }) => fact)).toContain('Northland supports inspectors (admitted), by an unnamed source')
  })

  it('holds a reported agreement against the partner’s own words', () => {
    const accounts = compare(
      telling(
        'Herald',
        '[s:Southland] [c:] [t:agreed with the League on the inspectors].',
        ['south', 'inspectors=admitted', 'supports'],
        { voice: 'narrated' },
      ),
      telling('Courier', '[s:The League] [c:said] [t:it was not discussing inspectors].', [
        'league',
        'inspectors=admitted',
        'undecided',
      ]),
    )
    expect(accounts.filter(({ kind }) => kind === 'tension')).toMatchObject([
      { actor: 'league', witnesses: [{ outlet: 'Herald' }, { outlet: 'Courier' }] },
    ])
  })

  it('leaves out what a person has rejected', () => {
    const wrong = telling('Herald', '[s:Northland] [c:said] [t:it would admit inspectors].', [
      'north',
      'inspectors=admitted',
      'supports',
    ])
    expect(compare({ ...wrong, coding: { ...wrong.coding, review: 'rejected' } })).toEqual([])
  })
})
