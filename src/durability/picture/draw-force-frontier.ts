import { InvariantError } from '../../text/error.ts'
import { drawBottomAxis, drawLeftAxis, type Plot } from './axis.ts'
import { drawKey, type KeyEntry } from './draw-key.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import type { Extent, ForcePoint, FrontierOptions } from './force-point.ts'
import { framePicture, hatch, openSheet, type Sheet } from './frame-picture.ts'
import { forceText, frontierText } from './frontier-text.ts'
import { writeMoney, writeNumber } from './number-words.ts'
import type { Picture } from './picture.ts'
import { type Box, type Obstacle, placeLabels } from './place-labels.ts'
import { linearScale, logScale, type Scale } from './scale.ts'
import { breakLines, measureText, truncateText } from './text-width.ts'

interface Axes {
  readonly x: Scale
  readonly y: Scale
}

// White digits on either have a contrast of at least 4.5 : 1, either on a dark page one of 3 : 1.
const ink = '#2a6fb6'
const dominatedInk = '#6e6e6e'
const badge = 8.5
const lineHeight = 16

/** Draws forces by size and yearly cost, each a box from the least to the most with a cross at the most likely, and a numbered list beneath. */
export function drawForceFrontier(points: readonly ForcePoint[], options: FrontierOptions): Picture {
  const currency = points[0]?.currency ?? ''
  const other = points.find((point) => point.currency !== currency)
  if (other) throw new InvariantError(`Costs in ${currency} and ${other.currency} were drawn on one axis.`)
  const sheet = openSheet('frontier', options)
  const { budget, pledged } = options
  const money = (amount: number) => writeMoney(amount, currency)
  const key = drawKey(sheet, keyEntries(sheet, points, options, money))
  const top = key.height + 22
  const bottom = top + (sheet.width < 480 ? 240 : 320)
  const costs = points.map(({ cost }) => cost)
  const y = spanScale(costs, budget?.cost, bottom, top, 8)
  const left = sheet.margin + Math.ceil(Math.max(30, ...y.ticks.map((tick) => measureText(money(tick), 12)))) + 8
  const largest = Math.max(0, pledged?.troops ?? 0, ...points.map((point) => point.troops.high))
  const tickRoom = measureText(writeNumber(largest * 1.5), 12) + 14
  const plot: Plot = { left, right: sheet.width - sheet.margin - Math.max(18, tickRoom / 2), top, bottom }
  const troops = points.map((point) => point.troops)
  const x = spanScale(troops, pledged?.troops, left, plot.right, Math.floor((plot.right - left) / tickRoom))
  const axes = { x, y }
  const badges = placeBadges(points, axes, plot)
  const list = listForces(sheet, points, bottom + 56)
  const body = [
    key.svg,
    drawText('cost a year', sheet.margin, key.height + 8, { soft: true }),
    drawLeftAxis(plot, y, money),
    ...points.map((point) => drawForce(sheet, point, axes)),
    budget ? drawLimit(`M${coordinate(left)} ${coordinate(y.at(budget.cost))}H${coordinate(plot.right)}`) : '',
    pledged ? drawLimit(`M${coordinate(x.at(pledged.troops))} ${coordinate(bottom)}V${coordinate(top)}`) : '',
    sheet.width < 480 ? '' : drawLabels(points, axes, plot, options, badges),
    ...points.map((point, index) => drawBadge(point, index + 1, badges[index]!)),
    drawBottomAxis(plot, x, writeNumber),
    drawText('troops deployed', plot.right, bottom + 34, { anchor: 'end', soft: true }),
    points.length === 0 ? drawText('No forces', (left + plot.right) / 2, top + 50, { anchor: 'middle' }) : list.svg,
  ]
  const { summary, alternative } = frontierText(points, options)
  return { svg: framePicture(sheet, list.bottom, summary, body.join('')), alternative }
}

function keyEntries(
  sheet: Sheet,
  points: readonly ForcePoint[],
  { budget, pledged }: FrontierOptions,
  money: (amount: number) => string,
): readonly KeyEntry[] {
  const box = (x: number, y: number) => ({ x, y: y - 11, width: 26, height: 12 })
  const hatched = (x: number, y: number) =>
    element('rect', { ...box(x, y), fill: hatch(sheet), 'fill-opacity': '.45', stroke: ink })
  const dashed = (x: number, y: number) =>
    element('rect', { ...box(x, y), fill: 'none', stroke: dominatedInk, 'stroke-dasharray': '3 3' })
  const across = (x: number, y: number) => drawLimit(`M${coordinate(x)} ${coordinate(y - 4)}h26`)
  const upright = (x: number, y: number) => drawLimit(`M${coordinate(x + 13)} ${coordinate(y + 3)}v-16`)
  return [
    ...(budget ? [{ draw: across, words: `${budget.label}: ${money(budget.cost)}` }] : []),
    ...(pledged ? [{ draw: upright, words: `${pledged.label}: ${writeNumber(pledged.troops)}` }] : []),
    { words: 'Boxes: least to most; crosses: most likely' },
    ...(points.some(({ dependent }) => dependent)
      ? [{ draw: hatched, words: 'does nothing without a guarantor' }]
      : []),
    ...(points.some(({ dominated }) => dominated) ? [{ draw: dashed, words: 'another does as much for less' }] : []),
  ]
}

