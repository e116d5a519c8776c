import { describe, expect, it } from 'vitest'
import { findTokens } from './token.ts'

const words = (text: string): string[] => findTokens(text, { start: 0, end: text.length }).map((token) => token.text)

describe('findTokens', () => {
  it('gives each word with its place in the text', () => {
    const text = '  Weber didn’t\u00a0sign…  Why?'
    for (const token of findTokens(text, { start: 2, end: text.length })) {
      expect(text.slice(token.start, token.end)).toBe(token.text)
    }
    expect(words(text)).toEqual(['Weber', 'did', 'n’t', 'sign', '…', 'Why', '?'])
  })

  it('keeps names in any Latin letters whole', () => {
    expect(words('Vučić met Erdoğan, Əliyev and Nguyễn')).toEqual([
      'Vučić',
      'met',
      'Erdoğan',
      ',',
      'Əliyev',
      'and',
      'Nguyễn',
    ])
  })

  it('does not take the last word of a sentence for a unit', () => {
    expect(words('They let ships in.')).toEqual(['They', 'let', 'ships', 'in', '.'])
  })

  it('tells the part of speech', () => {
    const [name, verb] = findTokens('Weber said no', { start: 0, end: 13 })
    expect([name?.pos, verb?.pos]).toEqual(['PROPN', 'VERB'])
  })

  it('reads long texts in pieces', () => {
    const text = 'Talks go on. '.repeat(4000)
    expect(findTokens(text, { start: 0, end: text.length })).toHaveLength(16_000)
  })
})
