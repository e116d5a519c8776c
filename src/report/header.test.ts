import { describe, expect, it } from 'vitest'
import { findHeader } from './header.ts'

describe('findHeader', () => {
  it('reads lines at the top that describe the text', () => {
    const text = 'Title: Talks: a new round\nSource: Reuters\nDate: 26 February 2025\n\nThe minister said no.'
    expect(findHeader(text)).toEqual({
      start: 0,
      end: text.indexOf('2025') + 4,
      title: 'Talks: a new round',
      outlet: 'Reuters',
      date: '26 February 2025',
    })
  })

  it('reads front matter and passes over keys it does not know', () => {
    const text = '---\ntitle: "Talks"\ntags: [a, b]\ndate: 2025-02-26\n---\n\nThe minister said no.'
    expect(findHeader(text)).toEqual({ start: 0, end: text.indexOf('\n\n'), title: 'Talks', date: '2025-02-26' })
  })

  it.each([
    'TRUMP: I said no.\nSTARMER: And I said yes.',
    'Source: nobody would say.\n\nThe minister left.',
    'The minister said: no.',
    '---\n\nNo.',
    '',
  ])('finds none in %j', (text) => {
    expect(findHeader(text)).toBeUndefined()
  })
})
