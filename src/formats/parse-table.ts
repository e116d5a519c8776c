import { limitProblems } from '../durability/survival/limit-problems.ts'
import type { Table } from '../durability/survival/table.ts'
import type { Decoded, Problem } from '../text/problem.ts'

/**
 * A table of text from a file of cells parted by commas, semicolons or tabs; which of these, the header says. Cells in quotation marks may
 * hold the separator, line breaks and doubled quotation marks; white space around the others is dropped, and so are empty lines.
 */
export function parseTable(text: string, file: string): Decoded<Table> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { cells, lines, problems } = readCells(body, file)
  const [header, ...rows] = cells
  if (problems.length === 0 && header === undefined) {
    problems.push(problem('empty-table', 'the file is empty', 'Begin it with a line that names the columns.', { file }))
  }
  if (header !== undefined) problems.push(...headerProblems(header, lines[0]!, file))
  if (problems.length === 0 && rows.length === 0) {
    problems.push(problem('empty-table', 'there is a header but no row', 'Give one row for each spell.', { file }))
  }
  problems.push(...widthProblems(header ?? [], rows, lines.slice(1), file))
  const [first, ...others] = problems
  if (first) return { ok: false, problems: [first, ...others] }
  const columns = header!.map((name, at) => name || `column ${at + 1}`)
  return { ok: true, value: { file, columns, rows, lines: lines.slice(1) }, warnings: [] }
}

/** Rows of cells and the line each begins on. */
interface Cells {
  readonly cells: string[][]
  readonly lines: number[]
  readonly problems: Problem[]
}

function readCells(text: string, file: string): Cells {
  const found: Cells = { cells: [], lines: [], problems: [] }
  const newline = /\r\n|\n|\r/gu.exec(text)?.[0] ?? '\n'
  const separator = separatorOf(text.slice(0, indexOr(text, newline, 0)))
  let line = 1
  for (let at = 0; at < text.length; ) {
    const end = indexOr(text, newline, at)
    const row = text.slice(at, end)
    if (row.includes('"')) {
      const quoted = readQuotedRow(text, at, separator, newline)
      if (typeof quoted === 'string') {
        found.problems.push(quotationProblem(quoted, row, line, file))
        if (quoted === 'unclosed') break
      } else {
        found.cells.push(quoted.cells)
        found.lines.push(line)
        line += countOf(text.slice(at, quoted.end), newline) + 1
        at = quoted.end + newline.length
        continue
      }
    } else if (row.trim() !== '') {
      found.cells.push(row.split(separator).map((cell) => cell.trim()))
      found.lines.push(line)
    }
    line += 1
    at = end + newline.length
  }
  return found
}

/** A row with quotation marks in it, which may run over several lines; or what is wrong with the marks. */
function readQuotedRow(
  text: string,
  from: number,
  separator: string,
  newline: string,
): { readonly cells: string[]; readonly end: number } | 'unclosed' | 'trailing' {
  const cells: string[] = []
  const rowEnd = () => indexOr(text, newline, at)
  let at = from
  for (;;) {
    while (text[at] === ' ') at += 1
    let cell = ''
    if (text[at] === '"') {
      for (;;) {
        const mark = text.indexOf('"', at + 1)
        if (mark < 0) return 'unclosed'
        cell += text.slice(at + 1, mark)
        at = mark + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      while (text[at] === ' ') at += 1
    } else {
      const end = Math.min(indexOr(text, separator, at), rowEnd())
      cell = text.slice(at, end).trim()
      at = end
    }
    cells.push(cell)
    if (at >= text.length || text.startsWith(newline, at)) return { cells, end: at }
    if (!text.startsWith(separator, at)) return 'trailing'
    at += 1
  }
}

/** The one of the usual separators that the header has most of, outside quotation marks. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/gu, '')
  const [best = ','] = [',', ';', '\t'].toSorted((a, b) => countOf(bare, b) - countOf(bare, a))
  return best
}

function headerProblems(header: readonly string[], line: number, file: string): readonly Problem[] {
  const place = { file, line }
  if (header.every((name) => name === '' || !Number.isNaN(Number(name)))) {
    const message = `the first line names no column: "${header.join(', ').slice(0, 60)}"`
    return [problem('no-header', message, 'Begin the file with a line that names the columns.', place)]
  }
  const twice = new Set(header.filter((name, at) => name !== '' && header.indexOf(name) !== at))
  return [...twice].map((name) => {
    const places = header.flatMap((other, at) => (other === name ? [at + 1] : []))
    const message = `columns ${places.join(' and ')} are both named "${name}"`
    return problem('duplicate-column', message, 'Give every column a name of its own.', place)
  })
}

function widthProblems(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  file: string,
): readonly Problem[] {
  const uneven = rows.flatMap((row, at) => (row.length === header.length ? [] : [at]))
  const problems = uneven.map((at) => {
    const cells = rows[at]!
    const message = `${count(cells.length, 'cell')} where the header has ${count(header.length, 'column')}: "${shown(cells)}"`
    const hint =
      cells.length < header.length
        ? 'Keep the separators of empty cells.'
        : 'Put a cell that holds the separator into quotation marks.'
    return problem('uneven-row', message, hint, { file, line: lines[at]! })
  })
  return limitProblems(problems)
}

function quotationProblem(kind: 'unclosed' | 'trailing', row: string, line: number, file: string): Problem {
  const hint = 'Write a quotation mark inside a quoted cell twice: "".'
  const place = { file, line, lineText: row.slice(0, 200) }
  return kind === 'unclosed'
    ? problem('unclosed-quotation', 'a quotation mark that is opened here is never closed', hint, place)
    : problem('unclosed-quotation', 'text follows a closing quotation mark', hint, place)
}

function problem(code: string, message: string, hint: string, location: Problem['location']): Problem {
  return { code, severity: 'error', message, hint, ...(location && { location }) }
}

const indexOr = (text: string, part: string, from: number) => {
  const at = text.indexOf(part, from)
  return at < 0 ? text.length : at
}

const countOf = (text: string, part: string) => text.split(part).length - 1

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

const shown = (cells: readonly string[]) => {
  const row = cells.join(', ')
  return row.length > 60 ? `${row.slice(0, 59)}…` : row
}
