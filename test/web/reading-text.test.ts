import { describe, expect, it } from 'vitest'
import { type Segment, segmentsOf, statementAt, type TextMark } from '../../web/src/views/reading/segments.ts'
import { segmentStretches, stretchesOf } from '../../web/src/views/reading/stretches.ts'
import { findTyped, wordAfter, wordBefore } from '../../web/src/views/reading/word-steps.ts'

const said = (text: string, words: string, role: TextMark['role'], statement = 's1'): TextMark => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, role, statement }
}
const told = (text: string, segments: readonly Segment[]) =>
  segments.map(({ start, end, marks }) => `${text.slice(start, end)}[${marks.map(({ role }) => role).join(' ')}]`)

describe('a text cut into segments', () => {
  it('cuts where marks begin and end, and leaves nothing out', () => {
    const text = 'He said “no” twice.'
    const marks = [
      said(text, 'He', 'source'),
      said(text, 'said', 'cue'),
      said(text, '“no” twice', 'content'),
      said(text, 'no', 'verbatim'),
    ]
    expect(told(text, segmentsOf(text, { start: 0, end: text.length }, marks))).toEqual([
      'He[source]',
      ' []',
      'said[cue]',
      ' []',
      '“[content]',
      'no[content verbatim]',
      '” twice[content]',
      '.[]',
    ])
  })

  it('keeps overlapping marks apart and split ones whole', () => {
    const text = 'abcdefgh'
    const marks: TextMark[] = [
      { start: 4, end: 8, role: 'content', statement: 'b' },
      { start: 2, end: 6, role: 'content', statement: 'a' },
      { start: 0, end: 1, role: 'content', statement: 'a' },
    ]
    const segments = segmentsOf(text, { start: 0, end: 8 }, marks)
    expect(segments.map(({ start, end, marks: own }) => [start, end, own.map(({ statement }) => statement)])).toEqual([
      [0, 1, ['a']],
      [1, 2, []],
      [2, 4, ['a']],
      [4, 6, ['a', 'b']],
      [6, 8, ['b']],
    ])
  })

  it('never cuts a character in two', () => {
    const text = 'a🕊b'
    expect(
      segmentsOf(text, { start: 0, end: 4 }, [{ start: 2, end: 3, role: 'at' }]).map(({ start, end }) => [start, end]),
    ).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ])
  })

  it('cuts right-to-left text by its places alone', () => {
    const text = 'قال الوزير إن المحادثات ستستأنف.'
    const marks = [said(text, 'الوزير', 'source'), said(text, 'المحادثات ستستأنف', 'content')]
    expect(
      segmentsOf(text, { start: 0, end: text.length }, marks).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['قال ', 'الوزير', ' إن ', 'المحادثات ستستأنف', '.'])
  })

  it('takes a click for the statement with the shortest words there', () => {
    const marks: TextMark[] = [
      { start: 0, end: 9, role: 'content', statement: 'outer' },
      { start: 3, end: 5, role: 'content', statement: 'inner' },
    ]
    expect(statementAt({ marks })).toBe('inner')
    expect(statementAt({ marks: [{ start: 0, end: 9, role: 'at' }] })).toBeUndefined()
  })
})

describe('a report in stretches', () => {
  const text = 'TITLE\n\nOne two.\nThree.\n'
  const paragraphs = [
    { start: 7, end: 15, number: 1, kind: 'body' as const },
    { start: 16, end: 22, number: 2, kind: 'body' as const },
  ]

  it('leaves out nothing but white space', () => {
    expect(stretchesOf(text, paragraphs).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['TITLE', 'outside'],
      ['One two.', 'body'],
      ['Three.', 'body'],
    ])
  })

  it('gives every stretch its part of a mark that reaches over several', () => {
    const stretches = stretchesOf(text, paragraphs)
    const segments = segmentStretches(text, stretches, [{ start: 11, end: 21, role: 'content', statement: 's' }])
    expect(segments.map((own) => told(text, own))).toEqual([
      ['TITLE[]'],
      ['One []', 'two.[content]'],
      ['Three[content]', '.[]'],
    ])
  })
})

describe('words by keys and by typing', () => {
  it('goes from word to word, whatever stands between', () => {
    const text = 'No – “الوزير” 🕊 said'
    expect(wordAfter(text, 0)).toEqual({ start: 0, end: 2 })
    expect(wordAfter(text, 2)).toEqual({ start: 6, end: 12 })
    expect(wordAfter(text, 12)).toEqual({ start: 17, end: 21 })
    expect(wordBefore(text, 17)).toEqual({ start: 6, end: 12 })
    expect(wordBefore(text, 0)).toBeUndefined()
  })

  it('finds typed words over line breaks, after the last place and round again', () => {
    const text = 'A cease\n fire. a CEASE fire (now)'
    expect(findTyped(text, 'cease fire', 0)).toEqual({ start: 2, end: 13 })
    expect(findTyped(text, 'cease fire', 13)).toEqual({ start: 17, end: 27 })
    expect(findTyped(text, 'cease fire', 27)).toEqual({ start: 2, end: 13 })
    expect(findTyped(text, '(now)', 0)).toEqual({ start: 28, end: 33 })
    expect(findTyped(text, ' ', 0)).toBeUndefined()
  })
})
