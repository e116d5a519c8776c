import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Citation } from '../text/span.ts'
import type { Brief, Cell, Footnote, Matrix, Wait } from './brief.ts'
import type { Line } from './claim.ts'
import { citationKey } from './evidence.ts'
import { firstSilence, layOut, type Part, searchOf, sourcesOf } from './layout.ts'
import { listArrows } from './list-arrows.ts'
import { stanceSigns } from './stance-signs.ts'

/**
 * A brief as a Word document: claims with footnotes of Word's own, the positions as a table, who waits for whom as a list. Its notes are
 * numbered as they come in the document; one that is used again is named by its number. The file holds the time of writing.
 */
export async function formatBriefWord(brief: Brief): Promise<Uint8Array<ArrayBuffer>> {
  const notes = startNotes(brief)
  const { page, details } = layOut(brief)
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textOf(brief.title)] }),
    new Paragraph({ style: 'Question', children: [textOf(brief.question)] }),
    new Paragraph({ style: 'Soft', children: [textOf(sourcesOf(brief))] }),
    ...page.flatMap((part) => [
      heading(part.section.title, HeadingLevel.HEADING_1),
      ...partOf(brief, part, notes),
      ...(part.more > 0 ? [soft(`And ${part.more} more: see Details.`)] : []),
    ]),
    ...(details.length > 0 ? [heading('Details', HeadingLevel.HEADING_1)] : []),
    ...details.flatMap((part) => [
      heading(`${part.section.title}, continued`, HeadingLevel.HEADING_2),
      ...partOf(brief, part, notes),
    ]),
    ...(brief.warnings.length > 0
      ? [heading('Warnings', HeadingLevel.HEADING_1), ...brief.warnings.map((text) => bullet([textOf(text)]))]
      : []),
  ]
  const document = new Document({
    title: brief.title,
    creator: 'Nonpaper',
    description: brief.question,
    styles,
    numbering: { config: [{ reference: 'lines', levels: [bulletLevel] }] },
    footnotes: notes.written,
    sections: [{ properties: { page: { size: a4, margin: margins } }, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

interface Notes {
  readonly marksOf: (citations: readonly Citation[]) => readonly (TextRun | FootnoteReferenceRun)[]
  /** By number, as used so far. */
  readonly written: Record<string, { readonly children: Paragraph[] }>
}

/** Counts notes by first use; Word numbers its own in the same order. */
function startNotes(brief: Brief): Notes {
  const notes = new Map(brief.footnotes.map((note) => [citationKey(note), note]))
  const used = new Map<string, number>()
  const written: Notes['written'] = {}
  return {
    written,
    marksOf: (citations) => {
      const fresh = new Set<string>()
      const numbers = new Map<number, string>()
      for (const key of new Set(citations.map(citationKey))) {
        const note = notes.get(key)
        if (!note) continue
        if (!used.has(key)) {
          const number = used.size + 1
          used.set(key, number)
          fresh.add(key)
          written[number] = { children: [noteParagraph(brief, note)] }
        }
        numbers.set(used.get(key)!, key)
      }
      return [...numbers]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([number, key], i) => [
          ...(i > 0 ? [new TextRun({ text: ', ', superScript: true })] : []),
          fresh.has(key) ? new FootnoteReferenceRun(number) : new TextRun({ text: String(number), superScript: true }),
        ])
    },
  }
}

function noteParagraph(brief: Brief, { report: id, paragraph, voice, text }: Footnote): Paragraph {
  const report = brief.reports.find((known) => known.id === id)
  const date = report?.date ? `${report.date} (${report.dateBasis})` : 'undated'
  const words = text.replace(/\s+/gu, ' ')
  return new Paragraph({
    style: 'Note',
    children: [
      textOf(` ${report?.name ?? id}, ${date}, paragraph ${paragraph}; ${voice}: `),
      new TextRun({ text: `“${words}”`, italics: true, ...(isRightToLeft(words) && { rightToLeft: true }) }),
    ],
  })
}

function partOf(brief: Brief, { lines, matrix, waits }: Part, notes: Notes): readonly (Paragraph | Table)[] {
  return [
    ...(waits ? arrowsOf(brief, waits, notes) : []),
    ...(matrix ? [tableOf(matrix, notes), ...withoutOf(matrix)] : []),
    ...lines.map((line) => lineOf(brief, line, line === firstSilence(lines), notes)),
  ]
}

function lineOf(brief: Brief, line: Line, saysWhere: boolean, notes: Notes): Paragraph {
  if (line.kind === 'claim') return bullet([textOf(line.text), ...notes.marksOf(line.citations)])
  if (line.kind === 'method') return bullet([new TextRun({ text: line.text, italics: true })])
  const where = saysWhere ? ` (${searchOf(brief.reports.length)})` : ''
  return bullet([textOf(`${line.text}${where}`)])
}

function arrowsOf(brief: Brief, waits: readonly Wait[], notes: Notes): readonly Paragraph[] {
  const name = (actor: string) => brief.names[actor] ?? actor
  return listArrows(waits).map(({ from, to, locked, waits: stated }) =>
    bullet([
      new TextRun({ text: `${name(from)} waits for ${name(to)}`, bold: locked }),
      textOf(locked ? ' (in the circle): ' : ': '),
      ...stated.flatMap((wait, i) => [textOf(`${i > 0 ? '; ' : ''}${wait.label}`), ...notes.marksOf(wait.citations)]),
    ]),
  )
}

function tableOf({ actors, rows }: Matrix, notes: Notes): Table {
  const first = Math.min(1700, Math.round(textWidth / 4))
  const other = Math.floor((textWidth - first) / Math.max(actors.length, 1))
  const widths = [first, ...actors.map(() => other)]
  const headed = (text: string, width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, fill: 'F3F1EC' },
      margins: cellMargins,
      children: [new Paragraph({ style: 'Cell', children: [new TextRun({ text, bold: true })] })],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: ['Issue', ...actors.map(({ name }) => name)].map((text, i) => headed(text, widths[i]!)),
      }),
      ...rows.map(
        ({ label, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [
              headed(label, first),
              ...cells.map(
                (cell) =>
                  new TableCell({
                    width: { size: other, type: WidthType.DXA },
                    margins: cellMargins,
                    children: cellOf(cell, notes),
                  }),
              ),
            ],
          }),
      ),
    ],
  })
}

