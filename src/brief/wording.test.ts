import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import { countOf, listOf, sentenceCase, sentenceOf, wordingOf } from './wording.ts'

describe('wordingOf', () => {
  const words = wordingOf({
    ...riverDam.codebook,
    actors: [
      { id: 'us', name: 'United States', kind: 'party', aliases: ['U.S.', 'Washington'], people: [] },
      { id: 'poland', name: 'Poland', kind: 'party', aliases: [], people: [] },
      { id: 'front', name: 'Northern Front', kind: 'party', aliases: [], people: [] },
    ],
  })

  it('writes ids as words, in the spelling of the aliases', () => {
    expect(words.answer('us-backstop', 'military', 'economic')).toBe('U.S. backstop (military or economic)')
    expect(words.issue('poland-border')).toBe('Poland border')
    expect(words.issue('not-in-the-codebook')).toBe('not in the codebook')
  })

  it('prefers the labels of the codebook', () => {
    const [first, ...rest] = riverDam.codebook.issues
    const label = { ...first!, labels: { [first!.alternatives[1]!]: 'a slow filling' } }
    const labelled = wordingOf({ ...riverDam.codebook, issues: [label, ...rest] })
    expect(labelled.answer(first!.id, first!.alternatives[1]!)).toBe('a slow filling')
    expect(labelled.answer(first!.id, first!.alternatives[0]!)).toContain('(')
  })

  it('puts an article where English does', () => {
    expect([words.the('us'), words.the('poland'), words.the('front'), words.the('stranger')]).toEqual([
      'the United States',
      'Poland',
      'the Northern Front',
      'stranger',
    ])
  })
})

describe('sentences', () => {
  it('end once', () => {
    expect(sentenceOf('It waits')).toBe('It waits.')
    expect(sentenceOf('He said “wait.”.')).toBe('He said “wait.”')
    expect(sentenceOf('Who waits?')).toBe('Who waits?')
    expect(sentenceOf('it waits (again)')).toBe('it waits (again).')
  })

  it('list and count', () => {
    expect(listOf(['a', 'b', 'c'], 'and')).toBe('a, b and c')
    expect(listOf([], 'or')).toBe('')
    expect(countOf(1, 'move')).toBe('1 move')
    expect(sentenceCase('élan')).toBe('Élan')
  })
})
