import { describe, expect, it, test } from 'vitest'
import { codebookOf, issueOf } from '../../../test/builders/deal.ts'
import type { Condition } from '../../position/position.ts'
import type { Belief } from '../game/belief.ts'
import { playBeliefs } from './play-beliefs.ts'

const named = (id: string, question: string, alternatives: readonly string[] = ['no', 'yes']) => ({
  ...issueOf(id, alternatives),
  question,
})
const plain = codebookOf(
  named('faith', 'Would Northland keep a deal?'),
  named('other-faith', 'Would Southland keep a deal?'),
  named('trust', 'Would a deal be kept?'),
  named('guarantee', 'Does Westland guarantee the line?', ['none', 'given']),
  named('mission', 'Do observers come?', ['none', 'sent']),
  named('truce', 'Is there a ceasefire?', ['none', 'signed']),
  named('police', 'Do the police leave?', ['stay', 'leave']),
)
const actors = ['Northland', 'Southland', 'Westland'].map((name) => ({
  id: name.slice(0, 5).toLowerCase(),
  name,
  kind: 'party' as const,
  aliases: [],
  people: [],
}))
const codebook = { ...plain, actors }

const cite = (text: string) => ({ report: 'r', start: 0, end: text.length, text })
const belief = (change: Partial<Belief>): Belief => ({
  actor: 'south',
  name: 'Southland',
  isAnalyst: false,
  expectation: 'keeps',
  onlyIf: [],
  unlinked: [],
  issue: 'faith',
  positions: [],
  citations: [],
  ...change,
})
const only = (issue: string, alternative: string, relation: Condition['relation'] = 'onlyIf'): Condition => ({
  issue,
  alternative,
  relation,
  span: cite('words'),
})

const play = (one: Partial<Belief>, settlement: Readonly<Record<string, string>> = {}) =>
  playBeliefs({
    beliefs: [belief(one)],
    challenger: 'north',
    settlement,
    peacekeepers: settlement.mission === 'sent',
    codebook,
  })
const expected = (one: Partial<Belief>, settlement?: Readonly<Record<string, string>>) =>
  play(one, settlement).played.map(({ expectation }) => expectation)

describe('which beliefs are played', () => {
  it('those about the challenger, or about nobody by name', () => {
    expect(expected({})).toEqual(['keeps'])
    expect(expected({ issue: 'trust' })).toEqual(['keeps'])
  })

  test.each<[Partial<Belief>, string]>([
    [{ issue: 'other-faith' }, 'about another'],
    [{ actor: 'north' }, 'its own word'],
    [{ unlinked: [cite('provided the harvest is good')] }, 'a condition that cannot be read'],
  ])('not %o', (one, because) => {
    expect(play(one)).toMatchObject({ played: [], unplayed: [{ because }] })
  })
})

describe('what their conditions make of them', () => {
  it('keeping only with a guarantee is a challenger that has to be deterred, whatever the settlement has', () => {
    expect(expected({ onlyIf: [only('guarantee', 'given')] })).toEqual(['breaks'])
    expect(expected({ onlyIf: [only('guarantee', 'given')] }, { guarantee: 'given' })).toEqual(['breaks'])
    expect(expected({ unlinked: [cite('only with a security guarantee')] })).toEqual(['breaks'])
  })

  it('keeping only with something else holds where the settlement has it, and its mirror where not', () => {
    expect(expected({ onlyIf: [only('police', 'leave')] }, { police: 'leave' })).toEqual(['keeps'])
    expect(expected({ onlyIf: [only('police', 'leave')] })).toEqual(['breaks'])
    expect(expected({ onlyIf: [only('mission', 'sent')] }, { mission: 'sent' })).toEqual(['keeps'])
    expect(expected({ unlinked: [cite('with observers')] }, { mission: 'sent' })).toEqual(['keeps'])
  })

  it('breaking without observers is keeping with them', () => {
    const without = { expectation: 'breaks' as const, unlinked: [cite('without observers')] }
    expect(expected(without)).toEqual(['breaks'])
    expect(expected(without, { mission: 'sent' })).toEqual(['keeps'])
    const unless = { expectation: 'breaks' as const, onlyIf: [only('mission', 'sent', 'unless')] }
    expect(expected(unless)).toEqual(['breaks'])
    expect(expected(unless, { mission: 'sent' })).toEqual(['keeps'])
  })

  it('that there is a ceasefire or a deal is what is asked about', () => {
    expect(expected({ expectation: 'breaks', onlyIf: [only('truce', 'signed')] })).toEqual(['breaks'])
    expect(expected({ unlinked: [cite('if a peace deal is reached')] })).toEqual(['keeps'])
    expect(expected({ expectation: 'breaks', unlinked: [cite('if there is a ceasefire without a backstop')] })).toEqual(
      ['breaks'],
    )
  })
})
