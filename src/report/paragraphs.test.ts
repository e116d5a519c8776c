import { describe, expect, it } from 'vitest'
import { findParagraphs } from './paragraphs.ts'
import type { ParagraphKind } from './report.ts'

const kinds = (...paragraphs: readonly string[]) =>
  findParagraphs(paragraphs.join('\n\n')).paragraphs.map(({ kind }) => kind)
const body = 'The minister said that the talks would go on until both sides had signed.'

describe('findParagraphs', () => {
  it.each<readonly [ParagraphKind, string]>([
    ['byline', 'By Elizabeth Piper'],
    ['byline', 'By JILL COLVIN and MATTHEW LEE, Associated Press'],
    ['byline', 'Published Feb 26, 2025 at 6:04 PM EST'],
    ['byline', 'Wed 26 Feb 2025 18:00 GMT'],
    ['byline', 'Geneva, 26 February 2025'],
    ['heading', 'Ukraine peacekeeping'],
    ['heading', 'STARMER FOLLOWS MACRON'],
    ['heading', 'Will both sides sign at last?'],
    ['credit', '(Reporting by Elizabeth Piper; Editing by Gareth Jones)'],
    ['credit', 'Kim Lewis contributed to this report.'],
    [
      'credit',
      'Associated Press writers Jon Gambrell in Dubai and Matthew Lee in Washington contributed to this report.',
    ],
    ['credit', 'Additional reporting by Humeyra Pamuk in Washington'],
    ['credit', 'FILE PHOTO: Delegations arrive in Geneva, January 3, 2024. REUTERS/Denis Balibouse'],
    ['credit', 'Ministers shake hands in Geneva. (AP Photo/Jamey Keaten)'],
    ['credit', '© 2025 The Example. All rights reserved.'],
    ['credit', 'Reporting by Anna Kovac and Jan Novak'],
    ['credit', 'Photo: EPA'],
    ['body', 'Pictures released by the army on Monday show the bridge.'],
    ['body', 'Shelling was reported from Northtown on Monday, the ministry said.'],
    ['body', 'Reporting by the broadcaster found that the guns had moved, officials said.'],
    ['body', 'The minister said talks may resume'],
    ['body', '“We are ready to sign”'],
    ['body', 'By Friday both sides had signed.'],
    ['body', 'TRUMP: I do not think so.'],
    ['body', 'He was a reporter for 20 years before he was asked to mediate, the minister said.'],
  ])('takes for a %s: %s', (kind, words) => {
    expect(kinds(words, body)).toEqual([kind, 'body'])
  })

  it('finds headings, bylines and credits where they stand', () => {
    expect(
      kinds(
        'Talks resume',
        'By Anna Kovac',
        `GENEVA (AP) — ${body}`,
        'What next',
        body,
        'Kim Lewis contributed to this report.',
      ),
    ).toEqual(['heading', 'byline', 'body', 'heading', 'body', 'credit'])
  })

  it('takes lines at the top that describe the text, and front matter, for bylines', () => {
    expect(kinds('Title: Talks resume\nSource: Reuters\nDate: 26 February 2025', body)).toEqual([
      'byline',
      'byline',
      'byline',
      'body',
    ])
    expect(kinds('---\ntitle: Talks resume\ntags: talks\n---\n\n# Talks resume', body)).toEqual([
      'byline',
      'byline',
      'heading',
      'body',
    ])
  })

  it('counts paragraphs from 1 and gives datelines their place in the whole text', () => {
    const text = `By Anna Kovac\nGENEVA (AP) — ${body}\n${body}`
    const [, opened, last] = findParagraphs(text).paragraphs
    expect(opened).toMatchObject({ number: 2, kind: 'body' })
    expect(text.slice(opened?.opening?.start, opened?.opening?.end)).toBe('GENEVA (AP) —')
    expect(last).toEqual({ number: 3, kind: 'body', start: text.length - body.length, end: text.length })
  })

  it('believes a format that knows its headings', () => {
    const text = `Talks, at last, resume.\n\n${body}`
    expect(findParagraphs(text, new Set([0])).paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'body'])
  })
})
