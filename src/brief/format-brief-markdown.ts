import type { Citation } from '../text/span.ts'
import type { Brief, Cell, Matrix } from './brief.ts'
import type { Line } from './claim.ts'
import { footnoteNumbers } from './footnote-numbers.ts'
import { firstSilence, layOut, type Part, searchOf, sourcesOf } from './layout.ts'
import { type Arrow, listArrows } from './list-arrows.ts'
import { stanceSigns } from './stance-signs.ts'

/** A brief as Markdown, with its footnotes as footnotes. */
export function formatBriefMarkdown(brief: Brief): string {
  const numbersOf = footnoteNumbers(brief)
  const marksOf = (citations: readonly Citation[]) =>
    numbersOf(citations)
      .map((number) => `[^${number}]`)
      .join('')
  const lineOf = (line: Line, _: number, lines: readonly Line[]) => {
    const text = escapeMarkdown(line.text)
    if (line.kind === 'claim') return `- ${text} ${marksOf(line.citations)}`
    if (line.kind === 'method') return `- *${text}*`
    return line === firstSilence(lines) ? `- ${text} (${searchOf(brief.reports.length)})` : `- ${text}`
  }
  const arrowOf = ({ from, to, locked, waits }: Arrow) => {
    const who = `${brief.names[from] ?? from} → ${brief.names[to] ?? to}${locked ? ' (circle)' : ''}`
    const wanted = waits.map((wait) => `${escapeMarkdown(wait.label)} ${marksOf(wait.citations)}`)
    return `- ${escapeMarkdown(who)}: ${wanted.join('; ')}`
  }
  const partOf = (title: string, { lines, matrix, waits, more }: Part) =>
    [
      title,
      ...(waits ? [listArrows(waits).map(arrowOf).join('\n')] : []),
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
    ...(brief.footnotes.length > 0 ? ['## Footnotes'] : []),
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
