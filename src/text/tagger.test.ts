import { describe, expect, it } from 'vitest'
import { openTagger } from './tagger.ts'

const tag = openTagger((text, pos) => ({ text, pos }))

describe('a tagger', () => {
  const ours = "Osei's envoy met Ntaganda’s aides over USD 40m, 12-mile limits and the re-routed E105."

  it('gives words with their parts of speech', () => {
    expect(tag("Osei's envoy left.").map(({ text, pos }) => `${text}/${pos}`)).toEqual([
      'Osei/PROPN',
      "'s/PART",
      'envoy/NOUN',
      'left/VERB',
      './PUNCT',
    ])
  })

  it('tags a text the same, whatever was read before', () => {
    const first = tag(ours)
    for (const other of [
      "The Laurent-Osei's accord, a Laurent-Ntaganda’s, is re-routed.",
      'It is USD5m or GBP5m, 40m, Sept.12-mile.',
      'OSEI NTAGANDA osei ntaganda e105 E105',
    ]) {
      tag(other)
      expect(tag(ours)).toEqual(first)
    }
  })

  it('starts afresh after very many new words', () => {
    const first = tag(ours)
    const letters = (at: number) => [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(at / place) % 26)))
    for (let from = 0; from < 24_000; from += 2000) {
      tag(Array.from({ length: 2000 }, (_, at) => `q${letters(from + at).join('')}q${from}`).join(' '))
      tag(
        Array.from({ length: 2000 }, (_, at) => `qx${letters(from + at).join('')}${letters(from).join('')}`).join(' '),
      )
    }
    expect(tag(ours)).toEqual(first)
  })
})
