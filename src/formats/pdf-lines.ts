/** Words of a page at one height without a gap between them: a line, or a line's part in one column. Heights grow downwards, in points. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, from the top of the page. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
}

/** A run of letters as a PDF places it. */
export interface PdfRun {
  readonly str: string
  readonly left: number
  readonly width: number
  readonly y: number
  readonly size: number
  /** Written from right to left. */
  readonly rtl?: boolean
}

/**
 * A gap of this many letter sizes parts columns; a word space in a justified line stays below it. Runs that the file does not draw one
 * after the other are parted by less.
 */
const COLUMN_GAP = 1.4
const GAP_OUT_OF_TURN = 0.5

/** The lines of one page, unordered, from its runs in the order drawn: runs at the same height put together, with spaces where the page shows them. */
export function linesOfPage(page: number, runs: readonly PdfRun[]): readonly PdfLine[] {
  const rows: { readonly y: number; readonly size: number; readonly runs: PdfRun[] }[] = []
  for (const run of runs) {
    if (run.str.trim() === '' && run.width === 0) continue
    const row = rows.findLast(({ y, size }) => Math.abs(y - run.y) < 0.45 * Math.min(size, run.size))
    if (row) row.runs.push(run)
    else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  const turn = new Map(runs.map((run, i) => [run, i]))
  return rows.flatMap(({ runs: row }) => linesOfRow(page, row, turn))
}

function linesOfRow(page: number, row: readonly PdfRun[], turn: ReadonlyMap<PdfRun, number>): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfRun[] = []
  let right = Number.NEGATIVE_INFINITY
  const flush = () => {
    if (line.some(({ str }) => str.trim())) lines.push(lineOf(page, line))
    line = []
  }
  for (const run of [...row].sort((a, b) => a.left - b.left)) {
    if (run.str.trim() === '') continue
    const last = line.at(-1)
    const inTurn = last && Math.abs(turn.get(run)! - turn.get(last)!) === 1
    if (run.left - right > (inTurn ? COLUMN_GAP : GAP_OUT_OF_TURN) * run.size) flush()
    line.push(run)
    right = Math.max(right, run.left + run.width)
  }
  flush()
  return lines
}

function lineOf(page: number, runs: readonly PdfRun[]): PdfLine {
  const rtl = runs.filter((run) => run.rtl).length * 2 > runs.length
  let text = ''
  let last: PdfRun | undefined
  for (const run of rtl ? [...runs].reverse() : runs) {
    const gap = last ? Math.max(run.left - last.left - last.width, last.left - run.left - run.width) : 0
    text += gap > 0.15 * run.size && !/\s$/u.test(text) && !/^\s/u.test(run.str) ? ` ${run.str}` : run.str
    last = run
  }
  const widest = runs.reduce((a, b) => (b.str.length > a.str.length ? b : a))
  return {
    page,
    text: (rtl ? text.replace(arabicShapes, (shapes) => shapes.normalize('NFKC')) : text).replace(/\s+/gu, ' ').trim(),
    left: runs[0]!.left,
    right: Math.max(...runs.map(({ left, width }) => left + width)),
    y: widest.y,
    size: widest.size,
  }
}

/** Letters as their place in a word shapes them; text holds the letters themselves. */
const arabicShapes = /[\ufb50-\ufdff\ufe70-\ufefc]+/g

/** The usual step from line to line, in letter sizes, among steps so measured; larger ones part paragraphs, unless all are large. */
export function usualStep(steps: readonly number[]): number {
  const apart = steps.filter((step) => step > 0.8)
  const close = apart.filter((step) => step < 1.75)
  const from = close.length > 0 || apart.length < 5 ? close : apart
  return [...from].sort((a, b) => a - b)[Math.floor(from.length / 2)] ?? 1.3
}
