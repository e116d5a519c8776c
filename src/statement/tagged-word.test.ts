import { describe, expect, it } from 'vitest'
import { taggedWord, taggedWordsIn } from './tagged-word.ts'
import { isAuxiliary, isCapitalised, isCue, isDash, isHyphen, isModifier, isNominal, isTimeWord } from './word-class.ts'

const wordsOf = (text: string) => taggedWordsIn(text, [{ start: 0, end: text.length }])[0]!

const wordAs = (text: string, pos: string) => taggedWord(0, text.length, text, pos)

describe('a tagged word', () => {
  it('keeps its place and its part of speech', () => {
    const text = 'Weber said Weber left'
    expect(wordsOf(text).map(({ start, end, pos }) => [text.slice(start, end), pos])).toEqual([
      ['Weber', 'PROPN'],
      ['said', 'VERB'],
      ['Weber', 'PROPN'],
      ['left', 'VERB'],
    ])
  })

  it('is of other kinds as another part of speech', () => {
    expect([wordAs('may', 'AUX'), wordAs('may', 'PROPN')].map(isTimeWord)).toEqual([false, true])
    expect([wordAs('can', 'AUX'), wordAs('can', 'NOUN')].map(isAuxiliary)).toEqual([true, false])
    expect([wordAs('Open', 'ADJ'), wordAs('open', 'ADJ'), wordAs('open', 'NOUN')].map(isNominal)).toEqual([
      true,
      false,
      true,
    ])
    expect(wordAs('May', 'PROPN').kinds).not.toBe(wordAs('may', 'PROPN').kinds)
  })

  it('has the cue verb it may be a form of', () => {
    expect(wordsOf('said envoys').map(({ cue }) => cue?.verb.lemma)).toEqual(['say', undefined])
    expect(['said', 'demands', 'willing', 'with', 'table'].map((word) => isCue(wordAs(word, 'NOUN')))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('tells marks apart, and capitals of any script', () => {
    expect(['—', '––', '--', '-', '‑', '–-'].map((mark) => isDash(wordAs(mark, 'PUNCT')))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['-', '‑', '—'].map((mark) => isHyphen(wordAs(mark, 'PUNCT')))).toEqual([true, true, false])
    expect(["'s", "'", '&', '/', ','].map((mark) => isModifier(wordAs(mark, 'PUNCT')))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(['Київ', 'Élysée', 'élan', '5'].map((word) => isCapitalised(wordAs(word, 'PROPN')))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