function cellOf(cell: Cell, notes: Notes): Paragraph[] {
  const inCell = (children: readonly (TextRun | FootnoteReferenceRun)[]) =>
    new Paragraph({ style: 'Cell', children: [...children] })
  if (cell.kind === 'silent') return [inCell([new TextRun({ text: '· silent', italics: true, color: '55534F' })])]
  if (cell.kind === 'none') return [inCell([])]
  return cell.entries.map(({ stance, alternative, conditional, hedged, citations }) =>
    inCell([
      new TextRun({ text: `${stanceSigns[stance]} ${stance}`, bold: true }),
      textOf(` ${[alternative, ...(conditional ? ['if'] : []), ...(hedged ? ['signalled'] : [])].join(', ')}`),
      ...notes.marksOf(citations),
    ]),
  )
}

const withoutOf = ({ without }: Matrix) =>
  without.length > 0 ? [soft(`No position from: ${without.join(', ')}.`)] : [soft('')]

const isRightToLeft = (text: string) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)
const textOf = (text: string) => new TextRun({ text })
const soft = (text: string) => new Paragraph({ style: 'Soft', children: [textOf(text)] })
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, keepNext: true, children: [textOf(text)] })
const bullet = (children: readonly (TextRun | FootnoteReferenceRun)[]) =>
  new Paragraph({ numbering: { reference: 'lines', level: 0 }, style: 'Line', children: [...children] })

/** Twentieths of a point: A4 with margins of 2 cm. */
const a4 = { width: 11_906, height: 16_838 }
const margins = { top: 1134, right: 1134, bottom: 1134, left: 1134 }
const textWidth = a4.width - margins.left - margins.right
const cellMargins = { top: 40, bottom: 40, left: 70, right: 70 }
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'B5B1A8' }

const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 284, hanging: 284 } } },
}

const face = { font: 'Cambria', language: { value: 'en-GB' } }
const headingFace = { font: 'Calibri', color: '1B1B1A', bold: true }

/** Sizes in half points. */
const styles = {
  default: {
    document: { run: { ...face, size: 21 }, paragraph: { spacing: { line: 264 } } },
    title: { run: { ...headingFace, size: 36 }, paragraph: { spacing: { after: 60 } } },
    heading1: { run: { ...headingFace, size: 24 }, paragraph: { spacing: { before: 280, after: 80 } } },
    heading2: { run: { ...headingFace, size: 21 }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Question',
      name: 'Question',
      basedOn: 'Normal',
      run: { size: 25 },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'Soft',
      name: 'Soft',
      basedOn: 'Normal',
      run: { size: 18, color: '55534F' },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    { id: 'Line', name: 'Line', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { font: 'Calibri', size: 15 },
      paragraph: { spacing: { line: 220 } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 17 }, paragraph: { spacing: { line: 230 } } },
  ],
}
