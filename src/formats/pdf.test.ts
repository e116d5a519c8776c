import { describe, expect, it } from 'vitest'
import { column, type PlacedWords, writePdf } from '../../test/builders/write-pdf.ts'
import { readReport } from './read-report.ts'

async function read(pages: readonly (readonly PlacedWords[])[], title?: string) {
  const decoded = await readReport(writePdf(pages, title === undefined ? {} : { title }), { file: 'a.pdf' })
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  return decoded.value
}
async function paragraphs(pages: readonly (readonly PlacedWords[])[]) {
  const { text, paragraphs } = await read(pages)
  return paragraphs.map(({ start, end }) => text.slice(start, end))
}
async function problem(bytes: Uint8Array) {
  const decoded = await readReport(bytes, { file: 'a.pdf' })
  return decoded.ok ? undefined : decoded.problems[0]
}

const left = [
  'The foreign minister said on Monday that the talks',
  'would resume once the guns in the north had fallen',
  'silent for a week.',
  '',
  'Her counterpart rejected the condition and left for',
  'the capital.',
]
const right = [
  'Diplomats in the hall called the mood businesslike',
  'and said that neither side had slammed the door on',
  'a second round.',
  '',
  'Observers will count the guns on the ridge before a',
  'timetable is agreed.',
]

describe('PDF', () => {
  it('joins lines to paragraphs and words broken by a hyphen', async () => {
    expect(
      await paragraphs([
        column(
          [
            'WASHINGTON, Feb 26, 2025 (Reuters) - The foreign mini-',
            'ster said on Monday that the French-led talks would re-',
            'sume. A minister of the French-',
            '',
            'led group said that the talks had been re-opened again.',
            'No sanctions were named.',
          ],
          72,
          100,
        ),
      ]),
    ).toEqual([
      'WASHINGTON, Feb 26, 2025 (Reuters) - The foreign minister said on Monday that the French-led talks would resume. A minister of the French-',
      'led group said that the talks had been re-opened again. No sanctions were named.',
    ])
  })

  it('starts a paragraph at an indent', async () => {
    expect(
      await paragraphs([
        [
          { text: 'The talks failed on Monday, two officials in the hall', x: 84, y: 100 },
          { text: 'said, because nobody would go first in the first week.', x: 72, y: 112 },
          { text: 'They will meet again on Tuesday, one of the two said.', x: 84, y: 124 },
          { text: 'Nothing else was agreed, and no communiqué was issued.', x: 72, y: 136 },
        ],
      ]),
    ).toEqual([
      'The talks failed on Monday, two officials in the hall said, because nobody would go first in the first week.',
      'They will meet again on Tuesday, one of the two said. Nothing else was agreed, and no communiqué was issued.',
    ])
  })

  it('keeps an indented block and what hangs from a bullet together', async () => {
    expect(
      await paragraphs([
        [
          ...column(['The two sides agreed on the points below, the mediator'], 72, 100),
          ...column(['said on Monday night.'], 72, 112),
          ...column(['No heavy guns are to stand within ten miles of', 'the river, on either side of it.'], 100, 136),
          ...column(
            ['• Observers count the guns on the first day and', '• Prisoners go home on the second day.'],
            100,
            160,
            24,
          ),
          ...column(['report to both sides.'], 110, 172),
        ],
      ]),
    ).toEqual([
      'The two sides agreed on the points below, the mediator said on Monday night.',
      'No heavy guns are to stand within ten miles of the river, on either side of it.',
      '• Observers count the guns on the first day and report to both sides.',
      '• Prisoners go home on the second day.',
    ])
  })

  it('leaves out running headers, footers and page numbers, and joins paragraphs over pages', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: 'Example Gazette, 26 February 2025', x: 72, y: 40 },
      ...column(lines, 72, 100),
      { text: `Page ${number} of 3`, x: 280, y: 810 },
    ]
    expect(
      await paragraphs([
        page(1, [
          'The minister said that the talks would resume when the',
          'observers had counted the guns on the ridge, and that',
        ]),
        page(2, ['no timetable could be agreed before.', '', 'Her counterpart rejected the condition.']),
        page(3, ['They will meet again on Tuesday.']),
      ]),
    ).toEqual([
      'The minister said that the talks would resume when the observers had counted the guns on the ridge, and that no timetable could be agreed before.',
      'Her counterpart rejected the condition.',
      'They will meet again on Tuesday.',
    ])
  })

  it('takes the date from a running header', async () => {
    const page = (line: string) => [
      { text: 'Example Gazette, 26 February 2025', x: 72, y: 40 },
      ...column([line], 72, 100),
    ]
    expect(await read([page('Talks failed, said the minister.'), page('They will meet again.')])).toMatchObject({
      date: '2025-02-26',
      dateBasis: 'metadata',
    })
  })

  const joined = [
    'The foreign minister said on Monday that the talks would resume once the guns in the north had fallen silent for a week.',
    'Her counterpart rejected the condition and left for the capital.',
    'Diplomats in the hall called the mood businesslike and said that neither side had slammed the door on a second round.',
    'Observers will count the guns on the ridge before a timetable is agreed.',
  ]

  it('reads one column after the other, in whatever order the file draws them', async () => {
    const heading = { text: 'Ministers fail to agree on who goes first in the north', x: 60, y: 60, size: 16 }
    const [a, b] = [column(left, 50, 100), column(right, 320, 100)]
    const byRow = [...a, ...b].sort((one, other) => one.y - other.y)
    for (const words of [
      [heading, ...a, ...b],
      [...b, heading, ...a],
      [heading, ...byRow],
    ]) {
      expect(await paragraphs([words])).toEqual([heading.text, ...joined])
    }
  })

  it('knows a heading by its size and takes the title from the metadata', async () => {
    const words = [{ text: 'Ministers fail to agree', x: 60, y: 60, size: 18 }, ...column(left, 50, 100)]
    expect((await read([words])).paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'body', 'body'])
    expect((await read([words])).title).toBe('Ministers fail to agree')
    expect((await read([words], 'No deal in the north')).title).toBe('No deal in the north')
    expect((await read([words], 'Microsoft Word - draft 3.docx')).title).toBe('Ministers fail to agree')
  })

  it('does not take the day on which the file was made for the day of the report', async () => {
    expect(await read([column(left, 50, 100)])).toMatchObject({ dateBasis: 'unknown' })
  })

  it('keeps letters of every script', async () => {
    const lines = ['Министр сказал: «Мы готовы».', '', '外交部发言人表示，谈判将恢复。', '', 'Peace 🕊 at last.']
    expect(await paragraphs([column(lines, 72, 100)])).toEqual(lines.filter(Boolean))
  })

  it('says when it asks for a password, holds no text or is no PDF', async () => {
    expect(await problem(writePdf([column(left, 50, 100)], { locked: true }))).toMatchObject({
      code: 'password-protected',
    })
    expect(await problem(writePdf([[], []]))).toMatchObject({
      code: 'no-text',
      message: '2 pages without text: probably scanned',
    })
    expect(await problem(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toMatchObject({ code: 'malformed-pdf' })
    expect(await problem(writePdf([column(left, 50, 100)]).slice(0, 700))).toMatchObject({
      location: { file: 'a.pdf' },
    })
  })
})
