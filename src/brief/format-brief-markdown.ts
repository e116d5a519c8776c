import type { Brief, Cell, Matrix } from './brief.ts'
import type { Line } from './claim.ts'
import { footnoteNumbers } from './footnote-numbers.ts'
import { firstSilence, layOut, type Part, sourcesOf } from './layout.ts'
import { stanceSigns } from './stance-signs.ts'
import { countOf } from './wording.ts'

/** A brief as Markdown, with its footnotes as footnotes. */
export function formatBriefMarkdown(brief: Brief): string {
  const numbersOf = footnoteNumbers(brief)
  const lineOf = (line: Line, _: number, lines: readonly Line[]) => {
    const text = escapeMarkdown(line.text)
    if (line.kind === 'claim')
      return `- ${text} ${numbersOf(line.citations)
        .map((number) => `[^${number}]`)
        .join('')}`
    if (line.kind === 'method') return `- *${text}*`
    return line === firstSilence(lines)
      ? `- ${text} (in none of ${countOf(brief.reports.length, 'report')})`
      : `- ${text}`
  }
  const partOf = (title: string, { lines, matrix, more }: Part) =>
    [
      title,
      ...(matrix ? [matrixOf(matrix)] : []),
      ...(lines.length > 0 ? [lines.map(lineOf).join('\n')] : []),
      ...(more > 0 ? [`And ${more} more: see Details.`] : []),
    ].join('\n\n')
  const { page, details } = layOut(brief)
  const blocks = [
    `# ${escapeMarkdown(brief.title)}`,
    escapeMarkdown(sourcesOf(brief)),
    ...page.map((part) => partOf(`## ${escapeMarkdown(part.section.title)}`, part)),
    ...(details.length > 0 ? ['## Details'] : []),
    ...details.map((part) => partOf(`### ${escapeMarkdown(part.section.title)}, continued`, part)),
    ...(brief.warnings.length > 0
      ? ['## Warnings', brief.warnings.map((text) => `- ${escapeMarkdown(text)}`).join('\n')]
      : []),
    '## Footnotes',
    ...brief.footnotes.map((note) => {
      const report = brief.reports.find(({ id }) => id === note.report)
      const date = report?.date ? `${report.date} (${report.dateBasis})` : 'undated'
      const words = escapeMarkdown(note.text.replace(/\s+/gu, ' '))
      return `[^${note.number}]: ${escapeMarkdown(report?.name ?? note.report)}, ${date}, paragraph ${note.paragraph}; ${escapeMarkdown(note.voice)}: ${words}`
    }),
  ]
  return `${blocks.join('\n\n')}\n`
}

function matrixOf(matrix: Matrix): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [
    row(['Issue', ...matrix.actors.map(({ name }) => escapeMarkdown(name))]),
    row(['---', ...matrix.actors.map(() => '---')]),
    ...matrix.rows.map(({ label, cells }) => row([escapeMarkdown(label), ...cells.map(cellOf)])),
  ].join('\n')
  return matrix.without.length > 0
    ? `${table}\n\nNo position from: ${escapeMarkdown(matrix.without.join(', '))}.`
    : table
}

function cellOf(cell: Cell): string {
  if (cell.kind !== 'held') return cell.kind === 'silent' ? '· silent' : ''
  return cell.entries
    .map(({ stance, alternative, conditional }) =>
      escapeMarkdown(`${stanceSigns[stance]} ${stance} ${alternative}${conditional ? ', if' : ''}`),
    )
    .join('; ')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, (mark) => `\\${mark}`).replace(/&(?=[#\w]+;)/g, '\\&')
}
