import { describe, expect, it } from 'vitest'
import { findWords } from './word.ts'

const written: readonly (readonly [what: string, text: string, words: readonly string[]])[] = [
  ['letters and figures', 'Article 50 of it', ['Article', '50', 'of', 'it']],
  ['apostrophes inside a word', "O’Neill didn't", ['O’Neill', "didn't"]],
  ['a possessive ending, which is no part of the word', 'Iran’s envoys’ list', ['Iran', 'envoys', 'list']],
  ['initials', 'the U.S. and U.N.E.F, not J. Doe', ['the', 'U.S.', 'and', 'U.N.E.F', 'not', 'J.', 'Doe']],
  [
    'abbreviations, and other words before a full stop',
    'Gen. Ali met No. 2. We. Mr.',
    'Gen. Ali met No. 2 We Mr.'.split(' '),
  ],
  ['hyphens', 'Russian-backed', ['Russian', 'backed']],
  ['other letters, at the head of a word, in it and at its end', 'Élysée Palacé Çeku', ['Élysée', 'Palacé', 'Çeku']],
  ['other scripts', 'Київ 北京', ['Київ', '北京']],
  ['marks, signs and letters beyond the basic plane', '“So” – 😀 … 𝐀b £5', ['So', '𝐀b', '5']],
]

describe('the words of a text', () => {
  it.each(written)('%s', (_, text, words) => {
    expect(findWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
      words,
    )
  })

  it('end where the stretch ends', () => {
    expect(findWords('Gen. Burhan’s', { start: 1, end: 9 }).map(({ key }) => key)).toEqual(['en', 'burh'])
    expect(findWords('it’s', { start: 0, end: 3 }).map(({ end }) => end)).toEqual([2])
  })

  it('know what stands between them', () => {
    const [, of, all, party, , half] = findWords('King of-all, party  a\nhalf', { start: 0, end: 25 })
    expect([of, all, party, half].map((word) => [word!.joined, word!.adjacent])).toEqual([
      [false, true],
      [true, true],
      [false, false],
      [false, true],
    ])
  })
})
