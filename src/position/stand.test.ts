import { describe, expect, it } from 'vitest'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { marked } from './coding.test-builder.ts'
import type { Condition, Position } from './position.ts'
import { standPositions } from './stand.ts'

const guarantee: Condition = {
  issue: 'guarantee',
  alternative: 'given',
  relation: 'onlyIf',
  span: { report: 'r', start: 0, end: 4, text: 'only' },
}

function coding(id: string, stance: Position['stance'], about: Partial<Position> = {}): Position {
  return {
    id: `p-${id}`,
    actor: 'a',
    issue: 'force',
    alternative: 'deployed',
    stance,
    onlyIf: [],
    quantities: [],
    hedged: false,
    repeated: false,
    status: 'current',
    evidence: [id],
    origin: 'rule',
    review: 'proposed',
    ...about,
  }
}

function statement(id: string, about: Partial<Statement> = {}): Statement {
  return { ...marked('[s:A] [c:said] [t:so].', 'a').statement, id, ...about }
}

const brief = (positions: readonly Position[]) =>
  positions.map(({ stance, status, evidence }) => `${stance} ${status} ${evidence.join('+')}`)

describe('positions as they stand', () => {
  it('joins one stance said twice into one position with both as evidence', () => {
    const codings = [coding('1', 'supports', { date: '2025-02-26' }), coding('2', 'supports', { date: '2025-02-27' })]
    const [position, ...rest] = standPositions(codings, [statement('1'), statement('2')])
    expect(rest).toEqual([])
    expect(position).toMatchObject({ evidence: ['1', '2'], date: '2025-02-27', status: 'current' })
  })

  it('lets a later, different stance supersede, whatever the order of reading', () => {
    const codings = [coding('1', 'undecided', { date: '2025-02-27' }), coding('2', 'rejects', { date: '2025-02-24' })]
    expect(brief(standPositions(codings, [statement('1'), statement('2')]))).toEqual([
      'rejects superseded 2',
      'undecided current 1',
    ])
  })

  it('keeps a condition that is left unsaid later, with its old words', () => {
    const codings = [
      coding('1', 'accepts', { date: '2025-02-24', onlyIf: [guarantee] }),
      coding('2', 'supports', { date: '2025-02-27' }),
    ]
    expect(standPositions(codings, [statement('1'), statement('2')]).at(-1)).toMatchObject({ onlyIf: [guarantee] })
  })

  it('drops a condition that a later statement drops in so many words', () => {
    const dropping = marked('[s:A] [c:said] [t:it would deploy unconditionally].', 'a').statement
    const codings = [
      coding('1', 'accepts', { date: '2025-02-24', onlyIf: [guarantee] }),
      coding('2', 'supports', { date: '2025-02-27' }),
    ]
    const held = standPositions(codings, [statement('1'), { ...dropping, id: '2' }])
    expect(held.at(-1)).toMatchObject({ stance: 'supports', onlyIf: [] })
  })

  it('carries no condition of a yes into a refusal', () => {
    const codings = [
      coding('1', 'supports', { date: '2025-02-24', onlyIf: [guarantee] }),
      coding('2', 'rejects', { date: '2025-02-27' }),
    ]
    expect(standPositions(codings, []).at(-1)).toMatchObject({ stance: 'rejects', onlyIf: [] })
  })

  it('on one day puts a named source before an anonymous one, and speech before narration', () => {
    const date = '2025-02-27'
    const codings = [
      coding('named', 'undecided', { date }),
      coding('anonymous', 'opposes', { date }),
      coding('narrated', 'rejects', { date }),
    ]
    const statements = [
      statement('named'),
      statement('anonymous', { speaker: { name: 'an official', actor: 'a', class: 'anonymous' } }),
      statement('narrated', { voice: 'narrated' }),
    ]
    const current = standPositions(codings, statements).filter(({ status }) => status === 'current')
    expect(brief(current)).toEqual(['undecided current named'])
  })

  it('lets undated words neither supersede dated ones nor be superseded by them', () => {
    const codings = [coding('1', 'supports', { date: '2025-02-27' }), coding('2', 'rejects')]
    expect(brief(standPositions(codings, [statement('1'), statement('2')]))).toEqual([
      'supports current 1',
      'rejects current 2',
    ])
  })

  it('places undated words no later than the day of their report', () => {
    const report = { id: 'old', date: '2025-02-26' } as Report
    const codings = [coding('1', 'undecided', { date: '2025-02-27' }), coding('2', 'opposes')]
    const held = standPositions(codings, [statement('1'), statement('2', { report: 'old' })], [report])
    expect(brief(held)).toEqual(['opposes superseded 2', 'undecided current 1'])
    expect(held[0]!.date).toBeUndefined()
  })

  it('joins undated words of the same stance as corroboration', () => {
    const codings = [coding('1', 'rejects', { date: '2025-02-26' }), coding('2', 'rejects')]
    const [position, ...rest] = standPositions(codings, [statement('1'), statement('2')])
    expect(rest).toEqual([])
    expect(position).toMatchObject({ evidence: ['2', '1'], date: '2025-02-26' })
  })

  it('keeps other alternatives, issues and actors apart', () => {
    const codings = [
      coding('1', 'rejects'),
      coding('2', 'supports', { alternative: 'none' }),
      coding('3', 'supports', { actor: 'b' }),
    ]
    expect(standPositions(codings, []).every(({ status }) => status === 'current')).toBe(true)
  })

  it('sets rejected codings aside without letting them count', () => {
    const codings = [
      coding('1', 'supports', { date: '2025-02-26' }),
      coding('2', 'rejects', { date: '2025-02-27', review: 'rejected' }),
    ]
    expect(brief(standPositions(codings, []))).toEqual(['supports current 1', 'rejects superseded 2'])
  })
})
