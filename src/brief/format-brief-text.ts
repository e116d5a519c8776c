import type { Brief, Cell, Footnote, Matrix, Wait } from './brief.ts'
import type { Line } from './claim.ts'
import { footnoteNumbers, formatNumbers } from './footnote-numbers.ts'
import { firstSilence, layOut, type Part, searchOf, sourcesOf } from './layout.ts'
import { listArrows } from './list-arrows.ts'
import { stanceSigns } from './stance-signs.ts'
import { wrapText } from './wrap-text.ts'

/** How a brief is printed to a terminal. */
export interface TextOptions {
  /** Columns, at least 40; 80 when absent. */
  readonly width?: number
  /** Bold titles and dim notes, for a terminal that shows them. */
  readonly colour?: boolean
}

interface Printer {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly marks: (line: Line, lines: readonly Line[]) => string
  readonly arrows: (waits: readonly Wait[]) => readonly string[]
}

/** A brief as plain text: the page, what follows it, and the footnotes at the end. */
export function formatBriefText(brief: Brief, options: TextOptions = {}): string {
  const paint = (code: number) => (text: string) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const marks = footnoteNumbers(brief)
  const printer: Printer = {
    width: Math.max(40, options.width ?? 80),
    bold: paint(1),
    dim: paint(2),
    marks: (line, lines) => {
      if (line.kind === 'claim') return ` [${formatNumbers(marks(line.citations))}]`
      return line === firstSilence(lines) ? ` [${searchOf(brief.reports.length)}]` : ''
    },
    arrows: (waits) =>
      listArrows(waits).map(({ from, to, locked, waits: alike }) => {
        const wanted = alike.map((wait) => `${wait.label} [${formatNumbers(marks(wait.citations))}]`).join('; ')
        return `${brief.names[from] ?? from} → ${brief.names[to] ?? to}${locked ? ' (circle)' : ''}: ${wanted}`
      }),
  }
  const { page, details } = layOut(brief)
  const blocks = [
    heading(printer, brief),
    ...page.map((part) => partText(printer, part.section.title.toUpperCase(), part)),
    ...(details.length > 0 ? [printer.bold('DETAILS')] : []),
    ...details.map((part) => partText(printer, `${part.section.title}, continued`, part)),
    ...(brief.footnotes.length > 0
      ? [
          `${printer.bold('FOOTNOTES')}\n${brief.footnotes.map((note) => footnoteText(printer, brief, note)).join('\n')}`,
        ]
      : []),
    ...(brief.warnings.length > 0
      ? [`${printer.bold('WARNINGS')}\n${brief.warnings.map((text) => wrapText(text, printer.width, '- ')).join('\n')}`]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function heading({ width, bold, dim }: Printer, brief: Brief): string {
  return [bold(wrapText(brief.title, width)), dim(wrapText(sourcesOf(brief), width))].join('\n')
}

function partText(printer: Printer, title: string, { lines, matrix, waits, more }: Part): string {
  const blocks = [
    ...(waits ? printer.arrows(waits).map((arrow) => wrapText(arrow, printer.width, '  ', '      ')) : []),
    ...(lines.length > 0 ? [bullets(printer, lines)] : []),
    ...(more > 0 ? [printer.dim(`  and ${more} more: see Details`)] : []),
    ...(matrix ? [`\n${matrixText(printer, matrix)}`] : []),
  ]
  return [printer.bold(title), ...blocks].join('\n')
}

function bullets({ width, dim, marks }: Printer, lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const text = wrapText(`${line.text}${marks(line, lines)}`, width, '- ', '  ')
      return line.kind === 'method' ? dim(text) : text
    })
    .join('\n')
}

const leastLabel = 18
const leastCell = 15
/** Longer words are broken. */
const mostCell = 24

function matrixText({ width, bold, dim }: Printer, matrix: Matrix): string {
  const labelWidth = columnWidth(
    matrix.rows.map((row) => row.label),
    leastLabel,
    Math.min(mostCell, width - leastCell),
  )
  const texts = [
    ...matrix.actors.map(({ name }) => name),
    ...matrix.rows.flatMap((row) => row.cells.map((cell) => cellText(cell))),
  ]
  const cellWidth = columnWidth(texts, leastCell, Math.min(mostCell, width - labelWidth))
  const rowText = (cells: readonly string[]) => rowOf(cells, labelWidth, cellWidth)
  const perBlock = Math.max(1, Math.floor((width - labelWidth) / cellWidth))
  const blocks: string[] = []
  for (let first = 0; first < matrix.actors.length; first += perBlock) {
    const actors = matrix.actors.slice(first, first + perBlock)
    const header = rowText(['', ...actors.map((actor) => actor.name)])
    const rows = matrix.rows.map((row) =>
      rowText([row.label, ...row.cells.slice(first, first + perBlock).map(cellText)]),
    )
    blocks.push([bold(header), dim('-'.repeat(labelWidth + cellWidth * actors.length)), ...rows].join('\n'))
  }
  const without = matrix.without.length > 0 ? [wrapText(`No position from: ${matrix.without.join(', ')}.`, width)] : []
  return [...blocks, ...without].join('\n\n')
}

/** A cell's stances, one below the other; the alternative is named in the list of positions. */
function cellText(cell: Cell): string {
  if (cell.kind !== 'held') return cell.kind === 'silent' ? '· silent' : ''
  return cell.entries
    .map(
      (entry) =>
        `${stanceSigns[entry.stance]} ${entry.stance}\n  ${entry.alternative}${entry.conditional ? ', if' : ''}`,
    )
    .join('\n')
}

/** Wide enough for the longest word and a space after it, within limits. */
function columnWidth(texts: readonly string[], least: number, most: number): number {
  const words = texts.flatMap((text) => text.split(/(?<=\S) |\n/u))
  return Math.min(most, Math.max(least, ...words.map((word) => word.length + 1)))
}

function rowOf(cells: readonly string[], labelWidth: number, cellWidth: number): string {
  const widthOf = (column: number) => (column === 0 ? labelWidth : cellWidth)
  const columns = cells.map((cell, i) =>
    wrapText(cell, widthOf(i) - 1)
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`.{1,${widthOf(i) - 1}}`, 'gu')) ?? ['']),
  )
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, i) => (lines[row] ?? '').padEnd(widthOf(i)))
      .join('')
      .trimEnd(),
  ).join('\n')
}

function footnoteText({ width }: Printer, brief: Brief, note: Footnote): string {
  const report = brief.reports.find(({ id }) => id === note.report)
  const date = report?.date ? `${report.date} (${report.dateBasis})` : 'undated'
  const words = note.text.replace(/\s+/gu, ' ')
  return wrapText(
    `${report?.name ?? note.report}, ${date}, paragraph ${note.paragraph}; ${note.voice}: ${words}`,
    width,
    `[${note.number}] `,
    '    ',
  )
}
