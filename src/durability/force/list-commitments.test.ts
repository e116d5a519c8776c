import { describe, expect, test } from 'vitest'
import type { Position, Quantity, Stance } from '../../position/position.ts'
import type { ReviewEvent } from '../../position/review-event.ts'
import type { Report } from '../../report/report.ts'
import type { CommitmentOutcome } from './commitment.ts'
import { findOutcomeProblems } from './find-outcome-problems.ts'
import { listCommitments } from './list-commitments.ts'
import { listOutcomes } from './list-outcomes.ts'

/** A report of one paragraph with every `[quantity]` of one position marked, and those quantities' values and units in order. */
interface Written {
  readonly text: string
  readonly stance?: Stance
  readonly quantities: readonly (readonly [value: number, unit: string, more?: Partial<Quantity>])[]
  readonly more?: Partial<Position>
}

const issue = { id: 'quota', controlledBy: ['north'] }
const actors = [
  { id: 'north', kind: 'party' },
  { id: 'institute', kind: 'analyst' },
  { id: 'paper', kind: 'media' },
]

function written({ text: marked, stance = 'supports', quantities, more }: Written, at: number) {
  const id = `r-${at}`
  const text = marked.replaceAll(/[[\]]/gu, '')
  const spans = [...marked.matchAll(/\[([^\]]+)\]/gu)].map((match, i) => ({
    report: id,
    start: match.index - 2 * i,
    end: match.index - 2 * i + match[1]!.length,
    text: match[1]!,
  }))
  const report: Report = {
    id,
    dateBasis: 'given by the user',
    date: '2025-02-28',
    language: 'en',
    text,
    sha256: '',
    paragraphs: [{ number: 1, kind: 'body', start: 0, end: text.length }],
  }
  const coding: Position = {
    id: `p-${at}`,
    actor: 'north',
    issue: 'quota',
    alternative: 'raised',
    stance,
    onlyIf: [],
    hedged: false,
    repeated: false,
    date: '2025-02-25',
    status: 'current',
    evidence: [`s-${at}`],
    origin: 'rule',
    review: 'proposed',
    ...more,
    quantities: quantities.map(([value, unit, others], i) => ({ value, unit, ...others, span: spans[i]! })),
  }
  return { report, coding }
}

function listed(all: readonly Written[], at = '2025-03-01', outcomes: readonly CommitmentOutcome[] = []) {
  const made = all.map(written)
  const reports = made.map(({ report }) => report)
  const codings = made.map(({ coding }) => coding)
  return listCommitments({
    codebook: { issues: [issue as never], actors: actors as never },
    reports,
    codings,
    at,
    outcomes,
  })
}

const promise: Written = {
  text: 'The minister announced an increase to [2.5% of GDP by 2027], then to [2.6% the following year].',
  quantities: [
    [2.5, '% of GDP', { deadline: 'by 2027' }],
    [2.6, '%', { deadline: 'the following year' }],
  ],
}

