import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

const words = (text: string) => new Paragraph({ children: [new TextRun(text)] })
const pack = async (children: readonly (Paragraph | Table)[]) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: { default: new Header({ children: [words('Draft, not for circulation')] }) },
            footers: { default: new Footer({ children: [words('Page 1')] }) },
            children: [...children],
          },
        ],
      }),
    ),
  )
const problem = async (bytes: Uint8Array) => {
  const decoded = await readReport(bytes, { file: 'a.docx' })
  return decoded.ok ? undefined : decoded.problems[0]
}

describe('DOCX', () => {
  it('reads paragraphs, headings and tables, without headers and footers, in every script', async () => {
    const bytes = await pack([
      new Paragraph({ text: 'Talks to resume', heading: HeadingLevel.TITLE }),
      words('GENEVA, Jan 3, 2024 (AFP) - The minister said that the talks would go on 🕊.'),
      new Paragraph({ text: 'What they want, in short.', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [new TextRun('Он сказал: '), new TextRun({ text: '«Мы готовы»', bold: true }), new TextRun('.')],
      }),
      new Table({ rows: [new TableRow({ children: [new TableCell({ children: [words('部长说“可以”。')] })] })] }),
    ])
    const decoded = await readReport(bytes, { file: 'a.docx' })
    if (!decoded.ok) throw new Error(decoded.problems[0].message)
    const { text, paragraphs } = decoded.value
    expect(decoded.value).toMatchObject({
      title: 'Talks to resume',
      outlet: 'AFP',
      date: '2024-01-03',
      dateBasis: 'written in the text',
    })
    expect(paragraphs.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'Talks to resume'],
      ['body', 'GENEVA, Jan 3, 2024 (AFP) - The minister said that the talks would go on 🕊.'],
      ['heading', 'What they want, in short.'],
      ['body', 'Он сказал: «Мы готовы».'],
      ['body', '部长说“可以”。'],
    ])
  })

  it('says when a document is cut off, no Word file, encrypted or without words', async () => {
    const whole = await pack([words('The minister said no.')])
    expect(await problem(whole.slice(0, whole.length / 2))).toMatchObject({
      code: 'malformed-docx',
      location: { file: 'a.docx' },
    })
    const broken = whole.slice()
    broken.fill(0x41, 60, 400)
    expect(await problem(broken)).toMatchObject({ code: 'malformed-docx' })
    expect(await problem(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatchObject({
      code: 'password-protected',
    })
    expect(await problem(await pack([]))).toMatchObject({ code: 'empty-text' })
  })
})
