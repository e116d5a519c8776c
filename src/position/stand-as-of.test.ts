import { describe, expect, it } from 'vitest'
import { holds } from '../../test/builders/deal.ts'
import type { Codebook } from './codebook.ts'
import { actor, issue, marked } from './coding.test-builder.ts'
import type { Position, Stance } from './position.ts'
import { standAsOf } from './stand-as-of.ts'

const codebook: Codebook = {
  id: 'toll',
  title: 'The toll',
  actors: [actor('north', 'Northland'), actor('south', 'Southland'), actor('press', 'Press', [], 'media')],
  issues: [issue('toll', 'Who pays?', ['unpaid', 'paid'], [])],
  goal: {},
  disputed: [],
}

function said(by: string, stance: Stance, date?: string): Position {
  const id = `${by} ${stance} ${date}`
  return { ...holds(by, 'toll=paid', stance), id, evidence: [id], ...(date !== undefined && { date }) }
}

function asOf(day: string | undefined, ...codings: readonly Position[]) {
  const statements = codings.map(({ evidence, actor: by }) => ({
    ...marked('[s:He] [c:said] [t:so]', by).statement,
    id: evidence[0]!,
  }))
  const { positions, gaps } = standAsOf({ codings, statements, reports: [], codebook }, day)
  const current = positions.filter(({ status }) => status === 'current')
  return {
    held: current.map((position) => `${position.actor} ${position.stance} ${position.date ?? 'undated'}`),
    silent: gaps.map((gap) => gap.actor),
  }
}

describe('standAsOf', () => {
  const record = [said('north', 'rejects', '2031-05-02'), said('north', 'accepts', '2031-05-04')]

  it('leaves out what was said after the day', () => {
    expect(asOf('2031-05-01', ...record)).toEqual({ held: [], silent: ['north', 'south'] })
    expect(asOf('2031-05-03', ...record)).toEqual({ held: ['north rejects 2031-05-02'], silent: ['south'] })
  })

  it('counts what was said on the day itself', () => {
    expect(asOf('2031-05-04', ...record).held).toEqual(['north accepts 2031-05-04'])
  })

  it('keeps what has no date', () => {
    expect(asOf('2031-05-01', ...record, said('south', 'supports')).held).toEqual(['south supports undated'])
  })

  it('is everything on record without a day', () => {
    expect(asOf(undefined, ...record)).toEqual(asOf('2031-05-04', ...record))
  })
})
