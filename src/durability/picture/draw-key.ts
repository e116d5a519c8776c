import { drawText } from './draw-text.ts'
import type { Sheet } from './frame-picture.ts'
import { breakLines, measureText } from './text-width.ts'

/** An entry of a key: a sample, 26 pixels wide, drawn with its lower left corner at a place, and what it means. */
export interface KeyEntry {
  readonly draw?: (x: number, y: number) => string
  readonly words: string
}

const sampleRoom = 32

/** Draws a key over a picture, its entries in rows as they fit. */
export function drawKey(sheet: Sheet, entries: readonly KeyEntry[]): { readonly svg: string; readonly height: number } {
  const right = sheet.width - sheet.margin
  let x = sheet.margin
  let y = 14
  let svg = ''
  for (const { draw, words } of entries) {
    const wide = (draw ? sampleRoom : 0) + measureText(words, 12)
    if (x > sheet.margin && x + wide > right) {
      x = sheet.margin
      y += 18
    }
    const start = draw ? x + sampleRoom : x
    const lines = breakLines(words, right - start, 12)
    svg += (draw?.(x, y) ?? '') + lines.map((line, row) => drawText(line, start, y + row * 16)).join('')
    y += (lines.length - 1) * 16
    x += wide + 16
  }
  return { svg, height: y + 12 }
}
