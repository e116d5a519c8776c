import type { PdfLine } from './pdf-lines.ts'

/** A line in reading order with the column it stands in. */
export interface PlacedLine extends PdfLine {
  readonly column: { readonly left: number; readonly right: number }
}

/** Fewer lines than this beside each other are a table or a date line, not columns. */
const FEWEST_IN_COLUMN = 4

/**
 * The lines of one page as people read them: columns one after the other, lines across columns between them, top to bottom. A gutter
 * is a gap that only lines across the page cross.
 */
export function readingOrder(lines: readonly PdfLine[]): readonly PlacedLine[] {
  if (lines.length === 0) return []
  const region = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.left - b.left)
  const column = columnOf(lines)
  const gutter = findGutter(sorted, region)
  if (gutter === undefined) return sorted.map((line) => ({ ...line, column }))
  const ordered: PlacedLine[] = []
  let band: PdfLine[] = []
  const flush = () => {
    ordered.push(...readingOrder(band.filter(({ right }) => right <= gutter)))
    ordered.push(...readingOrder(band.filter(({ left }) => left >= gutter)))
    band = []
  }
  for (const line of sorted) {
    const across = line.left < gutter && line.right > gutter
    if (across) {
      flush()
      ordered.push({ ...line, column })
    } else band.push(line)
  }
  flush()
  return ordered
}

/** Where most lines start and end; a stray page number does not widen a column. */
function columnOf(lines: readonly PdfLine[]): PlacedLine['column'] {
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
  return {
    left: at(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: at(
      lines.map(({ right }) => right),
      0.9,
    ),
  }
}

/** The middle of the widest gap with enough lines on both sides at the same heights. */
function findGutter(
  lines: readonly PdfLine[],
  region: { readonly left: number; readonly right: number },
): number | undefined {
  const narrow = lines.filter(({ left, right }) => right - left < 0.6 * (region.right - region.left))
  const byLeft = [...narrow].sort((a, b) => a.left - b.left)
  let best: { readonly at: number; readonly gap: number } | undefined
  let right = byLeft[0]?.right ?? 0
  for (const line of byLeft) {
    const gap = line.left - right
    const at = right + gap / 2
    if (gap > 0.8 * line.size && gap > (best?.gap ?? 0) && isGutter(lines, narrow, at)) best = { at, gap }
    right = Math.max(right, line.right)
  }
  return best?.at
}

function isGutter(lines: readonly PdfLine[], narrow: readonly PdfLine[], at: number): boolean {
  const before = narrow.filter(({ right }) => right <= at)
  const after = narrow.filter(({ left }) => left >= at)
  const across = lines.filter(({ left, right }) => left < at && right > at).length
  if (before.length < FEWEST_IN_COLUMN || after.length < FEWEST_IN_COLUMN || across > before.length + after.length)
    return false
  const [top, bottom] = [Math.max(top_(before), top_(after)), Math.min(bottom_(before), bottom_(after))]
  return bottom > top
}

const top_ = (lines: readonly PdfLine[]) => Math.min(...lines.map(({ y }) => y))
const bottom_ = (lines: readonly PdfLine[]) => Math.max(...lines.map(({ y }) => y))
