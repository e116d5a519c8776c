import { type PdfLine, usualStep } from './pdf-lines.ts'

/** The size of a page in points. */
export interface PdfPage {
  readonly lines: readonly PdfLine[]
  readonly height: number
}

/** Rows looked at from the top and from the bottom of a page. */
const EDGE = 3
const pageNumber =
  /^(?:[-–—|\s]*(?:page|p\.|seite|стр\.?)?\s*\d{1,4}(?:\s*(?:\/|of|von|из)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i

/** What browsers print round a page: its address, the time of printing. */
const printMark = /^(?:https?|file):\/\/\S+|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d/i

/**
 * The pages without running headers, footers and page numbers: what repeats at the same height of the top or bottom of most pages,
 * figures aside, parted from the text by more than the step between its lines.
 */
export function withoutFurniture(pages: readonly PdfPage[]): {
  readonly pages: readonly PdfPage[]
  readonly furniture: readonly PdfLine[]
} {
  const seen = new Map<string, Set<PdfPage>>()
  for (const page of pages) {
    for (const line of page.lines) {
      const key = keyOf(line)
      seen.set(key, (seen.get(key) ?? new Set()).add(page))
    }
  }
  const repeated = (line: PdfLine) => {
    const count = seen.get(keyOf(line))?.size ?? 0
    return count >= 2 && count >= Math.min(3, pages.length * 0.4)
  }
  const rowsOfPages = pages.map(({ lines }) => rowsOf(lines))
  const step = usualStep(
    rowsOfPages.flatMap((rows) => rows.slice(1).map((row, i) => (row[0]!.y - rows[i]![0]!.y) / row[0]!.size)),
  )
  const drop = new Set(
    pages.flatMap(({ height }, i) => {
      const rows = rowsOfPages[i]!
      return [...atEdge(rows, repeated, height, step), ...atEdge([...rows].reverse(), repeated, height, step)]
    }),
  )
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !drop.has(line)) })),
    furniture: [...drop],
  }
}

/** The rows from one edge of a page inwards that are no part of its text. */
function atEdge(
  rows: readonly (readonly PdfLine[])[],
  repeated: (line: PdfLine) => boolean,
  height: number,
  step: number,
): readonly PdfLine[] {
  const isFurniture = (row: readonly PdfLine[]) =>
    row.some((line) => printMark.test(line.text) && inMargin(line, height)) ||
    row.every((line) => repeated(line) || (pageNumber.test(line.text) && inMargin(line, height)))
  const first = rows.findIndex((row, i) => i >= EDGE || !isFurniture(row))
  for (let count = first < 0 ? rows.length : first; count > 0; count -= 1) {
    const outer = rows.slice(0, count)
    const [last, next] = [rows[count - 1]![0]!, rows[count]?.[0]]
    const parted =
      !next || Math.abs(next.y - last.y) > step * 1.25 * next.size || Math.abs(next.size - last.size) > 0.12 * next.size
    if (parted || outer.flat().every(({ text }) => pageNumber.test(text))) return outer.flat()
  }
  return []
}

/** Lines at one height, from the top of the page down. */
function rowsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && line.y - row[0]!.y < 0.5 * line.size) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** Figures aside, and the height to a few points. */
function keyOf({ text, y }: PdfLine): string {
  return `${text.replace(/\d+/g, '#').toLowerCase()} @${Math.round(y / 4)}`
}

const inMargin = ({ y }: PdfLine, height: number) => y < height * 0.12 || y > height * 0.88
