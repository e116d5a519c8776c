import { describe, expect, it } from 'vitest'
import { actor, issue, marked } from './coding.test-builder.ts'
import { findMeanings } from './find-meanings.ts'

const codebook = {
  id: 'city',
  title: 'The city',
  actors: [actor('north', 'Northland'), actor('south', 'Southland')],
  issues: [
    issue('city-rule', 'Who rules the city?', ['divided', 'shared', 'leased'], ['joint rule', 'condominium'], {
      shared: ['two mayors', 'joint rule'],
      leased: ['rent', 'tenants'],
    }),
  ],
  goal: {},
  disputed: ['joint rule'],
}

describe('findMeanings', () => {
  const texts = [
    marked('[s:The minister] [c:said] [t:joint rule meant two mayors with one budget].', 'north'),
    marked('[s:The envoy] [c:said] [t:“Joint rule? We would pay rent like any tenants.”]', 'south'),
    marked('[s:The envoy] [c:said] [t:a condominium was a matter of patience].', 'south'),
    marked('[s:Southland] [c:was wary of] [t:the so-called “joint rule”].', 'south', { voice: 'narrated' }),
    marked('Nobody has defined the joint rule. [s:The minister] [c:said] [t:the ferries would run].', 'north'),
  ]
  const input = {
    reports: texts.map(({ report }) => report),
    statements: texts.map(({ statement }) => statement),
    codebook,
  }
  const meanings = findMeanings('joint rule', input)

  it('groups uses by who speaks, the reporters’ own last', () => {
    expect(meanings.map(({ actor: who, uses }) => [who, uses.length])).toEqual([
      ['north', 1],
      ['south', 2],
      [null, 2],
    ])
  })

  it('reads the alternatives from the words round the term, not from the term', () => {
    expect(meanings.map(({ uses }) => uses.map(({ alternatives }) => alternatives))).toEqual([
      [['shared']],
      [['leased'], []],
      [[], []],
    ])
  })

  it('quotes exact words and finds the close variants of the codebook', () => {
    for (const { uses } of meanings) {
      for (const { quote, issue: about } of uses) {
        const report = input.reports.find(({ id }) => id === quote.report)!
        expect(report.text.slice(quote.start, quote.end)).toBe(quote.text)
        expect(about).toBe('city-rule')
      }
    }
    expect(meanings[1]!.uses[1]!.quote.text).toBe('a condominium was a matter of patience')
  })

  it('takes what a reporter characterises as the reporter’s word', () => {
    expect(meanings[2]!.uses.map(({ quote }) => quote.text)).toEqual([
      'Southland was wary of the so-called “joint rule”.',
      'Nobody has defined the joint rule.',
    ])
  })

  it('finds a term the codebook does not know, without an issue', () => {
    expect(findMeanings('ferries', input)).toMatchObject([{ actor: 'north', uses: [{ alternatives: [] }] }])
    expect(findMeanings('matter of patience', input)).toMatchObject([{ actor: 'south' }])
    expect(findMeanings('nothing of the kind', input)).toEqual([])
    expect(findMeanings('', input)).toEqual([])
  })
})
