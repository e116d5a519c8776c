import { describe, expect, it } from 'vitest'
import { cutParagraph } from './cut-paragraph.ts'
import { findParagraphs } from './paragraphs.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const cut = (text: string) => cutParagraph(text, whole(text)).map(({ start, end }) => text.slice(start, end))

describe('cutParagraph', () => {
  it('leaves a paragraph of 10 000 characters alone', () => {
    const text = 'Talks go on. '.repeat(769).padEnd(9999, 'x').concat('.')
    expect(cut(text)).toEqual([text])
  })

  it('cuts a paragraph of a megabyte at sentence ends, and loses no word of it', () => {
    const sentence = 'The minister, who had come by night, said: “No. We won’t sign.” '
    const text = sentence.repeat(16_000).trim()
    const pieces = cut(text)
    expect(pieces.join(' ')).toBe(text)
    // 156 sentences of 64 characters are 9983 without the last space; 16 000 are 102 times as many and 88 more.
    expect(pieces.map(({ length }) => length)).toEqual([...Array(102).fill(156 * 64 - 1), 88 * 64 - 1])
  })

  it.each([
    ['a quotation that is never closed', `He said: “${'We will not sign. '.repeat(2000).trim()}`],
    ['a sentence without an end', 'and then '.repeat(3000).trim()],
  ])('cuts %s between words', (_, text) => {
    const pieces = cut(text)
    expect(pieces.join(' ')).toBe(text)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(10_000)
  })

  it('cuts a word without an end between letters, never inside one', () => {
    const pieces = cut(`x${'🕊'.repeat(12_000)}`)
    expect(pieces.join('')).toBe(`x${'🕊'.repeat(12_000)}`)
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
  })
})

it('numbers the pieces of a long paragraph as paragraphs, all of them body', () => {
  const text = `Talks resume\n\nGENEVA (AP) — ${'The minister said that talks go on. '.repeat(1000)}\n\nThe end of the talks is near, she said.`
  const { paragraphs } = findParagraphs(text)
  expect(paragraphs.map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'heading'],
    [2, 'body'],
    [3, 'body'],
    [4, 'body'],
    [5, 'body'],
    [6, 'body'],
  ])
  expect(paragraphs.map(({ opening }) => opening !== undefined)).toEqual([false, true, false, false, false, false])
})
