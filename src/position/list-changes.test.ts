import { describe, expect, it } from 'vitest'
import { holds } from '../../test/builders/deal.ts'
import type { Statement } from '../statement/statement.ts'
import { marked } from './coding.test-builder.ts'
import { listChanges } from './list-changes.ts'
import type { Position, Stance } from './position.ts'

let count = 0

/** A coding of its own statement, on one alternative. */
function said(stance: Stance, date: string | undefined, ...conditions: readonly string[]): Position {
  count += 1
  const coding = holds('north', 'toll=paid', stance, ...conditions)
  return { ...coding, id: `c${count}`, evidence: [`s${count}`], ...(date === undefined ? {} : { date }) }
}

const again = (coding: Position): Position => ({ ...coding, repeated: true })

function statementOf({ evidence: [id] }: Position): Statement {
  return { ...marked('[s:Northland] [c:said] [t:so]', 'north').statement, id: id! }
}

function told(codings: readonly Position[], since?: string): readonly string[] {
  return listChanges(codings, codings.map(statementOf), since).map(({ kind, date, from, to, unsaid }) =>
    [
      date ?? 'undated',
      kind,
      ...(from ? [`${from.stance}>${to.stance}`] : [to.stance]),
      ...unsaid.map((id) => `unsaid ${id}`),
    ].join(' '),
  )
}

describe('listChanges', () => {
  it('tells what is new, said again, hardened and softened, by date', () => {
    expect(
      told([
        said('rejects', '2031-05-03'),
        said('supports', '2031-05-01'),
        said('undecided', '2031-05-04'),
        said('supports', '2031-05-02'),
      ]),
    ).toEqual([
      '2031-05-01 new supports',
      '2031-05-02 repeated supports>supports',
      '2031-05-03 hardened supports>rejects',
      '2031-05-04 softened rejects>undecided',
    ])
  })

  it('counts undated words of an older report as before', () => {
    const codings = [said('undecided', '2031-05-04'), said('opposes', undefined)]
    const statements = codings.map(statementOf)
    const { report } = marked('[s:Northland] [c:said] [t:so]', 'north')
    const kinds = (date: string) =>
      listChanges(codings, statements, undefined, [{ ...report, date }]).map(({ kind }) => kind)
    expect(kinds('2031-05-02')).toEqual(['softened', 'new'])
    expect(kinds('2031-05-04')).toEqual(['new', 'new'])
    const since = listChanges(codings, statements, '2031-05-03', [{ ...report, date: '2031-05-02' }])
    expect(since.map(({ kind }) => kind)).toEqual(['softened'])
  })

  it('takes a demand as harder than an acceptance, on the same side', () => {
    expect(
      told([said('accepts', '2031-05-01'), said('requires', '2031-05-02'), said('supports', '2031-05-03')]),
    ).toEqual([
      '2031-05-01 new accepts',
      '2031-05-02 hardened accepts>requires',
      '2031-05-03 softened requires>supports',
    ])
  })

  it('believes the words “again” and “reiterated”', () => {
    expect(told([again(said('opposes', '2031-05-01')), again(said('rejects', '2031-05-02'))])).toEqual([
      '2031-05-01 repeated opposes',
      '2031-05-02 repeated opposes>rejects',
    ])
  })

  it('lists a condition left unsaid and never calls it dropped', () => {
    expect(
      told([
        said('supports', '2031-05-01', 'onlyIf inspectors=admitted'),
        said('supports', '2031-05-02'),
        said('rejects', '2031-05-03'),
      ]),
    ).toEqual([
      '2031-05-01 new supports',
      '2031-05-02 repeated supports>supports unsaid inspectors',
      '2031-05-03 hardened supports>rejects',
    ])
  })

  it('lets words that drop all conditions drop them', () => {
    const codings = [said('supports', '2031-05-01', 'onlyIf inspectors=admitted'), said('supports', '2031-05-02')]
    const [first, second] = codings.map(statementOf)
    const { statement } = marked('[s:Northland] [c:said] [t:it would pay without conditions]', 'north')
    const changes = listChanges(codings, [first!, { ...statement, id: second!.id }])
    expect(changes.map(({ unsaid }) => unsaid)).toEqual([[], []])
  })

  it('holds the next day against the named source of a day, not the unnamed', () => {
    const codings = [said('rejects', '2031-05-01'), said('undecided', '2031-05-01'), said('opposes', '2031-05-02')]
    const speaker = { name: 'an official', actor: 'north', class: 'anonymous' } as const
    const statements = codings
      .map(statementOf)
      .map((statement, at) => (at === 0 ? { ...statement, speaker } : statement))
    expect(listChanges(codings, statements.toReversed()).map(({ kind, from }) => [kind, from?.stance])).toEqual([
      ['new', undefined],
      ['new', undefined],
      ['hardened', 'undecided'],
    ])
  })

  it('joins the statements of one day and side', () => {
    const codings = [said('supports', '2031-05-01'), said('requires', '2031-05-01')]
    const changes = listChanges(codings, [])
    expect(changes).toHaveLength(1)
    expect(changes[0]!.to).toEqual({ stance: 'requires', evidence: codings.flatMap(({ evidence }) => evidence) })
  })

  it('puts the undated last and compares it with nothing', () => {
    expect(told([said('rejects', undefined), said('supports', '2031-05-01'), said('supports', undefined)])).toEqual([
      '2031-05-01 new supports',
      'undated new rejects',
      'undated repeated supports',
    ])
  })

  it('starts at a date, and remembers what came before', () => {
    expect(told([said('supports', '2031-05-01'), said('opposes', '2031-05-03')], '2031-05-02')).toEqual([
      '2031-05-03 hardened supports>opposes',
    ])
  })
})
