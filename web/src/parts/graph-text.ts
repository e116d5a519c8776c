import type { GraphNode } from './graph-types.ts'

/** The lines of a box, and how much room they take. */
export interface NodeText {
  readonly label: readonly string[]
  readonly detail: readonly string[]
  readonly width: number
  readonly height: number
}

const widest = 132
const padding = { x: 24, y: 14 }

/** Breaks the words of a box into lines. */
export function textOf({ label, detail, mark }: GraphNode): NodeText {
  const labels = linesOf(label, '600 13.5px', 17)
  const details = detail === undefined ? none : linesOf(detail, '12px', 15)
  const marks = mark === undefined ? none : { ...linesOf(`${mark}   `, '600 11.5px', 16, Number.POSITIVE_INFINITY) }
  return {
    label: labels.lines,
    detail: details.lines,
    width: Math.ceil(Math.max(labels.width, details.width, marks.width) + padding.x),
    height: labels.height + details.height + marks.height + padding.y,
  }
}

/** How wide the words on an arrow are. */
export function labelSizeOf(text: string): { readonly lines: readonly string[]; width: number; height: number } {
  const { lines, width, height } = linesOf(text, '12px', 15, 170)
  return { lines, width: Math.ceil(width + 12), height: height + 4 }
}

const none = { lines: [] as readonly string[], width: 0, height: 0 }

function linesOf(text: string, font: string, lineHeight: number, most = widest) {
  const measure = measurerOf(font)
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return { lines, width: Math.max(...lines.map(measure)), height: lines.length * lineHeight }
}

let pen: CanvasRenderingContext2D | null | undefined

function measurerOf(font: string): (text: string) => number {
  pen ??= document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.body).fontFamily
  return (text) => {
    if (!pen) return text.length * 8
    pen.font = `${font} ${family}`
    return pen.measureText(text).width
  }
}