/** A scale that holds all extents: logarithmic where the largest is more than ten times the smallest, and all are above 0. */
function spanScale(
  extents: readonly Extent[],
  extra: number | undefined,
  from: number,
  to: number,
  ticks: number,
): Scale {
  const values = extents.flatMap(({ low, mode, high }) => [low, mode, high]).concat(extra ?? [])
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (values.length > 0 && low > 0 && high > low * 10) return logScale(low / 1.5, high * 1.5, from, to, ticks)
  return linearScale(Math.min(0, low), high > 0 ? high * 1.1 : 1, from, to, ticks)
}

/** The box of a force; never so flat that it cannot be seen. */
function boxOf({ troops, cost }: ForcePoint, { x, y }: Axes): Box {
  const [left, right] = widen(x.at(troops.low), x.at(troops.high))
  const [top, bottom] = widen(y.at(cost.high), y.at(cost.low))
  return { left, right, top, bottom }
}

function widen(from: number, to: number): [from: number, to: number] {
  const pad = Math.max(0, 2 - (to - from) / 2)
  return [from - pad, to + pad]
}

function drawForce(sheet: Sheet, point: ForcePoint, axes: Axes): string {
  const { left, right, top, bottom } = boxOf(point, axes)
  const x = axes.x.at(point.troops.mode)
  const y = axes.y.at(point.cost.mode)
  const stroke = inkOf(point)
  const cross = `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return (
    element('rect', {
      ...box,
      fill: stroke,
      'fill-opacity': point.dominated ? '.05' : '.13',
      stroke,
      'stroke-width': point.dominated ? 1 : 1.6,
      'stroke-dasharray': point.dominated ? '3 3' : undefined,
    }) +
    (point.dependent ? element('rect', { ...box, fill: hatch(sheet), 'fill-opacity': '.3' }) : '') +
    element('path', { d: cross, stroke, 'stroke-width': 1, 'stroke-opacity': '.8' })
  )
}

const inkOf = ({ dominated }: ForcePoint) => (dominated ? dominatedInk : ink)

const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4]
const shifts = steps
  .flatMap((x) => steps.map((y) => ({ x: x * 2 * badge, y: y * 2 * badge })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))

/** The numbers of the forces at their most likely values; where one is there already, as near as can be. */
function placeBadges(
  points: readonly ForcePoint[],
  { x, y }: Axes,
  plot: Plot,
): { readonly x: number; readonly y: number }[] {
  const placed: { x: number; y: number }[] = []
  for (const { troops, cost } of points) {
    const at = { x: x.at(troops.mode), y: y.at(cost.mode) }
    const shift = shifts.find((by) => {
      const moved = { x: at.x + by.x, y: at.y + by.y }
      const inside = moved.x <= plot.right && moved.x >= plot.left && moved.y >= plot.top && moved.y <= plot.bottom
      return inside && placed.every((other) => Math.hypot(other.x - moved.x, other.y - moved.y) >= 2 * badge - 0.1)
    })
    placed.push({ x: at.x + (shift?.x ?? 0), y: at.y + (shift?.y ?? 0) })
  }
  return placed
}

function drawBadge(point: ForcePoint, number: number, at: { x: number; y: number }): string {
  return (
    element('circle', { cx: at.x, cy: at.y, r: badge, fill: inkOf(point) }) +
    drawText(String(number), at.x, at.y + 4, { size: 11, bold: true, anchor: 'middle', fill: '#fff' })
  )
}

function drawLimit(path: string): string {
  return element('path', { d: path, stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': '8 4' })
}

/** The names beside their boxes; where there is no room, the list beneath has them alone. */
function drawLabels(
  points: readonly ForcePoint[],
  { x, y }: Axes,
  plot: Plot,
  { budget, pledged }: FrontierOptions,
  badges: readonly { readonly x: number; readonly y: number }[],
): string {
  const strip = (box: Partial<Box>): Obstacle => ({ ...plot, ...box, weight: 12 })
  const kept = badges.map((at) => ({ left: at.x - 9, right: at.x + 9, top: at.y - 9, bottom: at.y + 9 }))
  const obstacles = [
    ...(budget ? [strip({ top: y.at(budget.cost) - 2, bottom: y.at(budget.cost) + 2 })] : []),
    ...(pledged ? [strip({ left: x.at(pledged.troops) - 2, right: x.at(pledged.troops) + 2 })] : []),
  ]
  const names = points.map(({ label }, index) => truncateText(`${index + 1} ${label}`, 170, 12, true))
  const placings = points.map((point, index) => ({
    width: measureText(names[index]!, 12, true) + 4,
    height: 15,
    target: boxOf(point, { x, y }),
  }))
  const limits = { left: plot.left + 4, right: plot.right + 16, top: plot.top, bottom: plot.bottom - 3 }
  return placeLabels(placings, kept, obstacles, limits)
    .map((box, index) => (box ? drawText(names[index]!, box.left + 2, box.bottom - 3, { bold: true }) : ''))
    .join('')
}

function listForces(sheet: Sheet, points: readonly ForcePoint[], top: number): { svg: string; bottom: number } {
  const indent = sheet.margin + 22
  const room = sheet.width - sheet.margin - indent
  let y = top
  let svg = ''
  points.forEach((point, index) => {
    svg += drawText(String(index + 1), sheet.margin, y, { bold: true })
    svg += drawText(truncateText(point.label, room, 12, true), indent, y, { bold: true })
    for (const words of breakLines(forceText(point), room, 12)) {
      y += lineHeight
      svg += drawText(words, indent, y, { soft: true })
    }
    y += lineHeight + 5
  })
  return { svg, bottom: points.length === 0 ? top : y - lineHeight }
}
