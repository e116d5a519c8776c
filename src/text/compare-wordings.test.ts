import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWordings } from './compare-wordings.ts'

/** What differs stands in brackets. */
function told(one: string, other: string) {
  return compareWordings(one, other)?.map((pieces) =>
    pieces.map(({ text, same }) => (same ? text : `[${text}]`)).join(''),
  )
}

describe('compareWordings', () => {
  it('marks the words that only one has', () => {
    expect(told('We will send troops to the border.', 'We may send some troops to the border')).toEqual([
      'We [will] send troops to the border.',
      'We [may] send [some] troops to the border',
    ])
  })

  it('counts neither case nor marks', () => {
    expect(told('“No deal,” he said', 'no deal – he said')).toEqual(['“No deal,” he said', 'no deal – he said'])
  })

  it('marks at the beginning and at the end', () => {
    expect(told('First we talk about water now', 'we talk about water')).toEqual([
      '[First] we talk about water [now]',
      'we talk about water',
    ])
  })

  it('compares nothing that has little in common', () => {
    expect(compareWordings('troops at the border', 'a treaty on fish and tariffs')).toBeUndefined()
    expect(compareWordings('', 'words')).toBeUndefined()
  })

  it('loses nothing of either wording', () => {
    const wording = fc
      .array(fc.constantFrom('we', 'will', 'send', 'troops', '–', '“so”', 'no'))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const pair = compareWordings(one, other)
        if (pair) expect(pair.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([one, other])
      }),
    )
  })
})