describe('listCommitments', () => {
  test('reads holder, kind and last day, and goes on from one share to the next', () => {
    expect(listed([promise])).toMatchObject([
      { holder: 'north', kind: 'commitment', value: 2.5, by: '2027-12-31', date: '2025-02-25', evidence: ['s-0'] },
      { value: 2.6, unit: '% of GDP', by: '2028-12-31', deadline: 'the following year' },
    ])
  })

  test('a deadline that has passed is overdue, and only a person says what became of it', () => {
    const standing = (at: string, outcomes?: readonly CommitmentOutcome[]) =>
      listed([promise], at, outcomes).map(({ status }) => status)
    expect(standing('2027-12-31')).toEqual(['due', 'due'])
    expect(standing('2028-01-01')).toEqual(['overdue', 'due'])
    const [first] = listed([promise])
    const outcome = {
      commitment: first!.id.slice(0, 15),
      status: 'kept',
      date: '2027-06-01',
      from: 'the budget',
    } as const
    expect(standing('2028-01-01', [outcome])).toEqual(['kept', 'due'])
    expect(standing('2027-01-01', [outcome])).toEqual(['due', 'due'])
    expect(listed([promise], '2027-01-01', [outcome])[0]!.outcome).toEqual(outcome)
    expect(standing('2025-02-24')).toEqual([])
  })

  test('a review tells what became of one, by its id or by its words, and counts before case.yaml', () => {
    const made = written(promise, 0)
    const [first] = listed([promise])
    const review = (id: string, more: object) =>
      ({
        event: 'outcome',
        id,
        commitment: first!.id,
        words: [{ report: 'r-0', text: '2.5% of GDP by 2027' }],
        status: 'kept',
        date: '2028-03-01',
        ...more,
      }) as ReviewEvent
    const stand = (reviews: readonly ReviewEvent[], more: readonly CommitmentOutcome[] = []) => {
      const outcomes = [...listOutcomes(reviews, [made.report]).value, ...more]
      return listed([promise], '2028-06-01', outcomes).map(({ status, outcome }) => [status, outcome?.from])
    }
    const other = ['due', undefined]
    expect(stand([review('a', { note: 'the budget' })])).toEqual([['kept', 'the budget'], other])
    expect(stand([review('a', {}), review('b', { status: 'due', by: 'Jo' })])).toEqual([['due', 'Jo'], other])
    expect(stand([review('a', { commitment: 'commitment-as-it-was-called', note: 'x' })])).toEqual([
      ['kept', 'x'],
      other,
    ])
    expect(stand([review('a', {}), { event: 'undo', id: 'b', of: 'a' }])).toEqual([['overdue', undefined], other])
    const filed = { commitment: first!.id, status: 'missed', date: '2028-01-01', from: 'case' } as const
    expect(stand([review('a', { note: 'x' })], [filed])).toEqual([['kept', 'x'], other])
    const gone = listOutcomes([review('a', { words: [{ report: 'r-0', text: '3% of GDP' }] })], [made.report])
    expect(gone.warnings).toMatchObject([{ code: 'orphan-review' }])
  })

  test('tells a record of outcomes that belongs to none or to several', () => {
    const outcome = (commitment: string) => ({ commitment, status: 'kept', date: '2027-06-01', from: 'us' }) as const
    const codes = findOutcomeProblems(listed([promise]), [outcome('commitment-'), outcome('pledge')])
    expect(codes.map(({ code }) => code)).toEqual(['ambiguous-commitment', 'unknown-commitment'])
  })

  test('one quantity in two reports is one line with the more exact deadline; another deadline is another line', () => {
    const say = (words: string): Written => ({
      text: `The minister said it would raise it to [2.5% of GDP ${words}].`,
      quantities: [[2.5, '% of GDP', { deadline: words }]],
    })
    const merged = listed([say('by 2027'), say('by April 2027')])
    expect(merged).toMatchObject([{ by: '2027-04-30', evidence: ['s-1', 's-0'], also: [{ report: 'r-0' }] }])
    expect(listed([say('by 2027'), say('by 2030')])).toHaveLength(2)
  })

  const kindOf = (one: Written) => listed([one]).map(({ kind, holder }) => [kind, holder])
  const troops = [[300, 'troops']] as const
  test.each<[string, Written, [string, string | undefined]]>([
    ['promising', { text: 'North is ready to send [300 troops].', quantities: troops }, ['commitment', 'north']],
    ['hoping', { text: 'North hopes to send [300 troops].', quantities: troops }, ['aim', 'north']],
    ['promising plans', { text: 'North announced plans for [300 troops].', quantities: troops }, ['aim', 'north']],
    [
      'hedging',
      { text: 'North would send [300 troops].', quantities: troops, more: { hedged: true } },
      ['aim', 'north'],
    ],
    [
      'making it conditional',
      {
        text: 'North will send [300 troops] if it is asked.',
        quantities: troops,
        more: { unlinked: [{ report: 'r-0', start: 27, end: 41, text: 'if it is asked' }] },
      },
      ['conditional', 'north'],
    ],
    [
      'demanding',
      { text: 'South must send [300 troops].', stance: 'requires', quantities: troops, more: { addressee: 'south' } },
      ['demand', 'south'],
    ],
    [
      'demanding of nobody',
      { text: 'It wanted [300 troops].', stance: 'requires', quantities: troops },
      ['demand', undefined],
    ],
  ])('tells %s by the words', (_, one, expected) => {
    expect(kindOf(one)).toEqual([expected])
  })

  test.each<[string, Written]>([
    ['the past', { text: 'North spent [3.4%] on it and will go on.', quantities: [[3.4, '%']] }],
    ['what is there already', { text: 'North will drop the [25%] tariff.', quantities: [[25, '%']] }],
    [
      'what others are hit with',
      { text: 'North wants good terms as South hits its neighbours with [25%] tariffs.', quantities: [[25, '%']] },
    ],
    [
      'where a number comes from',
      { text: 'North will lower it from [1,550 warheads].', quantities: [[1550, 'warheads']] },
    ],
    ['a denial', { text: 'Not [one soldier] will move.', quantities: [[1, 'soldiers']] }],
    [
      'a measure of something',
      { text: 'Observers on vessels of more than [15 metres].', quantities: [[15, 'metres']] },
    ],
    ['a time that is no term', { text: 'North agreed over a [two-hour] dinner.', quantities: [[2, 'hours']] }],
    ['a time from elsewhere', { text: 'North agreed, [two days] before the visit.', quantities: [[2, 'days']] }],
    ['what is opposed', { text: 'North rejects [300 troops].', stance: 'rejects', quantities: troops }],
    [
      'what is asked in return',
      {
        text: 'North will stop if South frees [300 captives].',
        quantities: [[300, 'captives']],
        more: { unlinked: [{ report: 'r-0', start: 16, end: 45, text: 'if South frees 300 captives' }] },
      },
    ],
    ['what an analyst expects', { ...promise, more: { actor: 'institute' } }],
    ['what a newspaper expects', { ...promise, more: { actor: 'paper' } }],
    [
      'a time in which something is only aimed at',
      { text: 'North hopes to sign within [six months].', quantities: [[6, 'months']] },
    ],
    ['what a person has rejected', { ...promise, more: { review: 'rejected' } }],
  ])('does not list %s', (_, one) => {
    expect(listed([one])).toEqual([])
  })

  test.each<[string, Written, number, string, string | undefined]>([
    ['a term', { text: 'North offered a stay of [six months].', quantities: [[6, 'months']] }, 6, 'months', undefined],
    [
      'a named term',
      { text: 'North offered a [one-year] extension.', quantities: [[1, 'years']] },
      1,
      'years',
      undefined,
    ],
    [
      'how long it may take',
      { text: 'North promised elections within [three years].', quantities: [[3, 'years']] },
      3,
      'years',
      '2028-02-25',
    ],
    [
      'how long it may take, counted from what comes first',
      {
        text: 'North promised elections within [three years] of a truce.',
        quantities: [[3, 'years']],
      },
      3,
      'years',
      undefined,
    ],
    [
      'a deadline with its year',
      { text: 'North will send [300 troops] to the line by July 15, 2027.', quantities: [[300, 'troops']] },
      300,
      'troops',
      '2027-07-15',
    ],
    [
      'no deadline out of a condition',
      {
        text: 'North will send [300 troops] if South agrees by June 2026.',
        quantities: [[300, 'troops']],
      },
      300,
      'troops',
      undefined,
    ],
    [
      'a rate',
      { text: 'North will let [200 aid trucks a day] in.', quantities: [[200, 'aid trucks a day']] },
      200,
      'aid trucks a day',
      undefined,
    ],
    [
      'a rate after the unit',
      { text: 'North will release [900 cubic metres] a second.', quantities: [[900, 'cubic metres']] },
      900,
      'cubic metres a second',
      undefined,
    ],
    [
      'a deadline that comes first',
      { text: 'By June 2026, North will send [300 troops].', quantities: [[300, 'troops']] },
      300,
      'troops',
      '2026-06-30',
    ],
    [
      'a deadline further on',
      { text: 'North will send [300 troops] to the line by the end of the year.', quantities: [[300, 'troops']] },
      300,
      'troops',
      '2025-12-31',
    ],
  ])('reads %s', (_, one, value, unit, by) => {
    expect(listed([one])).toMatchObject([{ value, unit }])
    expect(listed([one])[0]!.by).toBe(by)
  })
})
