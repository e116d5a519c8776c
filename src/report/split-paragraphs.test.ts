import { describe, expect, it } from 'vitest'
import { splitParagraphs } from './split-paragraphs.ts'

const split = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

describe('splitParagraphs', () => {
  it.each(['\n', '\r\n', '\r', '\u2028'])('parts at blank lines and at single line breaks, with %j', (end) => {
    const lines = ['The minister spoke.', '', '  The president did not.  ', 'Talks go on.', '', '']
    expect(split(lines.join(end))).toEqual(['The minister spoke.', 'The president did not.', 'Talks go on.'])
  })

  it('keeps a paragraph broken at a fixed width together', () => {
    const text = `The foreign minister said on Monday that the talks would resume once the
guns in the north had fallen silent for a week, and that nobody should
expect a timetable before that.

Her counterpart rejected the condition and left for the capital. He told
reporters there that no condition could be placed on a neighbour.
`
    expect(split(text)).toEqual([
      text.slice(0, text.indexOf('before that.') + 12),
      text.slice(text.indexOf('Her'), text.indexOf('neighbour.') + 10),
    ])
  })

  it('parts text of a fixed width where a line had room for the next word or the next line is indented', () => {
    const lines = [
      '   The foreign minister said on Monday that the talks would resume once',
      'the guns in the north had fallen silent for a week and no sooner.',
      '   Her counterpart rejected the condition and left for the capital that',
      'same night.',
      'Observers will be asked to count the guns on the ridge above the river,',
      'the mediators said.',
    ]
    expect(split(lines.join('\n'))).toEqual([
      `${lines[0]!.trim()}\n${lines[1]}`,
      `${lines[2]!.trim()}\n${lines[3]}`,
      `${lines[4]}\n${lines[5]}`,
    ])
  })

  it('keeps a heading above text of a fixed width apart', () => {
    const lines = [
      'What comes next',
      'The foreign minister said on Monday that the talks would resume once the',
      'guns in the north had fallen silent for a week.',
    ]
    expect(split(lines.join('\n'))).toEqual([lines[0], `${lines[1]}\n${lines[2]}`])
  })

  it('leaves out what has no letter and no digit, and finds nothing in nothing', () => {
    expect(split('One.\n\n* * *\n\n…\n\nTwo.')).toEqual(['One.', 'Two.'])
    expect(split('')).toEqual([])
    expect(split(' \n\t\r\n…')).toEqual([])
  })
})
