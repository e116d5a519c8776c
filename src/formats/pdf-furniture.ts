import type { PdfLine } from './pdf-lines.ts'

/** The size of a page in points. */
export interface PdfPage {
  readonly lines: readonly PdfLine[]
  readonly height: number
}

/** Lines looked at from the top and from the bottom of a page. */
const EDGE = 3
const pageNumber =
  /^(?:[-–—|\s]*(?:page|p\.|seite|стр\.?)?\s*\d{1,4}(?:\s*(?:\/|of|von|из)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i

/** The pages without running headers, footers and page numbers: what repeats at the same edge and height of most pages, figures aside. */
export function withoutFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seen = new Map<string, Set<number>>()
  pages.forEach(({ lines, height }, page) => {
    for (const line of edgesOf(lines, height)) {
      const key = keyOf(line, height)
      seen.set(key, (seen.get(key) ?? new Set()).add(page))
    }
  })
  const repeated = (line: PdfLine, height: number) => {
    const count = seen.get(keyOf(line, height))?.size ?? 0
    return count >= 2 && count >= Math.min(3, pages.length * 0.4)
  }
  return pages.map(({ lines, height }) => {
    const edges = edgesOf(lines, height)
    const drop = new Set(edges.filter((line) => repeated(line, height)))
    const left = lines.filter((line) => !drop.has(line))
    for (const line of [topmost(left), lowest(left)]) {
      if (line && pageNumber.test(line.text) && inMargin(line, height)) drop.add(line)
    }
    return { height, lines: lines.filter((line) => !drop.has(line)) }
  })
}

/** Figures aside, and the height to the nearest tenth of a page. */
function keyOf({ text, y }: PdfLine, height: number): string {
  return `${text.replace(/\d+/g, '#').toLowerCase()} @${y < height / 2 ? 'top' : 'bottom'}`
}

function edgesOf(lines: readonly PdfLine[], height: number): readonly PdfLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
  const [top, bottom] = [heights[EDGE - 1] ?? Number.POSITIVE_INFINITY, heights.at(-EDGE) ?? 0]
  return lines.filter(
    ({ y }) => (Math.round(y) <= top && y < height * 0.2) || (Math.round(y) >= bottom && y > height * 0.8),
  )
}

const inMargin = ({ y }: PdfLine, height: number) => y < height * 0.12 || y > height * 0.88
const topmost = (lines: readonly PdfLine[]) =>
  lines.reduce<PdfLine | undefined>((a, b) => (a && a.y <= b.y ? a : b), undefined)
const lowest = (lines: readonly PdfLine[]) =>
  lines.reduce<PdfLine | undefined>((a, b) => (a && a.y >= b.y ? a : b), undefined)
