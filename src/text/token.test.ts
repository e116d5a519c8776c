import { describe, expect, it } from 'vitest'
import type { Span } from './span.ts'
import { lowerCase, openWordFinder, type Token } from './token.ts'

const tokensIn = openWordFinder({
  formOf: (text, pos) => ({ text, pos, lower: lowerCase(text) }),
  place: (start, end, form): Token => ({ start, end, ...form }),
})
const findTokens = (text: string, span: Span) => tokensIn(text, [span])[0]!
const words = (text: string): string[] => findTokens(text, { start: 0, end: text.length }).map((token) => token.text)

describe('the words of a stretch', () => {
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

  it('tells a word in lower case, with a straight apostrophe', () => {
    const tokens = findTokens('The Speaker didn’t', { start: 0, end: 18 })
    expect(tokens.map(({ lower }) => lower)).toEqual(['the', 'speaker', 'did', "n't"])
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

describe('the words of several stretches', () => {
  const linesOf = (text: string): readonly Span[] =>
    Array.from(text.matchAll(/[^|]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }))
  const apart = (text: string) => linesOf(text).map((line) => findTokens(text, line))
  const together = (text: string) => tokensIn(text, linesOf(text))

  it('gives each stretch its own words, as if it were alone', () => {
    const text = 'Osei will not sign|\n\n|the accord is dead.| \tTalks\n\nwent on|They let ships in.'
    expect(together(text)).toEqual(apart(text))
    expect(together(text).map((tokens) => tokens.map((token) => token.text).join(' '))).toEqual([
      'Osei will not sign',
      '',
      'the accord is dead .',
      'Talks went on',
      'They let ships in .',
    ])
  })

  it('lets no stretch sway the words of the next', () => {
    // "to" before "report" makes a verb of it, "the" a noun.
    const text = 'They agreed to|report the|report'
    const [, , [noun]] = together(text) as [unknown, unknown, [{ pos: string }]]
    expect(noun.pos).toBe('NOUN')
    expect(together(text)).toEqual(apart(text))
  })

  it('keeps its place where a stretch holds letters the tagger does not know', () => {
    const text = 'Vučić\u0000 met\u200b Erdoğan|Əliyev said no'
    expect(together(text)).toEqual(apart(text))
  })

  it('reads a thousand paragraphs in pieces', () => {
    const text = 'Talks go on.|'.repeat(4000)
    expect(together(text).every((tokens) => tokens.length === 4)).toBe(true)
  })
})
