import type { Brief } from './brief.ts'
import { escapeHtml } from './html-escape.ts'
import { type Arrow, listArrows } from './list-arrows.ts'
import { wrapText } from './wrap-text.ts'

interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

const size = { width: 680, height: 330 }

/** A picture of who waits for whom, as SVG: an arrow runs from the one who waits to the one waited for. */
export function drawWaits(brief: Brief): string {
  const arrows = listArrows(brief.waits)
  const name = (actor: string) => brief.names[actor] ?? actor
  const actors = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))]
  const boxes = new Map(actors.map((actor, i) => [actor, boxAt(name(actor), placeOf(i, actors.length))]))
  const told = arrows.map(
    (arrow) => `${name(arrow.from)} waits for ${name(arrow.to)}${arrow.locked ? ' (circle)' : ''}`,
  )
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="picture-title picture-desc">
<title id="picture-title">Who waits for whom</title>
<desc id="picture-desc">${escapeHtml(told.join('; '))}.</desc>
<defs><marker id="picture-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z" fill="currentColor"/></marker></defs>
${arrows.map((arrow) => arrowSvg(arrow, boxes.get(arrow.from)!, boxes.get(arrow.to)!)).join('\n')}
${[...boxes.values()].map(boxSvg).join('\n')}
</svg>`
}

/** Two stand side by side; more stand round an ellipse, the first on the left. */
function placeOf(i: number, count: number): Point {
  const angle = Math.PI + (2 * Math.PI * i) / Math.max(count, 1)
  return { x: size.width / 2 + 240 * Math.cos(angle), y: size.height / 2 + 118 * Math.sin(angle) }
}

function boxAt(name: string, { x, y }: Point): Box {
  const lines = wrapText(name, 18).split('\n')
  const longest = Math.max(...lines.map((line) => line.length))
  return { x, y, lines, width: longest * 8 + 28, height: lines.length * 18 + 16 }
}

function boxSvg({ x, y, lines, width, height }: Box): string {
  const first = y - (lines.length - 1) * 9 + 5
  const texts = lines.map((line, i) => `<text x="${round(x)}" y="${round(first + i * 18)}">${escapeHtml(line)}</text>`)
  const frame = `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}" rx="6"/>`
  return `<g class="actor">${frame}${texts.join('')}</g>`
}

function arrowSvg({ number, locked }: Arrow, from: Box, to: Box): string {
  const bend = 46
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const middle = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
  const start = borderOf(from, middle)
  const end = borderOf(to, middle)
  const label = { x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 }
  const path = `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`
  return `<g class="${locked ? 'arrow locked' : 'arrow'}"><path d="${path}" marker-end="url(#picture-head)"/><circle cx="${round(label.x)}" cy="${round(label.y)}" r="11"/><text x="${round(label.x)}" y="${round(label.y + 4.5)}">${number}</text></g>`
}

/** Where the line from the middle of a box towards a point leaves the box. */
function borderOf(box: Box, towards: Point): Point {
  const dx = towards.x - box.x
  const dy = towards.y - box.y
  const gap = 4
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + gap) / Math.abs(dy),
  )
  return Number.isFinite(scale) ? { x: box.x + dx * scale, y: box.y + dy * scale } : box
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
